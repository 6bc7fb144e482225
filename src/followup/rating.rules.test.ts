import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../kernel/index.ts';
import { ago, anIndicator, aProject, days, now, point, said, today } from './picture.fixture.ts';
import type { FollowedProject, PlanPoint, Proof, SaidDone } from './picture.ts';
import { combine, gapOf, ratingOf, ratingVersion } from './rating.rules.ts';
import type { PartRating, Rating, RatingPartName } from './rating.ts';
import { evidencePart, freshnessPart, indicatorsPart, moneyPart, schedulePart } from './rating-parts.rules.ts';

const schedule = (...points: PlanPoint[]) => schedulePart({ points }, today, days);

describe('schedule', () => {
  test.each([
    [0, 'on-path'],
    [15, 'on-path'],
    [16, 'at-risk'],
    [45, 'at-risk'],
    [46, 'late'],
  ])('a milestone overdue by %i working days is %s', (late, rating) => {
    expect(schedule(point(1, ago(late))).rating).toBe(rating);
  });

  test('says nothing without an approved plan, nor before anything is due', () => {
    expect(schedule({ ref: 'F1/M1', plannedOn: ago(90) })).toMatchObject({
      rating: 'unknown',
      why: 'no-approved-plan',
    });
    expect(schedule(point(1, addDays(today, 30)))).toMatchObject({ rating: 'unknown', why: 'nothing-due-yet' });
  });

  test('a forecast beyond the plan counts before its day; a rosy one repairs nothing', () => {
    expect(schedule(point(1, addDays(today, 1), { expectedOn: addDays(today, 100) })).rating).toBe('late');
    expect(schedule(point(1, ago(46), { expectedOn: addDays(today, -100) })).rating).toBe('late');
  });

  test('of what is behind us only the last delay counts', () => {
    const first = point(1, day('2026-06-01'), { reachedOn: day('2026-12-01'), proof: 'independent' });
    const second = point(2, day('2027-05-31'), { reachedOn: day('2027-05-31'), proof: 'independent' });
    expect(schedule(first).rating).toBe('late');
    expect(schedule(first, second).rating).toBe('on-path');
  });

  test.each([
    [25, 'on-path'],
    [26, 'at-risk'],
    [46, 'late'],
  ])('what was said reached on its day %i working days ago without a paper is %s', (since, rating) => {
    expect(schedule(point(1, ago(since), { reachedOn: ago(since), proof: 'none' })).rating).toBe(rating);
  });

  test('a later milestone that is proved carries the earlier; a paper of a much later day gives its own', () => {
    const bare = point(1, ago(120), { reachedOn: ago(120), proof: 'none' });
    expect(schedule(bare).rating).toBe('late');
    expect(schedule(bare, point(2, ago(60), { reachedOn: ago(60), proof: 'waiting' })).rating).toBe('on-path');
    const paper = { reachedOn: ago(120), proof: 'independent' as const };
    expect(schedule(point(1, ago(120), { ...paper, paperOn: ago(105) })).rating).toBe('on-path');
    expect(schedule(point(1, ago(120), { ...paper, paperOn: ago(104) })).rating).toBe('at-risk');
  });

  test('the share overdue and SPI(t) come in with enough milestones', () => {
    const proved = (n: number, at: number) => point(n, ago(at), { reachedOn: ago(at), proof: 'independent' });
    const three = schedule(proved(1, 90), proved(2, 80), point(3, ago(20)));
    expect(three.steps.map((one) => one.code)).toEqual(['slip']);
    const five = schedule(proved(1, 200), proved(2, 150), point(3, ago(40)), point(4, ago(30)), point(5, ago(20)));
    expect(five.steps).toMatchObject([
      { code: 'slip', value: 40, says: 'at-risk' },
      { code: 'overdue-share', value: 0.6, of: 5, says: 'late' },
      { code: 'spi-t', says: 'at-risk' },
    ]);
  });
});

