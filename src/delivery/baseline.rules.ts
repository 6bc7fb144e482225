import { type Day, daysBetween, type Missing } from '../kernel/index.ts';
import type { Baseline } from './baseline.ts';
import type { Milestone } from './milestone.ts';

/** Days late (above 0), early (below 0) or on the day (0); missing when there is nothing to compare with. */
export type Variance = number | Missing;

export type MilestoneVariance = {
  milestone: string;
  /** day reached, or expected now, or planned */
  stands: Day;
  firstOn?: Day;
  approvedOn?: Day;
  currentOn: Day;
  /** calendar days against the first approved plan, which no later one replaces */
  againstFirst: Variance;
  /** against the plan approved last */
  againstApproved: Variance;
  /** against the plan being worked with, approved or not */
  againstCurrent: Variance;
};

/** Confirmed baselines, first to last. */
export const approvedBaselines = (baselines: readonly Baseline[]): Baseline[] =>
  baselines.filter((one) => one.status === 'confirmed').sort((a, b) => a.number - b.number);

/**
 * How far each milestone stands from the first approved plan, the last approved one and the current one.
 *
 * A milestone that a plan does not know has no variance against it: missing, never zero.
 * example  approved first for 1 March, again for 1 June, expected 11 June → 102 against the first, 10 against the last
 */
export function variances(milestones: readonly Milestone[], baselines: readonly Baseline[]): MilestoneVariance[] {
  const approved = approvedBaselines(baselines);
  const dayIn = (baseline: Baseline | undefined, ref: string): Day | undefined =>
    baseline?.plan.find((one) => one.milestone === ref)?.on;
  return milestones.map((one) => {
    const stands = one.reachedOn ?? one.expectedOn ?? one.plannedOn;
    const firstOn = dayIn(approved[0], one.ref);
    const approvedOn = dayIn(approved.at(-1), one.ref);
    const against = (day: Day | undefined): Variance =>
      day === undefined ? { missing: 'not-applicable' } : daysBetween(day, stands);
    return {
      milestone: one.ref,
      stands,
      ...(firstOn ? { firstOn } : {}),
      ...(approvedOn ? { approvedOn } : {}),
      currentOn: one.plannedOn,
      againstFirst: against(firstOn),
      againstApproved: against(approvedOn),
      againstCurrent: against(one.plannedOn),
    };
  });
}
