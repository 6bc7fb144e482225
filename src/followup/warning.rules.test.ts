import { describe, expect, test } from 'vitest';
import { addDays, type Day, day, workingDaysAfter, workingDaysBetween } from '../kernel/index.ts';
import { evaluate } from './evaluate.rules.ts';
import { figureOutOfRange, figureStale, regionBehind } from './figure-warnings.rules.ts';
import { freshnessOf, insideWindow, nextPeriodEnd } from './freshness.rules.ts';
import { noPartnership } from './partnership.ts';
import { ago, anIndicator, aProject, aRule, days, now, point, today } from './picture.fixture.ts';
import type { DeclaredThen, FollowedProject } from './picture.ts';
import {
  baselineMoved,
  conditionOverdue,
  evidenceReturnedTwice,
  milestoneOverdue,
  noUpdate,
  owedEvidenceOverdue,
  type ProjectRule,
  ratingGap,
  stuckInStage,
} from './project-warnings.rules.ts';
import { workingDays } from './working-days.rules.ts';

const warns = (rule: ProjectRule, settings: ReturnType<typeof aRule>, more: Partial<FollowedProject>): boolean =>
  rule(aProject(more), settings, now).length > 0;

describe('each rule at its threshold', () => {
  test.each<[string, ProjectRule, ReturnType<typeof aRule>, Partial<FollowedProject>, boolean]>([
    ['no word for 45 days', noUpdate, aRule('no-update', 45), { lastUpdateOn: ago(45) }, false],
    ['no word for 46 days', noUpdate, aRule('no-update', 45), { lastUpdateOn: ago(46) }, true],
    ['no word, suspended', noUpdate, aRule('no-update', 45), { lastUpdateOn: ago(99), state: 'suspended' }, false],
    ['10 days past', milestoneOverdue, aRule('milestone-overdue', 10), { points: [point(1, ago(10))] }, false],
    ['11 days past', milestoneOverdue, aRule('milestone-overdue', 10), { points: [point(1, ago(11))] }, true],
    [
      'reached, however late',
      milestoneOverdue,
      aRule('milestone-overdue', 10),
      { points: [point(1, ago(90), { reachedOn: today })] },
      false,
    ],
    [
      '150 days where 100 are usual',
      stuckInStage,
      aRule('stuck-in-stage', 1.5, { typical: { procurement: 100 } }),
      { stage: 'procurement', stageSince: addDays(today, -150) },
      false,
    ],
    [
      '151 days where 100 are usual',
      stuckInStage,
      aRule('stuck-in-stage', 1.5, { typical: { procurement: 100 } }),
      { stage: 'procurement', stageSince: addDays(today, -151) },
      true,
    ],
    [
      'a stage without a usual time',
      stuckInStage,
      aRule('stuck-in-stage', 1.5),
      { stageSince: addDays(today, -999) },
      false,
    ],
    [
      'returned once',
      evidenceReturnedTwice,
      aRule('evidence-returned-twice', 2),
      { returned: [{ ref: 'c', times: 1, lastOn: today }] },
      false,
    ],
    [
      'returned twice',
      evidenceReturnedTwice,
      aRule('evidence-returned-twice', 2),
      { returned: [{ ref: 'c', times: 2, lastOn: today }] },
      true,
    ],
    [
      'a condition on its day',
      conditionOverdue,
      aRule('condition-overdue', 0),
      { conditions: [{ id: 'x', gate: 'F1/G1', dueOn: today }] },
      false,
    ],
    [
      'a condition the day after',
      conditionOverdue,
      aRule('condition-overdue', 0),
      { conditions: [{ id: 'x', gate: 'F1/G1', dueOn: ago(1) }] },
      true,
    ],
    [
      'owed for 60 days',
      owedEvidenceOverdue,
      aRule('owed-evidence-overdue', 60),
      { owed: [{ gate: 'F1/G1', code: 'a', since: ago(60) }] },
      false,
    ],
    [
      'owed for 61 days',
      owedEvidenceOverdue,
      aRule('owed-evidence-overdue', 60),
      { owed: [{ gate: 'F1/G1', code: 'a', since: ago(61) }] },
      true,
    ],
    [
      'moved by 20 days',
      baselineMoved,
      aRule('baseline-moved', 20),
      { moves: [{ id: 'b', number: 2, on: ago(5), movedBy: 20 }] },
      false,
    ],
    [
      'moved by 21 days',
      baselineMoved,
      aRule('baseline-moved', 20),
      { moves: [{ id: 'b', number: 2, on: ago(5), movedBy: 21 }] },
      true,
    ],
    [
      'moved long ago',
      baselineMoved,
      aRule('baseline-moved', 20),
      { moves: [{ id: 'b', number: 2, on: addDays(today, -91), movedBy: 99 }] },
      false,
    ],
  ])('%s', (_, rule, settings, more, isTold) => {
    expect(warns(rule, settings, more)).toBe(isTold);
  });

  test('the third change of plan is told whatever it moves', () => {
    const move = (number: number, movedBy: number) => ({ id: `b${number}`, number, on: ago(5), movedBy });
    expect(warns(baselineMoved, aRule('baseline-moved', 20), { moves: [move(2, 1), move(3, 1)] })).toBe(false);
    expect(warns(baselineMoved, aRule('baseline-moved', 20), { moves: [move(2, 1), move(3, 1), move(4, 1)] })).toBe(
      true,
    );
  });

  const then = (declared: DeclaredThen['declared'], computed: DeclaredThen['computed']): DeclaredThen => ({
    cycle: '2027-Q1',
    on: ago(10),
    declared,
    computed,
  });
  const better = then('on-path', 'late');
  const alike = then('late', 'late');
  test.each([
    [[better], 'late', false],
    [[better, better], 'late', true],
    [[better, better], 'on-path', false],
    [[better, better], 'unknown', false],
    [[better, alike, better], 'late', true],
    [[better, alike, alike, better], 'late', false],
    [[better, better, alike], 'late', false],
  ] as const)('a gap in cycles %j, today %s: %s', (declared, rating, isTold) => {
    expect(ratingGap(aProject({ declared: [...declared] }), aRule('rating-gap', 1), { rating }).length > 0).toBe(
      isTold,
    );
  });

  test('says since when: the first day on which it would have warned', () => {
    const at = (n: number) =>
      milestoneOverdue(aProject({ points: [point(1, ago(n))] }), aRule('milestone-overdue', 10), now)[0];
    expect(at(11)?.since).toBe(today);
    expect(at(30)).toMatchObject({
      since: ago(19),
      numbers: { days: 30 },
      subject: { kind: 'milestone', ref: 'F1/M1' },
    });
  });
});

