import { ok, type Result, refused } from '../kernel/index.ts';

/**
 * Sum with the error of each step carried along, so that a small amount beside a large one is not lost.
 *
 * source  A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54, 1974
 * example sum([1e16, 1, -1e16]) → 1
 */
export function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/** refuses 'analysis.not-a-number' (infinite ones too) · 'analysis.negative'; `at` says which, from 1 */
export function amounts(values: readonly unknown[], what: string): Result<number[]> {
  for (const [index, value] of values.entries()) {
    if (typeof value !== 'number' || !Number.isFinite(value))
      return refused('analysis.not-a-number', { what, at: index + 1 });
    if (value < 0) return refused('analysis.negative', { what, at: index + 1, value });
  }
  return ok([...(values as number[])]);
}
