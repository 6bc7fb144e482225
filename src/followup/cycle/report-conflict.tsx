import { useEffect, useState } from 'react';
import { tryRead } from '../../web/client.ts';
import { ActForm } from '../../web/kit/act-form.tsx';
import { Instant } from '../../web/kit/instant.tsx';
import { Person } from '../../web/kit/names.tsx';
import { useSay } from '../../web/kit/notice.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { ReportContent, ReportWording } from './report.ts';
import { changedIn, chosenContent, type Difference, differences, givenUp } from './report-differences.rules.ts';
import type { ReportFile } from './report-file.ts';
import { useReportWrite } from './report-outbox.tsx';
import { ReportPartReading } from './report-reading.tsx';
import { StepLine } from './report-trace.tsx';

/**
 * What I typed beside what somebody saved meanwhile, field by field, with who changed it and when: both stay until one is
 * chosen, and what is given up stays in the trace.
 *
 * since   version of the report that I had opened
 */
export function ReportConflict({
  base,
  mine,
  theirs,
  since,
  onChosen,
  onDropped,
}: {
  base: ReportContent;
  mine: ReportContent;
  theirs: ReportFile;
  since: number;
  onChosen: (content: ReportContent, version: number) => void;
  onDropped: () => void;
}) {
  const { words } = useSpoken();
  const say = useSay();
  const write = useReportWrite(theirs);
  const wordings = useWordings(theirs.report.id, since, theirs.report.version);
  const differ = differences(base, mine, theirs.report.content);
  const [kept, setKept] = useState<ReadonlySet<string>>(
    () => new Set(differ.filter((one) => one.changedBy !== 'theirs').map((one) => one.key)),
  );
  const isOpen = theirs.acts.includes('write');
  const content = chosenContent(mine, theirs.report.content, kept);
  const choose = (key: string, isMine: boolean) => {
    const next = new Set(kept);
    if (isMine) next.add(key);
    else next.delete(key);
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
            <StepLine key={one.number} file={theirs} step={one} />
          ))}
      </ul>
      {differ.length === 0 && <p>{words.reports.conflictSame}</p>}
      {differ.map((one) => (
        <Choice
          key={one.key}
          field={one}
          file={theirs}
          changed={changedIn(one.key, wordings)}
          isMine={kept.has(one.key)}
          onChoose={(isMine) => choose(one.key, isMine)}
        />
      ))}
      {isOpen && (
        <ActForm<{ version?: number }>
          verb="write-report"
          shape={() => {
            const aside = givenUp(differ, kept);
            return { id: theirs.report.id, version: theirs.report.version, content, ...(aside ? { aside } : {}) };
          }}
          send={(input) => write('write-report', input as Record<string, unknown>, { base: theirs.report.content })}
          submit={words.reports.saveChosen}
          done={words.reports.saved}
          onRefused={({ code }) => {
            if (code !== 'desk.queued') return false;
            say(words.outbox.kept);
            onChosen(content, theirs.report.version);
            return true;
          }}
          onDone={({ version }) => onChosen(content, version ?? theirs.report.version)}
        />
      )}
      {isOpen && (
        <button type="button" className="link" onClick={onDropped}>
          {words.reports.discard}
        </button>
      )}
    </section>
  );
}

/** One field: what I typed and what they saved, with whom it comes from. */
function Choice({
  field,
  file,
  changed,
  isMine,
  onChoose,
}: {
  field: Difference;
  file: ReportFile;
  changed: ReportWording | undefined;
  isMine: boolean;
  onChoose: (isMine: boolean) => void;
}) {
  const { words } = useSpoken();
  const { key, part, changedBy } = field;
  return (
    <fieldset className="versus" data-conflict={key}>
      <legend>
        {words.reports[part]}
        {changedBy === 'both' && <small className="waits"> · {words.reports.bothChanged}</small>}
      </legend>
      {([true, false] as const).map((own) => (
        <label key={String(own)}>
          <input type="radio" name={key} checked={isMine === own} onChange={() => onChoose(own)} />
          <span>
            <b>{own ? words.reports.mine : words.reports.theirs}</b>
            {!own && changed?.person && (
              <small className="note">
                {' '}
                · {words.outbox.changedBy} <Person id={changed.person} /> · <Instant at={changed.at} />
              </small>
            )}
            <ReportPartReading file={file} part={part} content={(own ? field.mine : field.theirs) ?? {}} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What the page said at the version I had opened and after each change since. */
function useWordings(id: string, since: number, until: number): ReportWording[] {
  const [wordings, setWordings] = useState<ReportWording[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when there is another version
  useEffect(() => {
    let current = true;
    void tryRead<{ items: ReportWording[] }>('report-wordings', { id, since }).then((answer) => {
      if (current && answer.ok) setWordings(answer.value.items);
    });
    return () => {
      current = false;
    };
  }, [id, since, until]);
  return wordings;
}
