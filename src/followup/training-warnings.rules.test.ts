import { describe, expect, test } from 'vitest';
import { addDays, day } from '../kernel/index.ts';
import type { FollowedCohort } from '../people/index.ts';
import { evaluate } from './evaluate.rules.ts';
import { noPartnership } from './partnership.ts';
import { aRule, now, today } from './picture.fixture.ts';
import { cohortCountJumps, cohortStepLate, countedTwice } from './training-warnings.rules.ts';

const cohort = (ref: string, more: Partial<FollowedCohort> = {}): FollowedCohort => ({
  ref,
  strategy: 'plan',
  organisation: 'UNI',
  programme: 'P',
  credential: 'graduate',
  institute: ref,
  intake: '2026-Q4',
  stands: [],
  jumps: [],
  ...more,
});
const certified = (total: number) => ({
  stands: [{ step: 'certified' as const, is: 'verified' as const, total, countedOn: today, splits: {} }],
  lastOn: today,
});

describe('a step that nobody told', () => {
  const rule = aRule('cohort-step-late', 30);
  const due = (days: number) =>
    cohortStepLate(cohort('C1', { late: { step: 'certified', dueOn: addDays(today, -days) } }), rule, now);
  test('is late from the first day beyond the threshold, and asked of the body that declares', () => {
    expect(due(30)).toEqual([]);
    expect(due(31)).toMatchObject([
      {
        subject: { kind: 'cohort', ref: 'C1' },
        organisation: 'UNI',
        since: today,
        numbers: { days: 31, step: 'certified' },
      },
    ]);
    expect(due(90)[0]!.weight).toBeGreaterThan(due(31)[0]!.weight);
  });
  test('is no warning of a cohort that owes nothing', () => {
    expect(cohortStepLate(cohort('C1'), rule, now)).toEqual([]);
  });
});

describe('a count made anew', () => {
  const rule = aRule('cohort-count-jumps', 20);
  const jump = (by: number, daysAgo: number) =>
    cohortCountJumps(
      cohort('C1', { jumps: [{ step: 'enrolled', from: 100, to: 100 + by, by, on: addDays(today, -daysAgo) }] }),
      rule,
      now,
    );
  test('is told of beyond the threshold, for ninety days', () => {
    expect(jump(20, 0)).toEqual([]);
    expect(jump(21, 90)).toMatchObject([{ numbers: { from: 100, to: 121, share: 21, step: 'enrolled' } }]);
    expect(jump(21, 91)).toEqual([]);
  });
});

describe('people counted twice', () => {
  const rule = aRule('people-counted-twice', 2);
  const two = [cohort('C1', certified(100)), cohort('C2', certified(101))];
  test('are told of once for a pair, until somebody wrote down what was found', () => {
    expect(countedTwice({ cohorts: two, overlaps: [] }, rule)).toMatchObject([
      { subject: { kind: 'cohort', ref: 'C1' }, since: today, numbers: { other: 'C2', step: 'certified' } },
    ]);
    const written = [{ first: 'C1', second: 'C2' }];
    expect(countedTwice({ cohorts: two, overlaps: written }, rule)).toEqual([]);
    // what was taken back is no longer written
    const back = [{ first: 'C1', second: 'C2', withdrawnOn: day('2026-01-01') }];
    expect(countedTwice({ cohorts: two, overlaps: back }, rule)).toHaveLength(1);
  });
});

test('rules that are off tell nothing', () => {
  const partnership = {
    ...noPartnership,
    cohorts: [cohort('C1', { late: { step: 'enrolled', dueOn: addDays(today, -99) } })],
  };
  const picture = { ...now, projects: [], indicators: [], partnership };
  expect(evaluate(picture, [aRule('cohort-step-late', 30)])).toHaveLength(1);
  expect(evaluate(picture, [{ ...aRule('cohort-step-late', 30), active: false }])).toEqual([]);
});
