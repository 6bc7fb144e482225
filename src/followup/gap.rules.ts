import { gapOf } from './rating.rules.ts';
import type { Rating } from './rating.ts';

/** Cycles that a body must have been through before its gap is shown. */
export const LEAST_CYCLES = 4;

export type OrganisationGap = {
  organisation: string;
  cycles: number;
  /** declarations that could be compared, and those that said better than the numbers */
  compared: number;
  better: number;
  /** mean of the gaps in levels; absent before enough cycles */
  mean?: number;
};

type Declared = { organisation: string; cycle: string; rating: Rating; computedRating: Rating | 'unknown' };

/**
 * The gap of each body over all its projects, never of a person, and only after four cycles.
 *
 * example  four quarters, one project, gaps 0 1 0 1 → mean 0.5
 */
export function organisationGaps(declared: readonly Declared[]): OrganisationGap[] {
  return [...Map.groupBy(declared, (one) => one.organisation)]
    .map(([organisation, own]): OrganisationGap => {
      const gaps = own.flatMap((one) => gapOf(one.rating, one.computedRating) ?? []);
      const cycles = new Set(own.map((one) => one.cycle)).size;
      const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
      return {
        organisation,
        cycles,
        compared: gaps.length,
        better: gaps.filter((gap) => gap > 0).length,
        ...(cycles >= LEAST_CYCLES && gaps.length > 0 ? { mean: Math.round(mean * 100) / 100 } : {}),
      };
    })
    .sort((a, b) => (a.organisation < b.organisation ? -1 : 1));
}
