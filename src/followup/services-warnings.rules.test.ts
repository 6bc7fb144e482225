import { describe, expect, test } from 'vitest';
import { addDays, day } from '../kernel/index.ts';
import type { FollowedService, FollowedSystem } from '../services/index.ts';
import { evaluate } from './evaluate.rules.ts';
import { noPartnership } from './partnership.ts';
import { aRule, now, today } from './picture.fixture.ts';
import { hostingUnqualified, migrationOverdue, serviceOverDelay } from './services-warnings.rules.ts';

const system = (more: Partial<FollowedSystem> = {}): FollowedSystem => ({
  ref: 'Y1',
  strategy: 'plan',
  organisation: 'MIN',
  way: 'none',
  does: 'yes',
  ...more,
});

describe('a migration that is overdue', () => {
  const rule = aRule('migration-overdue', 15);
  const late = (days: number, way: FollowedSystem['way'] = 'overdue') =>
    migrationOverdue(system({ way, due: addDays(today, -days) }), rule, now);
  test('is told from the first day beyond the threshold, of the administration', () => {
    expect(late(15)).toEqual([]);
    expect(late(16)).toMatchObject([
      {
        subject: { kind: 'state-system', ref: 'Y1' },
        organisation: 'MIN',
        since: today,
        numbers: { due: addDays(today, -16), days: 16 },
      },
    ]);
    expect(late(60)[0]!.weight).toBeGreaterThan(late(16)[0]!.weight);
  });
  test('is not told once somebody said that it moved', () => {
    expect(late(60, 'declared')).toEqual([]);
    expect(late(60, 'verified')).toEqual([]);
  });
});

describe('a sensitive system on hosting that is not enough', () => {
  const rule = aRule('hosting-unqualified', 30);
  const since = (days: number, does: FollowedSystem['does'] = 'no') =>
    hostingUnqualified(system({ does, noSince: addDays(today, -days) }), rule, now);
  test('is told after the threshold, without a word of where it is', () => {
    expect(since(30)).toEqual([]);
    expect(since(31)).toMatchObject([{ since: today, numbers: { days: 31 } }]);
    expect(Object.keys(since(31)[0]!.numbers)).toEqual(['days']);
  });
  test('is no warning of silence', () => {
    expect(since(99, 'not-reported')).toEqual([]);
    expect(hostingUnqualified(system(), rule, now)).toEqual([]);
  });
});

describe('a service over its legal delay', () => {
  const rule = aRule('service-over-delay', 5);
  const of = (median?: number): FollowedService => ({
    ref: 'V1',
    title: { authentic: 'ar', ar: 'خدمة' },
    strategy: 'plan',
    organisation: 'MIN',
    ...(median === undefined ? {} : { last: { period: '2031-Q2', median, days: 60, on: day('2031-07-09') } }),
  });
  test('is told where the median lies beyond the threshold above it', () => {
    expect(serviceOverDelay(of(63), rule)).toEqual([]);
    expect(serviceOverDelay(of(64), rule)).toMatchObject([
      {
        subject: { kind: 'digital-service', ref: 'V1' },
        since: '2031-07-09',
        numbers: { period: '2031-Q2', median: 64, days: 60, share: 7 },
      },
    ]);
  });
  test('is no warning where nobody told the median', () => {
    expect(serviceOverDelay(of(), rule)).toEqual([]);
  });
});

test('rules that are off tell nothing', () => {
  const partnership = { ...noPartnership, systems: [system({ way: 'overdue', due: addDays(today, -99) })] };
  const picture = { ...now, projects: [], indicators: [], partnership };
  expect(evaluate(picture, [aRule('migration-overdue', 15)])).toHaveLength(1);
  expect(evaluate(picture, [{ ...aRule('migration-overdue', 15), active: false }])).toEqual([]);
});
