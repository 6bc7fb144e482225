import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import type { CohortOverlap } from './cohort.ts';
import { steps } from './cohort.ts';
import { jumpOf, lateStep } from './count.rules.ts';
import { seenCohorts, standingOverlaps } from './counted.ts';
import type { FollowedCohort } from './followed-cohort.ts';

/** Cohorts as the warnings see them, and what is written down of people in two of them. */
export async function followedCohorts(
  tx: Tx,
  today: Day,
): Promise<{ cohorts: FollowedCohort[]; overlaps: CohortOverlap[] }> {
  const cohorts = await seenCohorts(tx, today);
  return {
    overlaps: await standingOverlaps(tx),
    cohorts: cohorts.map((one): FollowedCohort => {
      const late = lateStep(one.stands);
      const jumps = steps.flatMap((step) => {
        const jump = jumpOf(one.counts, step);
        return jump ? [{ step, ...jump }] : [];
      });
      const lastOn = one.counts
        .map((each) => each.reportedOn)
        .sort()
        .at(-1);
      return {
        ref: one.ref,
        title: one.of.title satisfies LocalizedText,
        strategy: one.of.strategy,
        ...(one.at.organisation ? { organisation: one.at.organisation } : {}),
        programme: one.programme,
        credential: one.credential,
        institute: one.institute,
        intake: one.intake,
        stands: one.stands,
        ...(late ? { late } : {}),
        jumps,
        ...(lastOn ? { lastOn } : {}),
      };
    }),
  };
}
