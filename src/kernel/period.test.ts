import { describe, expect, it } from 'vitest';
import { day } from './day.ts';
import {
  comparePeriods,
  isPeriodCode,
  period,
  periodCode,
  periodContains,
  periodDays,
  periodsOverlap,
} from './period.ts';

describe('a period', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31', 366],
    ['2024-Q1', '2024-01-01', '2024-03-31', 91],
    ['2024-Q4', '2024-10-01', '2024-12-31', 92],
    ['2024-H1', '2024-01-01', '2024-06-30', 182],
    ['2024-H2', '2024-07-01', '2024-12-31', 184],
    ['2024-02', '2024-02-01', '2024-02-29', 29],
    ['2024-12', '2024-12-01', '2024-12-31', 31],
    ['2024-03-01', '2024-03-01', '2024-03-01', 1],
    ['2024-2026', '2024-01-01', '2026-12-31', 1096],
  ])('%s runs from %s to %s: %i days', (code, first, last, days) => {
    expect(period(code)).toEqual({ first, last });
    expect(periodDays(period(code))).toBe(days);
    expect(periodCode(period(code))).toBe(code);
  });

  it.each([
    '',
    '24',
    '2024-Q5',
    '2024-H3',
    '2024-13',
    '2024-00',
    '2024-02-30',
    '2026-2024',
    '2024-q1',
    '2024/2026',
    '0000',
  ])('%j is not a period', (code) => expect(isPeriodCode(code)).toBe(false));

  it('contains both its ends and overlaps by a single day', () => {
    expect(periodContains(period('2024-Q1'), day('2024-03-31'))).toBe(true);
    expect(periodContains(period('2024-Q1'), day('2024-04-01'))).toBe(false);
    expect(periodsOverlap(period('2024-Q1'), period('2024-03-31'))).toBe(true);
    expect(periodsOverlap(period('2024-Q1'), period('2024-Q2'))).toBe(false);
    expect(['2025', '2024', '2024-Q1'].map(period).sort(comparePeriods).map(periodCode)).toEqual([
      '2024-Q1',
      '2024',
      '2025',
    ]);
  });

  it('without a code of its own has none', () =>
    expect(periodCode({ first: day('2024-01-02'), last: day('2024-02-01') })).toBeUndefined());
});
