import { useEffect, useRef, useState } from 'react';
import { tryRead } from '../web/client.ts';
import { Code, Text } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { Sides } from './attach-form.tsx';
import type { ShownDraft } from './draft-card.tsx';
import type { RowActs } from './draft-row.tsx';
import type { DraftRepetition } from './repetitions.ts';

type Repeat = ShownDraft['repeats'][number];

/** A draft by its number and its document. */
export function RepeatName({ of: { reading, number, title }, here }: { of: Repeat; here: string }) {
  const { words, lang, say } = useSpoken();
  const w = words.readings;
  return reading === here
    ? say(w.draftHere, { n: number })
    : say(w.draftOf, { n: number, title: <Text value={title} lang={lang} /> });
}

/** Drafts that wait and say the same: looked at side by side, opened, or attached to what this one became. */
export function Repeats({ draft, on }: { draft: ShownDraft; on: RowActs }) {
  const { words, say } = useSpoken();
  const [isOpen, setOpen] = useState(false);
  const { repeats, reading, pledge } = draft;
  const w = words.readings;
  if (repeats.length === 0) return null;
  return (
    <div className="note">
      <span className="owed">{w.repeats}</span>
      <ul>
        {repeats.map((one) => (
          <li key={`${one.reading} ${one.number}`}>
            <button type="button" className="link" onClick={() => on.open(one)}>
              <RepeatName of={one} here={reading} />
            </button>{' '}
            (
            {[words.repetitionKinds[one.by], ...one.reasons.map((reason) => words.matchReasons[reason])].join(
              words.shell.comma,
            )}
            )
            {pledge && (
              <>
                {' · '}
                <button type="button" className="link" onClick={() => on.open(one, pledge)}>
                  {say(w.attachRepeat, { pledge: <Code>{pledge}</Code> })}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="button quiet"
        data-hotkey="s"
        data-says={w.sideBySide}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {w.sideBySide} <kbd dir="ltr">s</kbd>
      </button>
      {isOpen && <SideBySide draft={draft} />}
    </div>
  );
}

function SideBySide({ draft: { reading, number, version, quote } }: { draft: ShownDraft }) {
  const { words } = useSpoken();
  const [found, setFound] = useState<DraftRepetition[]>();
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version of the draft may differ elsewhere
  useEffect(() => {
    let isCurrent = true;
    void tryRead<{ items: DraftRepetition[] }>('draft-repetitions', { reading, number }).then((answer) => {
      if (isCurrent && answer.ok) setFound(answer.value.items);
    });
    return () => {
      isCurrent = false;
    };
  }, [reading, number, version]);
  useEffect(() => {
    if (found) box.current?.scrollIntoView({ block: 'nearest' });
  }, [found]);
  const w = words.readings;
  return (
    <div ref={box} aria-live="polite" data-repetitions="">
      {found?.map((one) => (
        <section key={`${one.reading} ${one.number}`}>
          <div className="reading-pair">
            <figure>
              <figcaption>{w.thisDraft}</figcaption>
              <blockquote dir="auto">{quote}</blockquote>
            </figure>
            <figure>
              <figcaption>
                <RepeatName of={one} here={reading} />
              </figcaption>
              <blockquote dir="auto">{one.quote}</blockquote>
            </figure>
          </div>
          {one.differences.length > 0 && <Sides differences={one.differences} there={w.thatDraft} />}
        </section>
      ))}
    </div>
  );
}

/** What was just decided is said elsewhere too: its repetitions may join it. */
export function Offer({
  pledge,
  repeats,
  here,
  onOpen,
}: {
  pledge: string;
  repeats: readonly Repeat[];
  here: string;
  onOpen: RowActs['open'];
}) {
  const { words, say } = useSpoken();
  const w = words.readings;
  return (
    <div className="reading-offer" role="status">
      {w.saidAsWell}
      <ul>
        {repeats.map((one, at) => (
          <li key={`${one.reading} ${one.number}`}>
            <RepeatName of={one} here={here} />{' '}
            <button
              type="button"
              className="act-link"
              {...(at === 0 ? { 'data-hotkey': 'l', 'data-says': w.attach } : {})}
              onClick={() => onOpen(one, pledge)}
            >
              {say(w.attachRepeat, { pledge: <Code>{pledge}</Code> })} {at === 0 && <kbd dir="ltr">l</kbd>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
