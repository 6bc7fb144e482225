import { allOk, ok, type Result, refused } from '../kernel/index.ts';
import { identityLess, inverse, type Matrix, times } from './matrix.ts';
import { inRange, sameLength, sum } from './numbers.ts';

/**
 * What becomes of people who move from state to state until an end; all null when some of them may go round for ever.
 *
 * fundamental    expected years in each passing state (column) from each (row)
 * absorption     chance of each end (column) from each passing state (row); rows add up to 1
 * expectedYears  until an end, from each passing state
 */
export type Absorption = {
  fundamental: number[][] | null;
  absorption: number[][] | null;
  expectedYears: number[] | null;
};

/**
 * Absorbing Markov chain.
 *
 * passing  chance a year of going from each passing state to each other, square
 * ends     chance a year of going from each passing state to each end; a row of both adds up to 1
 * refuses  'analysis.not-a-number' · 'analysis.out-of-range' · 'analysis.lengths-differ' · 'analysis.sum-differs'
 * source   Kemeny and Snell, Finite Markov Chains, 1960: N = (I - Q)^-1, B = N R
 */
export function absorbingChain(passing: Matrix, ends: Matrix): Result<Absorption> {
  const checked = allOk<unknown>([
    sameLength({ Q: passing, R: ends }),
    ...passing.map((row, i) => sameLength({ Q: passing, [`Q[${i}]`]: row })),
    ...ends.map((row, i) => sameLength({ 'R[0]': ends[0]!, [`R[${i}]`]: row })),
    ...passing.map((row, i) => inRange(row, `Q[${i}]`)),
    ...ends.map((row, i) => inRange(row, `R[${i}]`)),
    ...passing.map((row, i) => {
      const all = sum([...row, ...(ends[i] ?? [])]);
      return Math.abs(all - 1) <= 1e-9
        ? ok(true)
        : refused('analysis.sum-differs', { what: 'Q, R', at: i + 1, value: all, expected: 1 });
    }),
  ]);
  if (!checked.ok) return checked;
  const fundamental = everybodyEnds(passing, ends) ? inverse(identityLess(passing)) : undefined;
  if (!fundamental) return ok({ fundamental: null, absorption: null, expectedYears: null });
  return ok({ fundamental, absorption: times(fundamental, ends), expectedYears: fundamental.map(sum) });
}

/** An end can be reached from every passing state, in however many steps. */
function everybodyEnds(passing: Matrix, ends: Matrix): boolean {
  const reaching = new Set<number>();
  for (let found = -1; found < reaching.size; ) {
    found = reaching.size;
    for (const [i, row] of passing.entries())
      if (ends[i]!.some((p) => p > 0) || row.some((p, j) => p > 0 && reaching.has(j))) reaching.add(i);
  }
  return reaching.size === passing.length;
}
