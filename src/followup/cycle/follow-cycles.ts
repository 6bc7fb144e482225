import { deputiesOf, ownersOf } from '../../access/readers.ts';
import { listProjects } from '../../delivery/readers.ts';
import { ok, type Result, type WorkingCalendar } from '../../kernel/index.ts';
import { houseOf, type TutelageTree } from '../../partners/index.ts';
import { tutelageTree } from '../../partners/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { allStrategies } from '../../strategy/readers.ts';
import { workingCalendarOf } from '../../territory/readers.ts';
import { type DueNotice, dueDay, noticesDue, periodsOver } from './cycle.rules.ts';
import { listReportingCalendars, postsOn } from './cycle.store.ts';
import { type Notice, tell } from './notice.store.ts';
import { addReports, listReports } from './report.store.ts';
import type { Report } from './report.ts';
import type { Post, RecordedReportingCalendar } from './reporting-calendar.ts';

/** What a day of following did; `unheard` names posts that nobody holds, so that silence does not go unnoticed. */
export type Followed = {
  opened: number;
  told: number;
  unheard: { report: string; organisation: string; post: string }[];
};

/**
 * Opens the reports that have become due to be written and tells people what is owed: a reminder before, that it is
 * late, then up the hierarchy of the body, never across. Doing it twice in a day tells nobody twice.
 */
export async function followCycles(ctx: Context): Promise<Result<Followed>> {
  const followed: Followed = { opened: 0, told: 0, unheard: [] };
  const tree = await tutelageTree(ctx.tx);
  const posts = await postsOn(ctx.tx, ctx.today);
  const commissions = new Map((await allStrategies(ctx.tx)).map((one) => [one.ref, one.owner]));
  for (const calendar of await listReportingCalendars(ctx.tx)) {
    const working = await workingCalendarOf(ctx.tx, calendar.workingCalendar);
    followed.opened += await openReports(ctx, calendar, working);
    const reports = await listReports(ctx.tx, {
      calendar: calendar.ref,
      states: ['open', 'in-visa', 'ready', 'returned'],
    });
    const notices: Notice[] = [];
    for (const report of reports)
      for (const due of [opened(report), ...noticesDue(report, calendar, working, ctx.today)]) {
        const people = await recipients(ctx, report, due, {
          posts,
          tree,
          commission: commissions.get(calendar.strategy),
        });
        if (people.length === 0)
          followed.unheard.push({ report: report.id, organisation: report.organisation, post: due.to });
        for (const { person, saidAs } of people)
          notices.push({ person, saidAs, kind: due.kind, step: due.step, day: due.day, report: report.id });
      }
    followed.told += (await tell(ctx, notices)).length;
  }
  return ok(followed);
}

type Due = DueNotice | { kind: 'opened'; step: 0; day: Report['openedOn']; to: 'owner' };
const opened = (report: Report): Due => ({ kind: 'opened', step: 0, day: report.openedOn, to: 'owner' });

/** A period is opened once, for the projects that are under way then. */
async function openReports(
  ctx: Context,
  calendar: RecordedReportingCalendar,
  working: WorkingCalendar,
): Promise<number> {
  const known = new Set((await listReports(ctx.tx, { calendar: calendar.ref })).map((one) => one.period));
  const periods = periodsOver(calendar, ctx.today).filter((code) => !known.has(code));
  if (periods.length === 0) return 0;
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
  return reports.length;
}

type Hierarchy = { posts: readonly Post[]; tree: TutelageTree; commission: string | undefined };

/**
 * Who hears of it: the focal point of the body, or else those who answer for its projects; the secretary-general of the
 * nearest body above that has one; the commission of the strategy. Deputies hear what those they stand in for hear.
 */
async function recipients(ctx: Context, report: Report, due: Due, { posts, tree, commission }: Hierarchy) {
  const holding = (kind: Post['kind'], organisation: string | undefined) =>
    posts.filter((one) => one.kind === kind && one.organisation === organisation).map((one) => one.person);
  const first: { person: string; saidAs: string }[] = [];
  if (due.to === 'owner' || due.to === 'focal-point') {
    const focal = holding('focal-point', report.organisation);
    const owners = focal.length > 0 ? focal : await ownersOf(ctx.tx, report.organisation, ctx.today);
    first.push(...owners.map((person) => ({ person, saidAs: focal.length > 0 ? 'focal-point' : 'owner' })));
  } else if (due.to === 'secretary-general') {
    const department = houseOf(report.organisation, tree).find((one) => holding('secretary-general', one).length > 0);
    first.push(...holding('secretary-general', department).map((person) => ({ person, saidAs: 'secretary-general' })));
  } else first.push(...holding('commission', commission).map((person) => ({ person, saidAs: 'commission' })));
  const deputies = await deputiesOf(
    ctx.tx,
    first.map((one) => one.person),
    ctx.today,
  );
  return [...first, ...deputies.map((person) => ({ person, saidAs: 'deputy' }))];
}
