import { DayText, Quoted, Text } from '../../web/fmt.tsx';
import { Organisation, Person } from '../../web/kit/names.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { WarningFile } from './get-warning.ts';

type Step = WarningFile['episodes'][number]['steps'][number];

/** Everything that happened to the warning, the newest episode first. */
export function WarningTrace({ file: { episodes } }: { file: WarningFile }) {
  const { words, lang, say } = useSpoken();
  return (
    <section>
      <h2>{words.warnings.trace}</h2>
      {episodes.length === 0 && <p className="note">{words.warnings.notKept}</p>}
      {episodes.map((one) => (
        <div key={one.number}>
          {episodes.length > 1 && (
            <h3>{say(words.warnings.episode, { n: one.number, day: <DayText day={one.raisedOn} lang={lang} /> })}</h3>
          )}
          <ul className="rows">
            {one.steps.toReversed().map((step) => (
              <StepLine key={step.number} step={step} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function StepLine({ step }: { step: Step }) {
  const { words, lang } = useSpoken();
  return (
    <li className="row">
      <div className="row-text">
        {words.warningActs[step.act]}
        {step.toPost && (
          <>
            {words.shell.colon}
            {words.escalationPosts[step.toPost]} · <Organisation reference={step.toOrganisation} />
          </>
        )}
        <div className="note">
          <Person id={step.byPerson} />
          {step.forPersons.map((one) => (
            <span key={one}>
              {' '}
              {words.reports.inPlaceOf} <Person id={one} />
            </span>
          ))}{' '}
          · <DayText day={step.day} lang={lang} />
          {step.until && (
            <>
              {' '}
              · {words.warnings.snoozeUntil} <DayText day={step.until} lang={lang} />
            </>
          )}
        </div>
        {step.words && (
          <p>
            <Quoted lang={lang}>
              <Text value={step.words} lang={lang} />
            </Quoted>
          </p>
        )}
      </div>
    </li>
  );
}

/** The posts above, inside the hierarchy of the body: who was told, and whose turn comes next. */
export function WarningLadder({ file: { ladder } }: { file: WarningFile }) {
  const { words } = useSpoken();
  return (
    <section>
      <h2>{words.warnings.ladder}</h2>
      <ol className="rows">
        {ladder.map((one) => (
          <li key={one.to} className="row">
            <div className="row-text">
              {words.escalationPosts[one.to]}
              {one.organisation && (
                <div className="note">
                  <Organisation reference={one.organisation} />
                </div>
              )}
            </div>
            <div className="row-side note">
              {one.people === 0
                ? words.warnings.nobody
                : one.told
                  ? words.warnings.told
                  : one.isNext
                    ? words.warnings.next
                    : words.warnings.notYet}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Who was told of it, as what, and when they confirmed it. */
export function WarningTold({ file: { notices } }: { file: WarningFile }) {
  const { words, lang } = useSpoken();
  return (
    <section>
      <h2>{words.warnings.toldTo}</h2>
      {notices.length === 0 && <p className="note">{words.reports.nobodyTold}</p>}
      <ul className="rows">
        {notices.map((one) => (
          <li key={`${one.day} ${one.person}`} className="row">
            <div className="row-text">
              <Person id={one.person} />
              <div className="note">
                {(words.saidAs as Record<string, string>)[one.saidAs] ?? one.saidAs} ·{' '}
                <DayText day={one.day} lang={lang} /> ·{' '}
                {one.receivedAt ? (
                  <>
                    {words.reports.confirmed} <DayText day={one.receivedAt.slice(0, 10)} lang={lang} />
                  </>
                ) : (
                  words.reports.notConfirmed
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
