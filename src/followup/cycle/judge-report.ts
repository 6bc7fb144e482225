import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { tell } from './notice.store.ts';
import type { ReportStep } from './report.ts';
import { sinceOpened } from './report.workflow.ts';
import { type Acted, type ActOnReport, actOnReport } from './report-act.ts';

/** Accepts a report that somebody else wrote, saw or submitted. refuses what `actOnReport` refuses */
export const acceptReport = (ctx: Context, on: ActOnReport): Promise<Result<Acted>> =>
  actOnReport(ctx, 'accept', on, async (report, steps) => {
    await tellAuthors(ctx, report.id, steps, 'accepted');
    return ok({});
  });

/** Returns a report with a reason; its body writes it again. refuses what `actOnReport` refuses */
export const returnReport = (ctx: Context, on: ActOnReport): Promise<Result<Acted>> =>
  actOnReport(ctx, 'return', on, async (report, steps) => {
    await tellAuthors(ctx, report.id, steps, 'returned');
    return ok({});
  });

/** Keeps an accepted report as it is. refuses what `actOnReport` refuses */
export const lockReport = (ctx: Context, on: ActOnReport): Promise<Result<Acted>> => actOnReport(ctx, 'lock', on);

type Exception = ActOnReport & { actReference: string };

/** Opens an accepted or locked report again, as an exception that leaves its trace. refuses what `actOnReport` refuses */
export const reopenReport = (ctx: Context, { actReference, ...on }: Exception): Promise<Result<Acted>> =>
  actOnReport(ctx, 'reopen', on, async (report, steps) => {
    await tellAuthors(ctx, report.id, steps, 'returned');
    return ok({ actReference });
  });

/**
 * Gives a report more time, as an exception that leaves its trace; the first due day stays known.
 *
 * refuses  'report.extension-backwards' · what `actOnReport` refuses
 */
export const extendReport = (
  ctx: Context,
  { actReference, until, ...on }: Exception & { until: NonNullable<ReportStep['until']> },
): Promise<Result<Acted>> =>
  actOnReport(ctx, 'extend', on, async (report, steps) => {
    if (until <= report.dueOn) return refused('report.extension-backwards', { until, due: report.dueOn });
    await tellAuthors(ctx, report.id, steps, 'extended');
    return ok({ actReference, until, changes: { dueOn: until } });
  });

/** Those who wrote or submitted the words hear what became of them. */
async function tellAuthors(
  ctx: Context,
  report: string,
  steps: readonly ReportStep[],
  kind: 'accepted' | 'returned' | 'extended',
): Promise<void> {
  const people = sinceOpened(steps)
    .filter((one) => one.act === 'write' || one.act === 'submit')
    .map((one) => one.byPerson)
    .filter((person) => !person.startsWith('system:'));
  await tell(
    ctx,
    [...new Set(people)].map((person) => ({
      person,
      kind,
      report,
      step: steps.length,
      saidAs: 'owner',
      day: ctx.today,
    })),
  );
}
