import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  compareDays,
  type Day,
  day,
  dayFromNumber,
  dayNumber,
  daysBetween,
  isDay,
  weekdayOf,
  workingDaysAfter,
  workingDaysBetween,
} from './day.ts';

const anyDay = fc.integer({ min: dayNumber(day('0002-01-01')), max: dayNumber(day('9990-12-31')) }).map(dayFromNumber);

describe('a calendar day', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['0000-01-01', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00', false],
    [' 2026-01-01', false],
    ['٢٠٢٦-٠١-٠١', false],
  ])('%s exists: %s', (text, exists) => expect(isDay(text)).toBe(exists));

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-05-31', 1, '2024-06-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-01-15', -13, '2023-12-15'],
    ['2025-01-15', 0, '2025-01-15'],
  ])('%s and %i months is %s', (from, n, to) => expect(addMonths(day(from), n)).toBe(to));

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2026-01-01', 365, '2027-01-01'],
  ])('%s and %i days is %s', (from, n, to) => expect(addDays(day(from), n)).toBe(to));

  it('counts and orders days as the calendar of the machine does', () =>
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(daysBetween(a, b)).toBe((Date.parse(b) - Date.parse(a)) / 86_400_000);
        expect(weekdayOf(a)).toBe(new Date(a).getUTCDay() || 7);
        expect(Math.sign(daysBetween(b, a))).toBe(compareDays(a, b));
        expect(addDays(a, daysBetween(a, b))).toBe(b);
      }),
    ));

  it('adding months keeps the day or clamps to the last one', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -12, max: 60 }), (from, n) => {
        const to = addMonths(from, n);
        expect(to.slice(8) === from.slice(8) || addDays(to, 1).endsWith('-01')).toBe(true);
      }),
    ));
});

describe('working days', () => {
  const calendar = { weekend: [6, 7], holidays: new Set(['2026-07-30', '2026-08-14', '2026-08-20', '2026-08-21']) };
  it.each([
    ['2026-11-27', 1, '2026-11-30'], // Friday to Monday
    ['2026-11-28', 1, '2026-11-30'], // Saturday
    ['2026-11-28', 0, '2026-11-30'],
    ['2026-11-27', 0, '2026-11-27'],
    ['2026-07-29', 1, '2026-07-31'], // over the feast of 30 July
    ['2026-08-19', 1, '2026-08-24'], // two holidays, then the weekend
    ['2026-11-24', 30, '2027-01-05'],
  ])('%s and %i worked days is %s', (from, n, to) => expect(workingDaysAfter(day(from), n, calendar)).toBe(to));

  it('counting back gives the number added', () =>
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 21_500 }), fc.integer({ min: 1, max: 90 }), (start, n) => {
        const from = dayFromNumber(start);
        expect(workingDaysBetween(from, workingDaysAfter(from, n, calendar), calendar)).toBe(n);
      }),
    ));

  it('a calendar without any working day is a bug, not an endless loop', () =>
    expect(() =>
      workingDaysAfter('2026-01-01' as Day, 1, { weekend: [1, 2, 3, 4, 5, 6, 7], holidays: new Set() }),
    ).toThrow());
});
