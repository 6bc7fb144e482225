import { Code, DayText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { LocalizedField } from '../web/kit/fields.tsx';
import { Organisation, Person } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { Ground } from './legal-text.ts';
import type { ShownMove, TextFile } from './text-file.ts';

/** Where a claim is read: the source by its reference, or the paper in words. */
function GroundWords({ ground: { source, reference } }: { ground: Ground }) {
  const { words, lang } = useSpoken();
  return (
    <div className="note">
      {words.law.source}
      {words.shell.colon}
      {source && <Code>{source}</Code>}
      {source && reference && ' · '}
      {reference && <Text value={reference} lang={lang} />}
    </div>
  );
}

/** Every move, the latest first; one that waits carries the two answers of whoever may give them. */
export function TextMoves({ file: { moves, stations } }: { file: TextFile }) {
  const { words, lang } = useSpoken();
  const w = words.law;
  const named = (code: string) => {
    const title = stations.find((one) => one.code === code)?.title;
    return title ? <Text value={title} lang={lang} /> : <Code>{code}</Code>;
  };
  return (
    <section>
      <h2>{w.moves}</h2>
      {moves.length === 0 && <p className="note">{w.noMoves}</p>}
      <ul className="rows">
        {moves.toReversed().map((one) => (
          <li key={one.id} className="row">
            <div className="row-text">
              {one.from && (
                <>
                  {named(one.from)}
                  {' › '}
                </>
              )}
              <strong>{named(one.to)}</strong> · <DayText day={one.on} lang={lang} />
              {one.bulletin && (
                <>
                  {' '}
                  · {w.bulletin} <Code>{one.bulletin}</Code>
                </>
              )}
              <GroundWords ground={one} />
              {one.reason && (
                <div className="note">
                  {words.form.reason}
                  {words.shell.colon}
                  <Text value={one.reason} lang={lang} />
                </div>
              )}
              {one.answer && (
                <div className="note">
                  <Text value={one.answer} lang={lang} />
                </div>
              )}
              <div className="note">
                {one.recordedBy && (
                  <>
                    {w.recordedBy} <Person id={one.recordedBy} /> ·{' '}
                  </>
                )}
                <DayText day={one.recordedOn} lang={lang} />
                {one.settledOn && (
                  <>
                    {' — '}
                    {one.settledBy && (
                      <>
                        {w.settledBy} <Person id={one.settledBy} /> ·{' '}
                      </>
                    )}
                    <DayText day={one.settledOn} lang={lang} />
                  </>
                )}
              </div>
            </div>
            <div className="row-side">
              <span className={one.status === 'recorded' ? 'note waits' : 'note'}>
                {words.moveStatuses[one.status]}
              </span>
              {one.maySettle && (
                <>
                  <ActLink act="confirm" about={one.id} strong>
                    {w.confirm}
                  </ActLink>
                  <ActLink act="refuse" about={one.id}>
                    {w.refuse}
                  </ActLink>
                </>
              )}
            </div>
            {one.maySettle && <Settle move={one} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Settle({ move }: { move: ShownMove }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const w = words.law;
  return (
    <>
      <Panel act="confirm" about={move.id} title={w.confirm}>
        <ActForm verb="confirm-text-move" fixed={{ move: move.id }} submit={w.confirm} onDone={close}>
          <LocalizedField name="words" label={words.form.reason} rows={1} />
        </ActForm>
      </Panel>
      <Panel act="refuse" about={move.id} title={w.refuse}>
        <ActForm verb="refuse-text-move" fixed={{ move: move.id }} submit={w.refuse} onDone={close} tone="grave">
          <LocalizedField name="words" label={words.form.reason} required rows={2} />
        </ActForm>
      </Panel>
    </>
  );
}

/** Every promised day, the latest first: what was promised before stays. */
export function TextPromises({ file: { promises } }: { file: TextFile }) {
  const { words, lang } = useSpoken();
  const w = words.law;
  if (promises.length === 0) return null;
  return (
    <section>
      <h2>{w.promises}</h2>
      <ul className="rows">
        {promises.toReversed().map((one) => (
          <li key={one.number} className="row">
            <div className="row-text">
              <DayText day={one.on} lang={lang} /> · <Organisation reference={one.by} link />
              <div className="note">
                {w.saidOn} <DayText day={one.saidOn} lang={lang} />
              </div>
              <GroundWords ground={one} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