describe('indicators, evidence, freshness, money', () => {
  test.each([
    [['on-path', 'on-path', 'on-path', 'at-risk'], 'at-risk'],
    [['on-path', 'on-path', 'on-path', 'on-path', 'at-risk'], 'on-path'],
    [['on-path', 'late'], 'late'],
    [['on-path', 'on-path', 'late'], 'at-risk'],
    [['reached', 'not-measurable'], 'on-path'],
    [['not-measurable'], 'unknown'],
    [[], 'unknown'],
  ] as const)('indicators %j are %s', (states, rating) => {
    expect(indicatorsPart(states.map((path) => ({ path }))).rating).toBe(rating);
  });

  const proofs = (...list: Proof[]) =>
    evidencePart({ said: list.map((proof, at) => said(at, ago(26), proof)), owed: [] }, today, days).rating;
  test.each([
    [['independent', 'independent', 'independent', 'none'], 'on-path'],
    [['independent', 'independent', 'same-tutelage', 'none'], 'at-risk'],
    [['independent', 'independent', 'none', 'none'], 'at-risk'],
    [['independent', 'waiting', 'none', 'none'], 'late'],
    [['none', 'none', 'none'], 'at-risk'],
    [['none', 'none', 'none', 'none'], 'late'],
    [[], 'unknown'],
  ] as [Proof[], string][])('said done with proofs %j is %s', (list, rating) => {
    expect(proofs(...list)).toBe(rating);
  });
  test('what was said within the grace is not asked for yet', () => {
    expect(evidencePart({ said: [said(1, ago(25), 'none')], owed: [] }, today, days).rating).toBe('unknown');
  });
  test.each([
    [1, 'at-risk'],
    [60, 'at-risk'],
    [61, 'late'],
  ])('evidence of a broken door owed for %i working days is %s', (since, rating) => {
    const owed = [{ gate: 'F1/G1', code: 'sheet', since: ago(since) }];
    expect(evidencePart({ said: [], owed }, today, days).rating).toBe(rating);
  });

  test.each([
    [3, 1, 'on-path'],
    [2, 1, 'at-risk'],
    [0, 1, 'at-risk'],
    [0, 2, 'late'],
  ])('%i figures inside their window and %i outside, with a report in time, are %s', (fresh, old, rating) => {
    const figures = [
      ...Array.from({ length: fresh }, () => anIndicator()),
      ...Array.from({ length: old }, () => anIndicator({ lastEnd: day('2026-12-31') })),
    ];
    expect(freshnessPart(aProject({ lastUpdateOn: ago(60) }), figures, today, days).rating).toBe(rating);
    expect(freshnessPart(aProject({ lastUpdateOn: ago(61) }), [], today, days).rating).toBe('late');
  });
  test('money is not available, and is never guessed', () => {
    expect(moneyPart()).toMatchObject({ rating: 'unknown', why: 'no-finance-data', steps: [] });
  });
});

describe('the five parts together', () => {
  const part = (name: RatingPartName, rating: Rating | 'unknown'): PartRating => ({ part: name, rating, steps: [] });
  const of = (schedule: string, indicators: string, evidence: string, freshness: string) =>
    combine([
      part('schedule', schedule as Rating),
      part('money', 'unknown'),
      part('indicators', indicators as Rating),
      part('evidence', evidence as Rating),
      part('freshness', freshness as Rating),
    ]);
  test.each([
    ['unknown', 'unknown', 'unknown', 'on-path', 'unknown', 'too-little-known'],
    ['unknown', 'unknown', 'late', 'unknown', 'unknown', 'too-little-known'],
    ['unknown', 'unknown', 'on-path', 'on-path', 'on-path', 'all-on-path'],
    ['late', 'on-path', 'on-path', 'on-path', 'late', 'result-late'],
    ['on-path', 'late', 'on-path', 'on-path', 'late', 'result-late'],
    ['on-path', 'on-path', 'late', 'on-path', 'at-risk', 'trust-late'],
    ['on-path', 'on-path', 'on-path', 'late', 'at-risk', 'trust-late'],
    ['on-path', 'on-path', 'late', 'late', 'late', 'trust-late'],
    ['at-risk', 'on-path', 'on-path', 'on-path', 'at-risk', 'one-weak'],
    ['on-path', 'on-path', 'at-risk', 'on-path', 'on-path', 'one-weak-forgiven'],
    ['unknown', 'on-path', 'at-risk', 'unknown', 'at-risk', 'one-weak'],
    ['on-path', 'on-path', 'at-risk', 'at-risk', 'at-risk', 'several-weak'],
    ['on-path', 'on-path', 'on-path', 'on-path', 'on-path', 'all-on-path'],
  ])('%s %s %s %s → %s, %s', (schedule, indicators, evidence, freshness, rating, why) => {
    expect(of(schedule, indicators, evidence, freshness)).toEqual({ rating, why });
  });

  test('an answer keeps the version of its rules, its day and every part', () => {
    const answer = ratingOf(aProject(), [anIndicator()], now);
    expect(answer).toMatchObject({ version: ratingVersion, on: today, rating: 'on-path', why: 'all-on-path' });
    expect(answer.parts.map((one) => one.part)).toEqual(['schedule', 'money', 'indicators', 'evidence', 'freshness']);
  });

  test.each([
    ['on-path', 'late', 2],
    ['on-path', 'on-path', 0],
    ['late', 'at-risk', -1],
    ['late', 'unknown', undefined],
  ] as const)('declared %s beside computed %s is a gap of %s', (declared, computed, gap) => {
    expect(gapOf(declared, computed)).toBe(gap);
  });
});

