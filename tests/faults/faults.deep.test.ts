import { expect, test } from 'vitest';
import { activeCodes } from '../../src/followup/warning.ts';
import { measureYears, printed, recallOf, share, worstDays } from './report.ts';

const years = (from: number): number[] => Array.from({ length: 20 }, (_, n) => from + n);

/** The years that thresholds were looked at with, and twenty that nobody had seen before the rules were as they are. */
test.each([
  ['with which the rules were made', years(1)],
  ['that the rules had never seen', years(101)],
])('faults of twenty invented years %s', (_, seeds) => {
  const sum = measureYears(seeds);
  console.log(printed(sum));
  for (const code of activeCodes) expect(recallOf(sum.byRule[code]), code).toBeGreaterThanOrEqual(0.9);
  const own = activeCodes.filter((code) => code !== 'rating-gap' && code !== 'region-behind');
  for (const code of own) expect(sum.byRule[code].falseAlarms.length, code).toBeLessThanOrEqual(1);
  expect(sum.byRule['region-behind'].falseAlarms.length).toBeLessThanOrEqual(2);
  expect(sum.byRule['rating-gap'].falseAlarms.length / sum.byRule['rating-gap'].faults).toBeLessThanOrEqual(0.05);
  expect(sum.toldTooLate).toEqual([]);
  expect(worstDays(sum).p95).toBeLessThanOrEqual(10);
  expect(share(sum.overReportedFound, sum.overReported)).toBeGreaterThanOrEqual(0.8);
  expect(share(sum.honestDoubted.length, sum.honest)).toBeLessThanOrEqual(0.05);
});
