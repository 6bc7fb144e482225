import { listProjects } from '../../delivery/readers.ts';
import { ok, type Result, type WorkingCalendar } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { workingCalendarOf } from '../../territory/readers.ts';
import { type DueNotice, dueDay, noticesDue, periodsOver } from './cycle.rules.ts';
import { listReportingCalendars } from './cycle.store.ts';
import { heardAt, loadHierarchy } from './hierarchy.ts';
import { type Notice, tell } from './notice.store.ts';
import { addReports, listReports } from './report.store.ts';
import type { Report } from './report.ts';
import type { RecordedReportingCalendar } from './reporting-calendar.ts';

/** What a day of following did; `unheard` names posts that nobody holds, so that silence does not go unnoticed. */
export type Followed = {
  opened: number;
  reports: { id: string; project: string; period: string }[];
  told: number;
  unheard: { report: string; organisation: string; post: string }[];
};

/**
 * Opens the reports that have become due to be written and tells people what is owed: a reminder before, that it is
 * late, then up the hierarchy of the body, never across. Doing it twice in a day tells nobody twice.
 */
export async function followCycles(ctx: Context): Promise<Result<Followed>> {
  const followed: Followed = { opened: 0, reports: [], told: 0, unheard: [] };
  const hierarchy = await loadHierarchy(ctx);
  for (const calendar of await listReportingCalendars(ctx.tx)) {
    const working = await workingCalendarOf(ctx.tx, calendar.workingCalendar);
    for (const { id, project, period } of await openReports(ctx, calendar, working))
      followed.reports.push({ id, project, period });
    const reports = await listReports(ctx.tx, {
      calendar: calendar.ref,
      states: ['open', 'in-visa', 'ready', 'returned'],
    });
    const notices: Notice[] = [];
    for (const report of reports)
      for (const due of [opened(report), ...noticesDue(report, calendar, working, ctx.today)]) {
        const { organisation } = report;
        const people = await heardAt(ctx, { organisation, strategy: calendar.strategy }, due.to, hierarchy);
        if (people.length === 0) followed.unheard.push({ report: report.id, organisation, post: due.to });
        for (const { person, saidAs } of people)
          notices.push({ person, saidAs, kind: due.kind, step: due.step, day: due.day, report: report.id });
      }
    followed.told += (await tell(ctx, notices)).length;
  }
  return ok({ ...followed, opened: followed.reports.length });
}

type Due = DueNotice | { kind: 'opened'; step: 0; day: Report['openedOn']; to: 'owner' };
const opened = (report: Report): Due => ({ kind: 'opened', step: 0, day: report.openedOn, to: 'owner' });

/** A period is opened once, for the projects that are under way then. */
async function openReports(
  ctx: Context,
  calendar: RecordedReportingCalendar,
  working: WorkingCalendar,
): Promise<Report[]> {
  const known = new Set((await listReports(ctx.tx, { calendar: calendar.ref })).map((one) => one.period));
  const periods = periodsOver(calendar, ctx.today).filter((code) => !known.has(code));
  if (periods.length === 0) return [];
  const projects = (
    await listProjects(ctx.tx, { strategy: calendar.strategy, level: 'project', state: 'active' })
  ).filter((one) => one.owner !== undefined);
  const reports = periods.flatMap((code) =>
    projects.map((project): Report => {
      const dueOn = dueDay(code, calendar.dueAfter, working);
      return {
        id: ctx.newId(),
        calendar: calendar.ref,
        period: code,
        project: project.ref,
        organisation: project.owner!,
        dueOn,
        firstDueOn: dueOn,
        state: 'open',
        content: {},
        openedOn: ctx.today,
        version: 1,
      };
    }),
  );
  await addReports(ctx.tx, reports);
  return reports;
}
