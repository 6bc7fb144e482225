import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router';
import { useMay, useToday } from '../../desk/me.ts';
import type { Day } from '../../kernel/day.ts';
import type { LocalizedText } from '../../kernel/localized.ts';
import { read } from '../../web/client.ts';
import { Code, DayText, formatPeriod, PeriodText, plain, Text } from '../../web/fmt.tsx';
import { ChoiceFilter, Filters, Nothing, Pages, Row, Rows } from '../../web/kit/lists.tsx';
import { Organisation } from '../../web/kit/names.tsx';
import { SaveList } from '../../web/kit/save-list.tsx';
import { SavedViews } from '../../web/kit/saved-views.tsx';
import { organisations } from '../../web/kit/sources.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import { periodsOver } from './cycle.rules.ts';
import { reportStates } from './report.ts';
import type { ReportLine } from './report-file.ts';
import { StateMark } from './report-marks.tsx';
import type { RecordedReportingCalendar } from './reporting-calendar.ts';

const LIMIT = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { calendar, period, organisation, project, state, offset } = query;
  const [page, calendars, bodies] = await Promise.all([
    read<{ total: number; items: ReportLine[] }>('reports', {
      calendar,
      period,
      organisation,
      project,
      state,
      offset,
      limit: LIMIT,
    }),
    read<{ items: RecordedReportingCalendar[] }>('reporting-calendars'),
    organisations(),
  ]);
  return { page, calendars: calendars.items, bodies, chosen: calendar };
}

/** Every report the reader may see, the late ones first. */
export function Component() {
  const { page, calendars, bodies, chosen } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang } = useSpoken();
  const today = useToday() as Day;
  const may = useMay();
  const body = useSearchParams()[0].get('organisation');
  const periods = [
    ...new Set(
      calendars.filter((one) => !chosen || one.ref === chosen).flatMap((one) => periodsOver(one, today).toReversed()),
    ),
  ];
  return (
    <>
      <title>{`${words.nav.reports} · ${words.shell.brand}`}</title>
      <div className="title">
        <h1 tabIndex={-1}>{words.nav.reports}</h1>
        {may('workbook.read') && (
          <Link to={body ? `/workbook?owner=${encodeURIComponent(body)}` : '/workbook'}>{words.workbook.link}</Link>
        )}
        {may('workbook.import') && <Link to="/grid?kind=reports">{words.workbook.gridLink}</Link>}
      </div>
      <p className="lead">
        {words.reports.lead} <Link to="/notices">{words.notices.title}</Link> ·{' '}
        <Link to="/briefs">{words.briefs.title}</Link>
      </p>
      <Filters label={words.list.filters}>
        <ChoiceFilter
          name="calendar"
          label={words.reports.calendar}
          any={words.list.any}
          options={calendars.map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
        />
        <ChoiceFilter
          name="period"
          label={words.reports.period}
          any={words.list.any}
          options={periods.map((one) => ({ value: one, label: formatPeriod(one, lang) }))}
        />
        <ChoiceFilter
          name="organisation"
          label={words.reports.body}
          any={words.list.any}
          options={bodies.map((one) => ({ value: one.ref, label: plain(one.name as LocalizedText, lang) }))}
        />
        <ChoiceFilter
          name="state"
          label={words.list.state}
          any={words.list.any}
          options={reportStates.map((one) => ({ value: one, label: words.reportStates[one] }))}
        />
      </Filters>
      <SavedViews list="reports" />
      <Rows label={words.nav.reports}>
        {page.items.map((one) => (
          <Row
            key={one.id}
            to={`/reports/${one.id}`}
            mark={<StateMark state={one.state} />}
            title={one.title ? <Text value={one.title} lang={lang} /> : <Code>{one.project}</Code>}
            note={
              <>
                <Code>{one.project}</Code> · <PeriodText code={one.period} lang={lang} /> ·{' '}
                <Organisation reference={one.organisation} />
              </>
            }
            side={<Standing report={one} />}
          />
        ))}
      </Rows>
      {page.items.length === 0 && <Nothing>{calendars.length === 0 ? words.reports.none : words.list.nothing}</Nothing>}
      <Pages total={page.total} limit={LIMIT} />
      <SaveList verb="reports-file" />
    </>
  );
}

function Standing({ report }: { report: ReportLine }) {
  const { words, lang } = useSpoken();
  return (
    <span className="note">
      {words.reportStates[report.state]} · {report.rating ? words.ratings[report.rating] : words.reports.notRated} ·{' '}
      <span className={report.isLate ? 'owed' : ''}>
        {report.isLate ? words.reports.late : words.reports.due} <DayText day={report.dueOn} lang={lang} />
      </span>
    </span>
  );
}
