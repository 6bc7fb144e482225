import { expect, test } from 'vitest';
import { activeCodes } from '../../src/followup/warning.ts';
import { measureYears, printed, recallOf, share, worstDays } from './report.ts';

/** What each rule reaches over twenty years where that is less than nine in ten; `docs/concepts/ratings-and-warnings.md` says why. */
const reaches: Record<string, number> = { 'figure-out-of-range': 0.85 };

test('faults of twenty invented years', () => {
  const sum = measureYears(Array.from({ length: 20 }, (_, n) => n + 1));
  console.log(printed(sum));
  for (const code of activeCodes) expect(recallOf(sum.byRule[code]), code).toBeGreaterThanOrEqual(reaches[code] ?? 0.9);
  const own = activeCodes.filter((code) => code !== 'rating-gap' && code !== 'region-behind');
  for (const code of own) expect(sum.byRule[code].falseAlarms, code).toEqual([]);
  expect(worstDays(sum).p95).toBeLessThanOrEqual(10);
  expect(share(sum.overReportedFound, sum.overReported)).toBeGreaterThanOrEqual(0.8);
  expect(share(sum.honestDoubted.length, sum.honest)).toBeLessThanOrEqual(0.05);
});
