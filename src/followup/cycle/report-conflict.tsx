import { useState } from 'react';
import { ActForm } from '../../web/kit/act-form.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { ReportContent } from './report.ts';
import { chosenContent, differences, type ReportPart } from './report-content.rules.ts';
import type { ReportFile } from './report-file.ts';
import { ReportPartReading } from './report-reading.tsx';
import { StepLine } from './report-trace.tsx';

/**
 * What I typed beside what somebody saved meanwhile, part by part: both stay until one is chosen.
 *
 * since   version of the report that I had opened
 */
export function ReportConflict({
  base,
  mine,
  theirs,
  since,
  onChosen,
}: {
  base: ReportContent;
  mine: ReportContent;
  theirs: ReportFile;
  since: number;
  onChosen: (content: ReportContent, version: number) => void;
}) {
  const { words } = useSpoken();
  const parts = differences(base, mine, theirs.report.content);
  const [kept, setKept] = useState<ReadonlySet<ReportPart>>(
    () => new Set(parts.filter((one) => one.changedBy !== 'theirs').map((one) => one.part)),
  );
  const isOpen = theirs.acts.includes('write');
  const content = chosenContent(mine, theirs.report.content, kept);
  const choose = (part: ReportPart, isMine: boolean) => {
    const next = new Set(kept);
    if (isMine) next.add(part);
    else next.delete(part);
    setKept(next);
  };
  return (
    <section className="panel conflict" aria-label={words.reports.conflict}>
      <p role="alert">
        <b>{isOpen ? words.reports.conflict : words.reports.conflictClosed}</b>
      </p>
      <h3>{words.reports.since}</h3>
      <ul className="rows">
        {theirs.steps
          .filter((one) => one.number >= since)
          .map((one) => (
            <StepLine key={one.number} step={one} />
          ))}
      </ul>
      {parts.length === 0 && <p>{words.reports.conflictSame}</p>}
      {parts.map(({ part, changedBy }) => (
        <fieldset key={part} className="versus">
          <legend>
            {words.reports[part]}
            {changedBy === 'both' && <small className="waits"> · {words.reports.bothChanged}</small>}
          </legend>
          {([true, false] as const).map((isMine) => (
            <label key={String(isMine)}>
              <input
                type="radio"
                name={part}
                checked={kept.has(part) === isMine}
                onChange={() => choose(part, isMine)}
              />
              <span>
                <b>{isMine ? words.reports.mine : words.reports.theirs}</b>
                <ReportPartReading file={theirs} part={part} content={isMine ? mine : theirs.report.content} />
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      {isOpen && (
        <ActForm<{ version: number }>
          verb="write-report"
          shape={() => ({ id: theirs.report.id, version: theirs.report.version, content })}
          submit={words.reports.saveChosen}
          done={words.reports.saved}
          onDone={({ version }) => onChosen(content, version)}
          onCancel={() => onChosen(theirs.report.content, theirs.report.version)}
        />
      )}
    </section>
  );
}
