import { callerIs, listTarget, may } from '../access/index.ts';
import { visibleIn } from '../delivery/project-target.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { postsOn } from './cycle/cycle.store.ts';
import { reportsWaiting, stepsOfReports, type WaitingReport } from './cycle/report.store.ts';
import { othersSide, transitionOf } from './cycle/report.workflow.ts';
import { nextVisa } from './cycle/visa.rules.ts';
import type { TodayLine, TodayReason, TodaySource } from './today.ts';

/** Reports that wait for the caller: to write or submit, to give the next visa, to accept; each for whom the table and the chain say. */
export const reportsToAct: TodaySource<Context> = async (ctx) => {
  const writes = may(ctx.caller, 'report.write', listTarget);
  const judges = may(ctx.caller, 'report.judge', listTarget);
  const inside = writes ? await reportsWaiting(ctx.tx, ['open', 'in-visa', 'ready', 'returned']) : [];
  const submitted = judges ? await reportsWaiting(ctx.tx, ['submitted']) : [];
  const own = await visibleIn(ctx, 'report.write', inside, 'owner');
  const judged = await visibleIn(ctx, 'report.judge', submitted, 'owner');
  const posts =
    own.length === 0 ? [] : await postsOn(ctx.tx, ctx.today, [...new Set(own.map((one) => one.organisation))]);
  const steps = await stepsOfReports(
    ctx.tx,
    [...own, ...judged].map((one) => one.id),
  );
  const found: { why: TodayReason; line: Omit<TodayLine, 'days'> }[] = [];
  for (const report of own) {
    const chain = posts.filter((one) => one.kind === 'visa' && one.organisation === report.organisation);
    const trace = steps.get(report.id) ?? [];
    const next = nextVisa(chain, trace);
    const isBack = report.state === 'returned' || trace.at(-1)?.act === 'refuse-visa';
    const isWritten = !report.isEmpty && !isBack;
    if (isWritten && next) {
      if (callerIs(ctx.caller, next.person)) found.push({ why: 'report-to-visa', line: lineOf(report, 'give-visa') });
    } else found.push({ why: 'report-to-write', line: lineOf(report, isWritten ? 'submit-report' : 'write-report') });
  }
  for (const report of judged) {
    const trace = steps.get(report.id) ?? [];
    const authors = othersSide(transitionOf('accept', 'submitted')!, trace);
    if (authors.some((person) => callerIs(ctx.caller, person))) continue;
    const since = trace.at(-1)?.day ?? report.dueOn;
    found.push({ why: 'report-to-accept', line: { ...lineOf(report, 'accept-report'), since } });
  }
  return found;
};

const lineOf = ({ id, project, title, period, dueOn }: WaitingReport, act: string): Omit<TodayLine, 'days'> => ({
  about: id,
  project,
  projectTitle: title,
  period,
  since: dueOn,
  due: dueOn,
  act,
});
