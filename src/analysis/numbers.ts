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

/** refuses 'analysis.lengths-differ' when lists that go together are not equally long; the first one says how long. */
export function sameLength(lists: Readonly<Record<string, readonly unknown[]>>): Result<true> {
  const [first, ...others] = Object.entries(lists);
  for (const [what, list] of others)
    if (list.length !== first![1].length)
      return refused('analysis.lengths-differ', { what, length: list.length, expected: first![1].length });
  return ok(true);
}

/** refuses 'analysis.not-a-number' · 'analysis.out-of-range' for numbers outside from..to; a share lies from 0 to 1 */
export function inRange(values: readonly unknown[], what: string, from = 0, to = 1): Result<true> {
  for (const [index, value] of values.entries()) {
    if (typeof value !== 'number' || !Number.isFinite(value))
      return refused('analysis.not-a-number', { what, at: index + 1 });
    if (value < from || value > to) return refused('analysis.out-of-range', { what, at: index + 1, value, from, to });
  }
  return ok(true);
}

/** refuses also 'analysis.not-whole' */
export function wholeInRange(values: readonly unknown[], what: string, from: number, to: number): Result<true> {
  const checked = inRange(values, what, from, to);
  const at = values.findIndex((value) => !Number.isInteger(value));
  return !checked.ok || at < 0 ? checked : refused('analysis.not-whole', { what, at: at + 1, value: values[at] });
}

/** The largest of amounts that are zero or more; 0 of none. */
export const largest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0);
