import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Day, day } from '../kernel/index.ts';
import { axisOf, doneUntil, placeOn, rowsInSight, spansOf, yearsOf } from './timeline.rules.ts';
import type { TimePoint } from './timeline.ts';

const point = (on: string, truth: TimePoint['truth'] = 'promised', more: Partial<TimePoint> = {}): TimePoint => ({
  ref: on,
  on: day(on),
  current: day(on),
  truth,
  ...more,
});

describe('a bar', () => {
  it('goes from its first to its last milestone, in each plan that knows one', () => {
    const points = [point('2027-03-01', 'promised', { first: day('2026-12-01') }), point('2026-05-01')];
    expect(spansOf({ points })).toEqual({
      first: { from: '2026-12-01', to: '2026-12-01' },
      approved: undefined,
      stands: { from: '2026-05-01', to: '2027-03-01' },
    });
    expect(spansOf({ points: [] }).stands).toBeUndefined();
  });
  it.each<[string, TimePoint[], string | undefined]>([
    ['nothing reached', [point('2026-01-01')], undefined],
    ['all reached', [point('2026-02-01', 'verified'), point('2026-01-01', 'declared')], '2026-02-01'],
    ['a gap', [point('2026-01-01', 'declared'), point('2026-02-01'), point('2026-03-01', 'verified')], '2026-01-01'],
    ['no milestone', [], undefined],
  ])('is done until the first milestone not reached: %s', (_, points, expected) =>
    expect(doneUntil(points)?.ref).toBe(expected),
  );
});

test('the axis holds every day of every plan, and today', () => {
  const bars = [
    {
      ref: 'F1',
      title: { authentic: 'ar' as const, ar: 'x' },
      points: [point('2029-01-05', 'promised', { first: day('2024-07-01') })],
    },
  ];
  expect(axisOf(bars, day('2026-11-24'))).toEqual({ from: '2024-01-01', to: '2029-12-31' });
  expect(axisOf([], day('2026-11-24'))).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  const axis = axisOf(bars, day('2026-11-24'));
  expect([placeOn(axis, axis.from), placeOn(axis, axis.to)]).toEqual([0, 1]);
  expect(yearsOf(axis, 10)).toHaveLength(6);
  expect(yearsOf({ from: '1990-01-01' as Day, to: '2049-12-31' as Day }, 10).map((one) => one.slice(0, 4))).toEqual([
    '1990',
    '2000',
    '2010',
    '2020',
    '2030',
    '2040',
  ]);
});

test('every row in sight is drawn, and few others', () => {
  fc.assert(
    fc.property(fc.nat(80_000), fc.integer({ min: 1, max: 2000 }), fc.nat(3000), (top, height, count) => {
      const { from, to } = rowsInSight({ top, height, row: 36, count }, 6);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(count);
      for (const seen of [Math.floor(top / 36), Math.floor((top + height - 1) / 36)])
        if (seen < count) expect(seen >= from && seen < to).toBe(true);
      expect(to - from).toBeLessThanOrEqual(height / 36 + 14);
    }),
  );
});