describe('figures', () => {
  test.each([
    ['monthly', '2027-05-31', '2027-06-30'],
    ['quarterly', '2027-03-31', '2027-06-30'],
    ['quarterly', '2027-03-30', '2027-03-31'],
    ['half-yearly', '2027-06-30', '2027-12-31'],
    ['yearly', '2026-12-31', '2027-12-31'],
    ['monthly', '2027-12-31', '2028-01-31'],
  ] as const)('the %s period after %s ends on %s', (frequency, after, end) => {
    expect(nextPeriodEnd(frequency, day(after))).toBe(end);
  });

  test('a figure has its age, its next due day, and is stale past the threshold', () => {
    const may = anIndicator({ lastEnd: day('2027-04-30') });
    expect(freshnessOf(may, today, days)).toEqual({ age: 61, dueOn: '2027-06-28', late: 2, isInside: false });
    expect(freshnessOf(anIndicator({ frequency: 'irregular' }), today, days)).toEqual({ age: 30, late: 0 });
    const at = (on: Day) => figureStale(may, aRule('figure-stale', 5), { today: on, days }).length;
    expect([at(day('2027-07-05')), at(day('2027-07-06'))]).toEqual([0, 1]);
  });

  test('what is not due for the first time is in no share', () => {
    const young = anIndicator({ frequency: 'yearly', followedSince: day('2027-01-01') });
    const { lastEnd: _, ...never } = young;
    expect(insideWindow([], [never, anIndicator()], today, days)).toEqual({ inside: 1, counted: 1 });
  });

  const odd = (value: string, before?: string) =>
    figureOutOfRange(
      anIndicator({
        odd: [
          { period: '2027-05', place: 'XX', value, low: '0', high: '100', on: today, ...(before ? { before } : {}) },
        ],
      }),
      aRule('figure-out-of-range', 0),
    );
  test.each([
    ['100', undefined, 0],
    ['101', undefined, 1],
    ['-1', undefined, 1],
    ['80', '10', 1],
    ['79', '10', 0],
  ])('%s after %s in a range of 0 to 100: %i', (value, before, told) => {
    expect(odd(value, before)).toHaveLength(told);
  });
});