describe('a better input never makes the rating worse', () => {
  const proof = fc.constantFrom<Proof>('none', 'waiting', 'same-tutelage', 'independent');
  const state = fc.constantFrom('late', 'at-risk', 'on-path', 'reached', 'not-measurable' as const);
  const offset = fc.integer({ min: -250, max: 120 });
  const milestone = fc.record({ plan: offset, delay: fc.integer({ min: -20, max: 150 }), isOpen: fc.boolean(), proof });
  const aCase = fc.record({
    milestones: fc.array(milestone, { maxLength: 8 }),
    said: fc.array(fc.record({ since: fc.integer({ min: 0, max: 90 }), proof }), { maxLength: 8 }),
    paths: fc.array(state, { maxLength: 5 }),
    ends: fc.array(fc.integer({ min: 20, max: 400 }), { maxLength: 5 }),
    heard: fc.integer({ min: 0, max: 200 }),
    owed: fc.array(fc.integer({ min: 1, max: 150 }), { maxLength: 3 }),
  });
  type Case = typeof aCase extends fc.Arbitrary<infer T> ? T : never;
  const build = (one: Case): number => {
    const points = one.milestones.map((each, n) => {
      const planned = addDays(today, each.plan);
      const reached = addDays(planned, each.delay);
      const isReached = !each.isOpen && reached <= today;
      return point(n, planned, isReached ? { reachedOn: reached, proof: each.proof } : {});
    });
    const project: FollowedProject = aProject({
      points,
      said: one.said.map((each, n): SaidDone => said(n, addDays(today, -each.since), each.proof)),
      lastUpdateOn: addDays(today, -one.heard),
      owed: one.owed.map((since) => ({ gate: 'F1/G1', code: 'sheet', since: addDays(today, -since) })),
    });
    const indicators = one.paths.map((path, n) =>
      anIndicator({ path, ...(one.ends[n] ? { lastEnd: addDays(today, -one.ends[n]) } : {}) }),
    );
    const { rating } = ratingOf(project, indicators, now);
    return rating === 'unknown' ? -1 : ['on-path', 'at-risk', 'late'].indexOf(rating);
  };
  const neverWorse = (before: Case, after: Case): void => {
    const [was, is] = [build(before), build(after)];
    // what cannot be said is neither better nor worse
    if (was >= 0 && is >= 0) expect(is).toBeLessThanOrEqual(was);
  };
  const better: Record<Proof, Proof> = {
    none: 'waiting',
    waiting: 'same-tutelage',
    'same-tutelage': 'independent',
    independent: 'independent',
  };
  const at = <T>(list: readonly T[], index: number, change: (one: T) => T): T[] =>
    list.map((one, n) => (n === index % list.length ? change(one) : one));

  const changes: Record<string, (one: Case, n: number) => Case> = {
    'a paper brought or accepted for what was said': (one, n) => ({
      ...one,
      said: at(one.said, n, (each) => ({ ...each, proof: better[each.proof] })),
    }),
    'a paper brought or accepted for a milestone': (one, n) => ({
      ...one,
      milestones: at(one.milestones, n, (each) => ({ ...each, proof: better[each.proof] })),
    }),
    'a proved milestone reached': (one, n) => ({
      ...one,
      milestones: at(one.milestones, n, (each) =>
        each.isOpen ? { ...each, isOpen: false, proof: 'independent' as const } : each,
      ),
    }),
    'an indicator one step nearer its path': (one, n) => ({
      ...one,
      paths: at(one.paths, n, (each) => (each === 'late' ? 'at-risk' : each === 'at-risk' ? 'on-path' : each)),
    }),
    'a newer figure': (one, n) => ({ ...one, ends: at(one.ends, n, () => 20) }),
    'a word from the owner': (one) => ({ ...one, heard: 0 }),
    'owed evidence that came': (one) => ({ ...one, owed: one.owed.slice(1) }),
  };
  test.each(Object.entries(changes))('%s', (_, change) => {
    fc.assert(
      fc.property(aCase, fc.nat(7), (one, n) => neverWorse(one, change(one, n))),
      { numRuns: 2000, seed: 7 },
    );
  });
});
