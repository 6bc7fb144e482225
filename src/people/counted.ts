import type { Day } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { type CohortFilter, countsOfCohorts, listCohorts, listOverlaps } from './cohort.store.ts';
import type { Cohort, CohortCount, CohortOverlap } from './cohort.ts';
import { standsOf } from './count.rules.ts';
import type { CountedCohort } from './funnel.rules.ts';
import type { RecordedInstitute, RecordedProgramme } from './institute.ts';
import { listInstitutes, listProgrammes } from './people.store.ts';

/** A cohort with what it hangs on and where each of its steps stands today. */
export type CohortSeen = Cohort &
  CountedCohort & {
    months: number;
    counts: CohortCount[];
    of: RecordedProgramme;
    at: RecordedInstitute;
  };

/** Cohorts that pass the filters, whole; four queries whatever their number. */
export async function seenCohorts(tx: Tx, today: Day, filter: CohortFilter = {}): Promise<CohortSeen[]> {
  const cohorts = await listCohorts(tx, filter);
  if (cohorts.length === 0) return [];
  const counts = await countsOfCohorts(
    tx,
    cohorts.map((one) => one.ref),
  );
  const programmes = new Map((await listProgrammes(tx)).map((one) => [one.ref, one]));
  const institutes = new Map((await listInstitutes(tx)).map((one) => [one.ref, one]));
  return cohorts.map((cohort) => {
    const own = counts.get(cohort.ref) ?? [];
    const of = programmes.get(cohort.programme)!;
    const at = institutes.get(cohort.institute)!;
    const { audience, credential, months } = of;
    return { ...cohort, audience, credential, months, stands: standsOf(cohort, own, today), counts: own, of, at };
  });
}

/** Overlaps that still stand. */
export const standingOverlaps = async (tx: Tx, cohorts?: readonly string[]): Promise<CohortOverlap[]> =>
  (await listOverlaps(tx, cohorts)).filter((one) => one.withdrawnOn === undefined);