describe('a region is told of', () => {
  const inRegion = (region: string, projects: number, reached: number, due = ago(80)) =>
    Array.from({ length: projects }, (_, n) =>
      aProject({
        ref: `${region}${n}`,
        regions: [{ region, share: 1 }],
        points: [point(1, due, n < reached ? { reachedOn: due } : {})],
      }),
    );
  const rule = aRule('region-behind', 10);
  const told = (...regions: FollowedProject[][]) => regionBehind(regions.flat(), rule, now).map((one) => one.region);

  test('from ten points below the median, and never out of two', () => {
    expect(told(inRegion('A', 400, 360), inRegion('B', 400, 320), inRegion('C', 400, 280))).toEqual(['C']);
    expect(told(inRegion('A', 400, 360), inRegion('B', 400, 320), inRegion('C', 400, 281))).toEqual([]);
    expect(told(inRegion('A', 400, 360), inRegion('B', 400, 320))).toEqual([]);
    expect(told(inRegion('A', 9, 8), inRegion('B', 9, 8), inRegion('C', 9, 8))).toEqual([]);
  });

  test('only beyond what so few projects give by chance', () => {
    expect(told(inRegion('A', 10, 9), inRegion('B', 10, 8), inRegion('C', 10, 7))).toEqual([]);
    expect(told(inRegion('A', 10, 9), inRegion('B', 10, 8), inRegion('C', 10, 3))).toEqual(['C']);
    // three projects are no witnesses, whatever they say, and then two regions are left
    expect(told(inRegion('A', 10, 9), inRegion('B', 10, 8), inRegion('C', 3, 0))).toEqual([]);
  });

  test('not for milestones that came due this month', () => {
    const late = (due: Day) => told(inRegion('A', 10, 9, due), inRegion('B', 10, 8, due), inRegion('C', 10, 1, due));
    expect(late(addDays(today, -44))).toEqual([]);
    expect(late(addDays(today, -45))).toEqual(['C']);
  });
});

test('an early figure is held against its path, since none stands before it', () => {
  const odd = (value: string, asked?: string) =>
    figureOutOfRange(
      anIndicator({
        odd: [
          { period: '2027-01', place: 'XX', value, low: '0', high: '1250', on: ago(3), ...(asked ? { asked } : {}) },
        ],
      }),
      aRule('figure-out-of-range', 0),
    ).map((one) => one.numbers.bound);
  expect(odd('99', '33')).toEqual(['99']);
  expect(odd('98', '33')).toEqual([]);
  expect(odd('99')).toEqual([]);
  expect(odd('1251', '33')).toEqual(['1250']);
});

test('one picture gives one list, the heaviest first; a rule that is not active finds nothing', () => {
  const projects = [aProject({ ref: 'F2', lastUpdateOn: ago(200), points: [point(1, ago(11))] })];
  const rules = [aRule('no-update', 45), aRule('milestone-overdue', 10)];
  const list = evaluate({ ...now, projects, indicators: [], partnership: noPartnership }, rules);
  expect(list.map((one) => one.rule)).toEqual(['milestone-overdue', 'no-update']);
  expect(evaluate({ ...now, projects, indicators: [], partnership: noPartnership }, [...rules].reverse())).toEqual(
    list,
  );
  const off = rules.map((one) => ({ ...one, active: false }));
  expect(evaluate({ ...now, projects, indicators: [], partnership: noPartnership }, off)).toEqual([]);
});

test('five thousand projects take well under a second', () => {
  const projects = Array.from({ length: 5000 }, (_, n) =>
    aProject({
      ref: `F${n}`,
      lastUpdateOn: ago(n % 90),
      points: Array.from({ length: 8 }, (_, m) =>
        point(m, ago((n + m * 13) % 300), m < 3 ? { reachedOn: ago(1) } : {}),
      ),
      declared: [1, 2].map(() => ({ cycle: '2027-Q1', on: ago(9), declared: 'on-path', computed: 'late' })),
    }),
  );
  const indicators = Array.from({ length: 5000 }, (_, n) => anIndicator({ ref: `T${n}`, project: `F${n}` }));
  const rules = [
    aRule('no-update', 45),
    aRule('milestone-overdue', 10),
    aRule('figure-stale', 5),
    aRule('rating-gap', 1),
  ];
  // processor time: the machine may be busy with something else
  const began = process.cpuUsage();
  expect(evaluate({ ...now, projects, indicators, partnership: noPartnership }, rules).length).toBeGreaterThan(5000);
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(1000);
});

test('working days counted beforehand are those of the kernel', () => {
  const calendar = { weekend: [6, 7], holidays: new Set(['2027-07-30', '2027-08-14', '2027-08-20']) };
  const counted = workingDays(calendar, today);
  for (const [from, n] of [
    ['2027-07-23', 1],
    ['2027-07-24', 7],
    ['2027-08-13', 40],
    ['1990-01-01', 3],
  ] as const) {
    expect(counted.after(day(from), n)).toBe(workingDaysAfter(day(from), n, calendar));
    expect(counted.between(day(from), today)).toBe(workingDaysBetween(day(from), today, calendar));
    expect(counted.between(today, addDays(day(from), 200))).toBe(
      workingDaysBetween(today, addDays(day(from), 200), calendar),
    );
  }
});
