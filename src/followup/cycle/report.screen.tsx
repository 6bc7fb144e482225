import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMe } from '../../desk/me.ts';
import { Refused, tryRead } from '../../web/client.ts';
import { Code, DayText, PeriodText, Text } from '../../web/fmt.tsx';
import { Organisation } from '../../web/kit/names.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { writesAbout } from '../../web/outbox/kept-writes.ts';
import { useWrites } from '../../web/outbox/use-writes.tsx';
import { Comments } from '../comment/comments.tsx';
import { Remind } from '../letter/remind.tsx';
import type { ReportContent } from './report.ts';
import { ReportActs } from './report-acts.tsx';
import { ReportChain } from './report-chain.tsx';
import { keepDraft, keptDraft } from './report-draft.ts';
import type { ReportFile } from './report-file.ts';
import { ReportForm } from './report-form.tsx';
import { aboutReport, ReportOutbox, waitingOf } from './report-outbox.tsx';
import { ReportReading } from './report-reading.tsx';
import { ReportTold, ReportTrace } from './report-trace.tsx';

/** The report as the program has it, or as this browser kept it where there is no network, and what was written on it here. */
export async function loader({ params }: LoaderFunctionArgs) {
  const answer = await tryRead<ReportFile>('report', { id: params.id });
  if (!answer.ok) throw new Refused(answer.problem);
  return { file: answer.value, kept: answer.kept, writes: await writesAbout(aboutReport(params.id!)) };
}

/** One page: what the body says of a project for a period, who stands behind it, and what became of it. */
export function Component() {
  const { file, kept, writes } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { report, title } = file;
  const { words, lang } = useSpoken();
  const { person } = useMe();
  const waiting = waitingOf(useWrites(person) ?? writes, person, report.id);
  return (
    <>
      <title>{`${words.nav.reports} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/reports">{words.nav.reports}</Link> · <PeriodText code={report.period} lang={lang} />
      </p>
      <div className="title">
        <h1 tabIndex={-1}>{title ? <Text value={title} lang={lang} /> : <Code>{report.project}</Code>}</h1>
      </div>
      <p className="lead">
        <Organisation reference={report.organisation} link /> · {words.reportStates[report.state]} ·{' '}
        <span className={file.isLate ? 'owed' : ''}>
          {file.isLate ? words.reports.late : words.reports.due} <DayText day={report.dueOn} lang={lang} />
        </span>
        {report.firstDueOn !== report.dueOn && (
          <>
            {' '}
            ({words.reports.firstDue} <DayText day={report.firstDueOn} lang={lang} />)
          </>
        )}
      </p>
      <p className="note">
        <Link to={`/projects/${encodeURIComponent(report.project)}`}>{words.reports.project}</Link>
      </p>
      <ReportOutbox report={report} kept={kept} />
      <ReportChain file={file} />
      <ReportActs file={file} waiting={waiting} />
      {waiting.submission ? (
        <HandedIn file={file} content={(waiting.words?.input.content ?? report.content) as ReportContent} />
      ) : file.acts.includes('write') ? (
        <ReportForm key={report.id} file={file} waiting={waiting.words} />
      ) : (
        <ClosedPage file={file} waiting={waiting.words?.input.content as ReportContent | undefined} />
      )}
      <Remind about={{ kind: 'report', ref: report.id }} isOverdue={file.isLate} />
      <Comments about={{ kind: 'report', ref: report.id }} />
      <ReportTrace file={file} />
      <ReportTold file={file} />
    </>
  );
}

/** Written and submitted without a network: its words no longer change, unless the submission that waits is dropped. */
function HandedIn({ file, content }: { file: ReportFile; content: ReportContent }) {
  const { words } = useSpoken();
  return (
    <>
      <h2>{words.reports.said}</h2>
      <p className="waits">{words.outbox.submitWaits}</p>
      <ReportReading file={file} content={content} />
    </>
  );
}

/** What was said; and, where somebody typed more than was saved before the page closed, that too. */
function ClosedPage({ file, waiting }: { file: ReportFile; waiting: ReportContent | undefined }) {
  const { words } = useSpoken();
  const { person } = useMe();
  const [draft, setDraft] = useState(() => keptDraft(file.report.id, person));
  return (
    <>
      {draft && (
        <section className="panel">
          <p>{words.reports.conflictClosed}</p>
          <ReportReading file={file} content={draft.content} />
          <button
            type="button"
            className="link"
            onClick={() => {
              keepDraft(file.report.id, person, undefined);
              setDraft(undefined);
            }}
          >
            {words.reports.discard}
          </button>
        </section>
      )}
      {waiting && (
        <section className="panel">
          <p>{words.reports.conflictClosed}</p>
          <ReportReading file={file} content={waiting} />
        </section>
      )}
      <h2>{words.reports.said}</h2>
      <ReportReading file={file} content={file.report.content} />
    </>
  );
}
