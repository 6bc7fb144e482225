import { allOk, ok, type Result } from '../kernel/index.ts';
import { inRange, sameLength } from './numbers.ts';

/**
 * What is to be made as large as possible: a value for each column, within bounds of columns and rows. null is no bound.
 *
 * isWhole  the column takes whole numbers only
 * terms    of a row: column and coefficient
 */
export type Column = { value: number; lower: number | null; upper: number | null; isWhole: boolean };
export type Row = { lower: number | null; upper: number | null; terms: readonly (readonly [number, number])[] };
export type LinearProgram = { columns: readonly Column[]; rows: readonly Row[] };

/**
 * What a solver found.
 *
 * optimal     proved, to the gap asked for
 * feasible    time was up: `gap` says how far the best possible may still lie above, as a share of the objective; null when nothing is
 *             proved about that yet
 * infeasible · unbounded   proved
 * unknown     time was up before anything was found
 */
export type Solved =
  | {
      status: 'optimal' | 'feasible';
      objective: number;
      gap: number | null;
      values: readonly number[];
      rowDuals: readonly number[] | null;
    }
  | { status: 'infeasible' | 'unbounded' | 'unknown' };

/**
 * seconds     at most, of the clock
 * gap         share of the objective at which a proof is good enough; 0 by default
 * start       values of all columns that were good before, to begin with
 * improved    told each better solution as it is found
 */
export type SolveOptions = {
  seconds?: number;
  gap?: number;
  start?: readonly number[];
  improved?: (found: Improved) => void;
};
/** gap is null while nothing is proved about what may still be better. */
export type Improved = { objective: number; gap: number | null; seconds: number };

/** A solver of mixed-integer linear programmes; the mathematics does not know which. */
export type Solve = (program: LinearProgram, options?: SolveOptions) => Promise<Solved>;

/**
 * As much value as resources allow: max c x, A x <= b, x >= 0.
 *
 * refuses  'analysis.not-a-number' · 'analysis.out-of-range' · 'analysis.lengths-differ'
 */
export function resourceProgram(
  value: readonly number[],
  use: readonly (readonly number[])[],
  limit: readonly number[],
): Result<LinearProgram> {
  const numbers = (list: readonly number[], what: string) => inRange(list, what, -1e15, 1e15);
  const checked = allOk<unknown>([
    sameLength({ b: limit, A: use }),
    ...use.map((row, i) => sameLength({ c: value, [`A[${i}]`]: row })),
    numbers(value, 'c'),
    ...use.map((row, i) => numbers(row, `A[${i}]`)),
    numbers(limit, 'b'),
  ]);
  if (!checked.ok) return checked;
  return ok({
    columns: value.map((one) => ({ value: one, lower: 0, upper: null, isWhole: false })),
    rows: use.map((row, i) => ({ lower: null, upper: limit[i]!, terms: row.map((one, j) => [j, one] as const) })),
  });
}
