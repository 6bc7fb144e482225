import { requiredIntake } from '../analysis/training.ts';
import { addMonths, type Day, period } from '../kernel/index.ts';
import type { CohortOverlap, Step } from './cohort.ts';
import { knownAt } from './count.rules.ts';
import { type CountedCohort, cell } from './funnel.rules.ts';
import type { Net } from './overlap.rules.ts';

/** A share or a duration with where it comes from. cohorts: how many it was measured on */
export type Rate = { value: number; from: 'measured' | 'assumed'; cohorts: number };

export type TrainingPath = {
  target: number;
  lastDay: Day;
  step: Step;
  /** people who count for the pledge: verified, declared only, and what is counted twice */
  verified?: number;
  declared?: number;
  net?: Net;
  /** share of those enrolled who reach the step; absent: not reported */
  completion?: Rate;
  /** years from entry to the step; absent: not reported */
  lag?: Rate;
  /** years that are left after this one */
  years: number;
  /** entrants needed every year that is left; null: no entrant can come in time; absent: the rates are not reported */
  intake?: number | null;
  /** the same once those under way have finished at the same rate */
  intakeAfterUnderWay?: number | null;
  /** entrants known of the year that had most of them */
  bestYear?: { year: string; enrolled: number };
  /** enrolled in cohorts that end in time and do not know the step yet */
  underWay: number;
  /** cohorts whose step lies after the last day: they cannot count, whatever is spent */
  tooLate: { cohort: string; on: Day; enrolled?: number }[];
  /** last day on which somebody can enter and still count; absent where the lag is not reported */
  lastEntry?: Day;
};

/** Months after the end of a cohort at which the step is counted. */
const after = (step: Step): number => (step === 'employed-12' ? 12 : 0);

/**
 * What a pledge of people still asks for, each year that is left, and what can no longer count.
 *
 * cohorts     those whose people count for the pledge
 * programmes  their durations in months, also of programmes that nobody has entered yet
 * assumed     rates to reckon with where nothing was measured; named as such in the answer
 * example     200,000 by 2030, 22,000 verified in 2024, 74 % after 2 years → 60,135 every year
 */
export function trainingPath(
  { target, lastDay, step }: { target: number; lastDay: Day; step: Step },
  cohorts: readonly (CountedCohort & { months: number })[],
  overlaps: readonly CohortOverlap[],
  {
    today,
    programmes,
    assumed,
  }: { today: Day; programmes: readonly number[]; assumed: { completion?: number; lag?: number } },
): TrainingPath {
  const { verified, declared, net } = cell(cohorts, overlaps, step);
  const completion = completionOf(cohorts, step) ?? rateAssumed(assumed.completion);
  const lag = lagOf(cohorts, programmes, step) ?? rateAssumed(assumed.lag);
  const years = Math.max(0, Number(lastDay.slice(0, 4)) - Number(today.slice(0, 4)));
  const isTooLate = (one: CountedCohort): boolean => addMonths(one.endsOn as Day, after(step)) > lastDay;
  const enrolledOf = (one: CountedCohort): number => knownAt(one.stands, 'enrolled')?.total ?? 0;
  const underWay = cohorts
    .filter((one) => !isTooLate(one) && !knownAt(one.stands, step))
    .reduce((sum, one) => sum + enrolledOf(one), 0);
  const certain = cell(
    cohorts.filter((one) => one.stands.some((each) => each.step === step && each.is === 'verified')),
    overlaps,
    step,
  );
  const already = certain.net?.least ?? 0;
  const best = bestYearOf(cohorts);
  const needed = (got: number): number | null | undefined => {
    if (!completion || !lag) return got >= target ? 0 : undefined;
    const found = requiredIntake({
      target,
      years,
      completion: completion.value,
      lag: Math.min(lag.value, years),
      already: got,
    });
    return found.ok ? (found.value === null ? null : Math.ceil(found.value)) : undefined;
  };
  const intake = needed(already);
  const later = completion && needed(Math.min(target, already + underWay * completion.value));
  return {
    target,
    lastDay,
    step,
    ...(verified === undefined ? {} : { verified }),
    ...(declared === undefined ? {} : { declared }),
    ...(net ? { net } : {}),
    ...(completion ? { completion } : {}),
    ...(lag ? { lag, lastEntry: addMonths(lastDay, -Math.ceil(lag.value * 12)) } : {}),
    years,
    ...(intake === undefined ? {} : { intake }),
    ...(later === undefined ? {} : { intakeAfterUnderWay: later }),
    ...(best ? { bestYear: best } : {}),
    underWay,
    tooLate: cohorts.filter(isTooLate).map((one) => {
      const enrolled = knownAt(one.stands, 'enrolled')?.total;
      return {
        cohort: one.ref,
        on: addMonths(one.endsOn as Day, after(step)),
        ...(enrolled === undefined ? {} : { enrolled }),
      };
    }),
  };
}

const rateAssumed = (value: number | undefined): Rate | undefined =>
  value === undefined ? undefined : { value, from: 'assumed', cohorts: 0 };

/** Measured where both counts of a cohort were verified: the people of all such cohorts together. */
function completionOf(cohorts: readonly CountedCohort[], step: Step): Rate | undefined {
  const both = cohorts.flatMap(({ stands }) => {
    const [entered, reached] = [knownAt(stands, 'enrolled'), knownAt(stands, step)];
    return entered?.is === 'verified' && reached?.is === 'verified' && entered.total > 0
      ? [{ entered: entered.total, reached: reached.total }]
      : [];
  });
  const entered = both.reduce((sum, one) => sum + one.entered, 0);
  if (entered === 0) return undefined;
  const reached = both.reduce((sum, one) => sum + one.reached, 0);
  return { value: reached / entered, from: 'measured', cohorts: both.length };
}

/** Years that its programmes take: by those enrolled where they are known, else all alike. */
function lagOf(
  cohorts: readonly (CountedCohort & { months: number })[],
  programmes: readonly number[],
  step: Step,
): Rate | undefined {
  const entered = cohorts.map((one) => ({ months: one.months, heads: knownAt(one.stands, 'enrolled')?.total ?? 0 }));
  const heads = entered.reduce((sum, one) => sum + one.heads, 0);
  const whole = programmes.reduce((sum, one) => sum + one, 0);
  const months =
    heads > 0 ? entered.reduce((sum, one) => sum + one.months * one.heads, 0) / heads : whole / programmes.length;
  return Number.isFinite(months)
    ? { value: (months + after(step)) / 12, from: 'measured', cohorts: entered.filter((one) => one.heads > 0).length }
    : undefined;
}

/** The calendar year whose intakes enrolled most, as far as known. */
function bestYearOf(cohorts: readonly CountedCohort[]): { year: string; enrolled: number } | undefined {
  const years = new Map<string, number>();
  for (const { intake, stands } of cohorts) {
    const enrolled = knownAt(stands, 'enrolled')?.total;
    if (enrolled === undefined) continue;
    const year = period(intake).first.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + enrolled);
  }
  return [...years].map(([year, enrolled]) => ({ year, enrolled })).sort((a, b) => b.enrolled - a.enrolled)[0];
}
