import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addDecimals, compareDecimals, day, decimal, decimalText } from '../kernel/index.ts';
import { isAboutToLapse, lapseOf, sumOfLapse } from './lapse.rules.ts';

const year = { firstDay: day('2026-01-01'), lastDay: day('2026-12-31') };
const row = { axis: 'A', programmed: '120', carriedIn: '0', paid: '30' };

describe('what would lapse at the pace of the payments', () => {
  test('is what is left on the last day if nothing changes', () => {
    // 182 days gone since 1 January, 183 to come with today: 30 ÷ 182 × 183 = 30.16 more
    expect(lapseOf([row], { ...year, today: day('2026-07-02') })).toEqual([
      { axis: 'A', left: '90', paceNeeded: '14.97', paceSoFar: '5.02', atRisk: '59.84' },
    ]);
  });
  test.each([
    ['before its first day there is no pace, and all of it would lapse', '2025-12-01', '120', { atRisk: '120' }],
    ['on the last day only that day is left', '2026-12-31', '90', { paceNeeded: '2739.32', atRisk: '89.92' }],
    ['after it all that is left lapses, and no pace saves it', '2027-01-01', '90', { atRisk: '90.00' }],
  ])('%s', (_, today, left, expected) => {
    const paid = today < '2026' ? '0' : '30';
    const [found] = lapseOf([{ ...row, paid }], { ...year, today: day(today) });
    expect(found).toMatchObject({ left, ...expected });
    if (today > '2026-12-31') expect(found).not.toHaveProperty('paceNeeded');
    if (today < '2026') expect(found).not.toHaveProperty('paceSoFar');
  });
  test('nothing is guessed where nobody reported, and a fast axis risks nothing', () => {
    const rows = [
      { axis: 'S', programmed: '50', carriedIn: '0' },
      { ...row, paid: '119' },
    ];
    const lapse = lapseOf(rows, { ...year, today: day('2026-07-02') });
    expect(lapse[0]).toEqual({ axis: 'S' });
    expect(lapse[1]).toMatchObject({ atRisk: '0' });
    expect(sumOfLapse(lapse)).toEqual({ left: '1', atRisk: '0', silent: 1 });
  });
  test('never exceeds what is left, on any day', () => {
    fc.assert(
      fc.property(
        fc.bigInt(1n, 10n ** 12n),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: -40, max: 420 }),
        (units, share, n) => {
          const programmed = decimalText({ units, scale: 2 });
          const paid = decimalText({ units: (units * BigInt(share)) / 100n, scale: 2 });
          const [found] = lapseOf([{ programmed, carriedIn: '0', paid }], {
            ...year,
            today: addDays(year.firstDay, n),
          });
          expect(compareDecimals(decimal(found!.atRisk!), decimal(found!.left!))).toBeLessThanOrEqual(0);
          expect(compareDecimals(addDecimals(decimal(found!.left!), decimal(paid)), decimal(programmed))).toBe(0);
        },
      ),
    );
  });
});

test.each([
  [{ left: '9', atRisk: '5', silent: 0 }, 100, false, true, true],
  [{ left: '9', atRisk: '5', silent: 0 }, 180, false, true, true],
  [{ left: '9', atRisk: '5', silent: 0 }, 181, false, true, false],
  [{ left: '9', atRisk: '5', silent: 0 }, -20, false, true, true],
  [{ left: '9', atRisk: '5', silent: 0 }, 100, true, true, false],
  [{ left: '0', atRisk: '0', silent: 0 }, 100, false, true, false],
  [{ left: '0', atRisk: '0', silent: 0 }, 100, false, false, true],
  [{ left: '0', atRisk: '0', silent: 2 }, 100, false, true, true],
])('%j with %i days left, closed %s, followed %s: spoken of %s', (lapse, daysLeft, isClosed, hasSuccessor, spoken) => {
  expect(isAboutToLapse(lapse, { daysLeft, isClosed, hasSuccessor })).toBe(spoken);
});
