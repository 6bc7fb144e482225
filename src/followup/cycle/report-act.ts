import { callerIs } from '../../access/index.ts';
import { type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { reportForAct, stepsOf, takeStep } from './report.store.ts';
import type { Report, ReportAct, ReportState, ReportStep } from './report.ts';
import { othersSide, transitionOf } from './report.workflow.ts';

export type ActOnReport = { id: string; version: number; reason?: LocalizedText | undefined };
export type Acted = { id: string; version: number; state: ReportState };

/** What an act adds to the step: the state it leads to where the table leaves it open, and what it changes. */
export type Decided = {
  to?: ReportState;
  post?: string;
  actReference?: string | undefined;
  until?: ReportStep['until'];
  aside?: ReportStep['aside'];
  changes?: Parameters<typeof takeStep>[4];
};

/**
 * The shape of every act on a report: hold it, ask the table, let the act decide, write the step with the change.
 *
 * refuses  'report.unknown' · 'conflict.changed' · 'report.no-such-step' · 'report.reason-missing'
 *          · 'four-eyes.report-both-sides' · whatever `decide` refuses
 */
export async function actOnReport(
  ctx: Context,
  act: ReportAct,
  { id, version, reason }: ActOnReport,
  decide: (report: Report, steps: readonly ReportStep[]) => Promise<Result<Decided>> = async () => ok({}),
): Promise<Result<Acted>> {
  const report = await reportForAct(ctx.tx, id);
  if (!report) return refused('report.unknown', { id });
  if (report.version !== version)
    return refused('conflict.changed', {
      ref: `${report.project} ${report.period}`,
      yours: version,
      current: report.version,
    });
  const transition = transitionOf(act, report.state);
  if (!transition) return refused('report.no-such-step', { act, state: report.state });
  if (transition.needsReason && reason === undefined) return refused('report.reason-missing', { act });
  const steps = await stepsOf(ctx.tx, id);
  if (othersSide(transition, steps).some((person) => callerIs(ctx.caller, person)))
    return refused('four-eyes.report-both-sides', { act });
  const decided = await decide(report, steps);
  if (!decided.ok) return decided;
  const { to, changes, ...rest } = decided.value;
  const saved = await takeStep(
    ctx.tx,
    ctx.newId(),
    report,
    {
      number: steps.length + 1,
      act,
      from: report.state,
      to: to ?? (transition.to === 'same' || transition.to === 'next' ? report.state : transition.to),
      byPerson: ctx.caller.person ?? `system:${ctx.caller.system ?? 'program'}`,
      forPersons: ctx.caller.actsFor,
      day: ctx.today,
      ...(reason === undefined ? {} : { reason }),
      ...withoutUndefined(rest),
    },
    changes,
  );
  return saved.ok ? ok({ id, ...saved.value }) : saved;
}

const withoutUndefined = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
