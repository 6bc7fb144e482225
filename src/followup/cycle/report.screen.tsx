import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMe } from '../../desk/me.ts';
import { read } from '../../web/client.ts';
import { Code, DayText, PeriodText, Text } from '../../web/fmt.tsx';
import { Organisation } from '../../web/kit/names.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { Comments } from '../comment/comments.tsx';
import { Remind } from '../letter/remind.tsx';
import { ReportActs } from './report-acts.tsx';
import { ReportChain } from './report-chain.tsx';
import { keepDraft, keptDraft } from './report-draft.ts';
import type { ReportFile } from './report-file.ts';
import { ReportForm } from './report-form.tsx';
import { ReportReading } from './report-reading.tsx';
import { ReportTold, ReportTrace } from './report-trace.tsx';

export const loader = ({ params }: LoaderFunctionArgs) => read<ReportFile>('report', { id: params.id });

/** One page: what the body says of a project for a period, who stands behind it, and what became of it. */
export function Component() {
  const file = useLoaderData<typeof loader>() as ReportFile;
  const { report, title } = file;
  const { words, lang } = useSpoken();
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
      <ReportChain file={file} />
      <ReportActs file={file} />
      {file.acts.includes('write') ? <ReportForm key={report.id} file={file} /> : <ClosedPage file={file} />}
      <Remind about={{ kind: 'report', ref: report.id }} isOverdue={file.isLate} />
      <Comments about={{ kind: 'report', ref: report.id }} />
      <ReportTrace file={file} />
      <ReportTold file={file} />
    </>
  );
}

/** What was said; and, where somebody typed more than was saved before the page closed, that too. */
function ClosedPage({ file }: { file: ReportFile }) {
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
      <h2>{words.reports.said}</h2>
      <ReportReading file={file} content={file.report.content} />
    </>
  );
}
