import { expect, test } from 'vitest';
import { activeCodes } from '../../src/followup/warning.ts';
import { measureYears, printed, recallOf, share, worstDays } from './report.ts';

/** Two years with npm test, which are too few for a rule that finds one fault a year; forty with npm run test:deep. */
test('faults of two invented years are found, near misses are left alone', () => {
  const sum = measureYears([1, 2]);
  console.log(printed(sum));
  for (const code of activeCodes) expect(recallOf(sum.byRule[code]), code).toBeGreaterThanOrEqual(0.8);
  const own = activeCodes.filter((code) => code !== 'rating-gap' && code !== 'region-behind');
  for (const code of own) expect(sum.byRule[code].falseAlarms, code).toEqual([]);
  expect(sum.toldTooLate).toEqual([]);
  expect(worstDays(sum).p95).toBeLessThanOrEqual(10);
  expect(share(sum.overReportedFound, sum.overReported)).toBeGreaterThanOrEqual(0.8);
  expect(share(sum.honestDoubted.length, sum.honest)).toBeLessThanOrEqual(0.06);
});
