import type { ReactNode } from 'react';
import type { LocalizedText } from '../../kernel/localized.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { Problem } from '../../web/client.ts';
import { Code, Text } from '../../web/fmt.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { Message } from '../../web/locales/catalogue.tsx';

type Line = { ref: string; title: LocalizedText; before?: unknown; after?: unknown };
type Counted = { moves: Message; same: Message; enter: Message };

/** What would change, line by line, and what stands in the way: then nothing can be entered. */
export function Preview<Move extends Line>({
  preview,
  counted,
  value,
  onEnter,
  onLeaveOut,
}: {
  preview: { moves: readonly Move[]; same: number; problems: readonly (Refusal & { sentence?: string })[] };
  /** How lines of this kind are counted. */
  counted: Counted;
  /** A value, before or after, as it is read. */
  value: (one: unknown) => ReactNode;
  onEnter: () => Promise<void>;
  /** Takes one line out of the change, where lines are chosen one by one. */
  onLeaveOut?: (ref: string) => void;
}) {
  const { words, lang, say } = useSpoken();
  const { moves, same, problems } = preview;
  return (
    <section aria-label={words.bulk.preview}>
      <h2>{say(counted.moves, { n: moves.length })}</h2>
      {same > 0 && <p className="note">{say(counted.same, { n: same })}</p>}
      {problems.length > 0 && (
        <div role="alert">
          <p className="owed">{say(words.bulk.refused, { n: problems.length })}</p>
          <ul>
            {problems.map(({ code, details, sentence }) => {
              const about = String(details?.milestone ?? details?.project);
              return (
                <li key={`${about} ${code}`}>
                  <Code>{about}</Code>
                  {words.shell.colon}
                  {sentence ?? code}
                </li>
              );
            })}
          </ul>
        </div>
      )}
      <ul className="rows">
        {moves.map((one) => (
          <li key={one.ref} className="row">
            <span className="row-text">
              <Text value={one.title} lang={lang} /> <Code>{one.ref}</Code>
            </span>
            <span className="row-side">
              <del>{value(one.before)}</del> <ins>{value(one.after)}</ins>
              {onLeaveOut && moves.length > 1 && (
                <button type="button" className="link" onClick={() => onLeaveOut(one.ref)}>
                  {words.bulkMilestones.leaveOut}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {problems.length === 0 && moves.length > 0 && (
        <button type="button" className="button bulk-enter" onClick={() => void onEnter()}>
          <span>{say(counted.enter, { n: moves.length })}</span>
        </button>
      )}
    </section>
  );
}

/** What came of it: the refusal of the whole, or that it is done and how it is taken back. */
export function Outcome<Undo>({
  problem,
  undo,
  back,
  count,
  onBack,
}: {
  problem: Problem | undefined;
  undo: readonly Undo[] | undefined;
  /** The words of taking back so many lines. */
  back: Message;
  count: (one: Undo) => number;
  onBack: (one: Undo) => Promise<void>;
}) {
  const { words, say } = useSpoken();
  return (
    <>
      {problem && <p className="owed">{problem.sentence || words.problems.unknown}</p>}
      {undo && <p>{words.form.done}</p>}
      {undo?.map((one) => (
        <button key={JSON.stringify(one)} type="button" className="link" onClick={() => void onBack(one)}>
          <span>{say(back, { n: count(one) })}</span>
        </button>
      ))}
    </>
  );
}
