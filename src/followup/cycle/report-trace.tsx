import { DayText, Quoted, Text } from '../../web/fmt.tsx';
import { Person } from '../../web/kit/names.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { ReportStep } from './report.ts';
import type { ReportFile } from './report-file.ts';
import { ReportReading } from './report-reading.tsx';

/** One step in words: what, by whom and for whom, when, why. */
export function StepLine({ file, step }: { file: ReportFile; step: ReportStep }) {
  const { words, lang } = useSpoken();
  return (
    <li className="row">
      <div className="row-text">
        {words.reportActs[step.act]}
        <div className="note">
          <Person id={step.byPerson} />
          {step.forPersons.map((one) => (
            <span key={one}>
              {' '}
              {words.reports.inPlaceOf} <Person id={one} />
            </span>
          ))}{' '}
          · <DayText day={step.day} lang={lang} />
          {step.actReference && (
            <>
              {' '}
              · <bdi>{step.actReference}</bdi>
            </>
          )}
          {step.until && (
            <>
              {' '}
              · {words.reports.until}
              {words.shell.colon}
              <DayText day={step.until} lang={lang} />
            </>
          )}
        </div>
        {step.reason && (
          <p>
            <Quoted lang={lang}>
              <Text value={step.reason} lang={lang} />
            </Quoted>
          </p>
        )}
        {step.aside && (
          <details>
            <summary>{words.outbox.aside}</summary>
            <ReportReading file={file} content={step.aside} />
          </details>
        )}
      </div>
    </li>
  );
}

/** Everything that happened to the report, newest first. */
export function ReportTrace({ file }: { file: ReportFile }) {
  const { words } = useSpoken();
  const { steps } = file;
  return (
    <section>
      <h2>{words.reports.trace}</h2>
      {steps.length === 0 && <p className="note">{words.reports.noTrace}</p>}
      <ul className="rows">
        {steps.toReversed().map((one) => (
          <StepLine key={one.number} file={file} step={one} />
        ))}
      </ul>
    </section>
  );
}

/** Who was told of the report, as what, and when they confirmed it. */
export function ReportTold({ file: { notices } }: { file: ReportFile }) {
  const { words, lang } = useSpoken();
  return (
    <section>
      <h2>{words.reports.told}</h2>
      {notices.length === 0 && <p className="note">{words.reports.nobodyTold}</p>}
      <ul className="rows">
        {notices.map((one) => (
          <li key={`${one.kind} ${one.step} ${one.day} ${one.person}`} className="row">
            <div className="row-text">
              <Person id={one.person} />
              <div className="note">
                {words.noticeKinds[one.kind]} · {(words.saidAs as Record<string, string>)[one.saidAs] ?? one.saidAs} ·{' '}
                <DayText day={one.day} lang={lang} />
              </div>
            </div>
            <div className="row-side note">
              {one.receivedAt ? (
                <>
                  {words.reports.confirmed} <DayText day={one.receivedAt.slice(0, 10)} lang={lang} />
                </>
              ) : (
                words.reports.notConfirmed
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
