import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, type LocalizedText } from '../kernel/index.ts';
import type { CohortCount, CohortOverlap, Splits, Step, StepStands } from './cohort.ts';
import { type AskedCount, countAllowed, dueOf, jumpOf, saidSplits, shareOf, standsOf } from './count.rules.ts';
import { type CountedCohort, funnel } from './funnel.rules.ts';
import { netOf, overlapAllowed, suspectedPairs } from './overlap.rules.ts';
import { trainingPath } from './path.rules.ts';
import { pledgeStep } from './pledge-people.rules.ts';
import { countedPersons } from './trainee.rules.ts';

const words: LocalizedText = { authentic: 'ar', ar: 'لائحة' };
const cohort = { ref: 'P/C1', intake: '2026-Q4', endsOn: day('2027-06-30') };
const today = day('2028-12-31');

let number = 0;
const count = (
  step: Step,
  total: number,
  status: CohortCount['status'] = 'verified',
  splits: Splits = {},
): CohortCount => {
  number += 1;
  return {
    id: String(number),
    number,
    step,
    countedOn: dueOf(cohort, step),
    total,
    splits,
    reference: words,
    status,
    organisation: 'UNI',
    reportedBy: 'p1',
    reportedFor: [],
    reportedOn: day('2027-01-05'),
    judgedFor: [],
  };
};
const asked = (step: Step, total: number, more: Partial<AskedCount> = {}): AskedCount => ({
  step,
  countedOn: dueOf(cohort, step),
  total,
  splits: {},
  ...more,
});
const codeOf = (one: { ok: boolean; refusal?: { code: string } }): string => (one.ok ? 'ok' : one.refusal!.code);
const allowed = (counts: CohortCount[], one: AskedCount, on = today) =>
  codeOf(countAllowed(cohort, counts, one, on) as never);

test.each([
  ['applied', '2026-12-31'],
  ['enrolled', '2026-12-31'],
  ['completed', '2027-06-30'],
  ['certified', '2027-06-30'],
  ['employed-6', '2027-12-30'],
  ['employed-12', '2028-06-30'],
] as const)('%s is owed on %s', (step, on) => {
  expect(dueOf(cohort, step)).toBe(on);
});

describe('a count', () => {
  test('stands verified before declared, and a count that waits hides nothing', () => {
    const stands = standsOf(
      cohort,
      [
        count('enrolled', 120),
        count('enrolled', 125, 'reported'),
        count('applied', 300, 'reported'),
        count('completed', 90, 'returned'),
      ],
      day('2027-01-10'),
    );
    expect(stands.map((one) => [one.step, one.is, 'total' in one ? one.total : one.dueOn])).toEqual([
      ['applied', 'declared', 300],
      ['enrolled', 'verified', 120],
      ['completed', 'not-yet-due', '2027-06-30'],
      ['certified', 'not-yet-due', '2027-06-30'],
      ['employed-6', 'not-yet-due', '2027-12-30'],
      ['employed-12', 'not-yet-due', '2028-06-30'],
    ]);
    // the day it is due it is not late yet; the day after it is
    expect(standsOf(cohort, [], day('2026-12-31'))[1]!.is).toBe('not-yet-due');
    expect(standsOf(cohort, [], day('2027-01-01'))[1]!.is).toBe('not-reported');
  });

  test.each<[string, CohortCount[], AskedCount, string]>([
    ['is taken', [], asked('enrolled', 120), 'ok'],
    ['may be nil', [], asked('enrolled', 0), 'ok'],
    ['may leave earlier steps silent', [], asked('certified', 80), 'ok'],
    ['may equal the step before', [count('enrolled', 120)], asked('certified', 120), 'ok'],
    ['is not above the step before', [count('enrolled', 120)], asked('certified', 121), 'cohort.step-above'],
    ['is not below the step after', [count('certified', 100)], asked('enrolled', 99), 'cohort.step-above'],
    [
      'waits for the one before of its step',
      [count('enrolled', 120, 'reported')],
      asked('enrolled', 118),
      'cohort.count-waits',
    ],
    ['comes again after it was returned', [count('enrolled', 120, 'returned')], asked('enrolled', 118), 'ok'],
    ['has parts below its total', [], asked('enrolled', 120, { splits: { sex: { female: 50 } } }), 'ok'],
    ['has parts up to its total', [], asked('enrolled', 120, { splits: { sex: { female: 50, male: 70 } } }), 'ok'],
    [
      'has no parts above',
      [],
      asked('enrolled', 120, { splits: { area: { rural: 50, urban: 71 } } }),
      'cohort.parts-above',
    ],
    ['knows its parts', [], asked('enrolled', 120, { splits: { sex: { boys: 1 } } }), 'cohort.part-unknown'],
    [
      'has no part above the same part before',
      [count('enrolled', 120, 'verified', { sex: { female: 50 } })],
      asked('certified', 100, { splits: { sex: { female: 51 } } }),
      'cohort.part-above',
    ],
    ['is of no future day', [], asked('enrolled', 1, { countedOn: day('2029-01-01') }), 'cohort.day'],
    ['is of no day before the intake', [], asked('enrolled', 1, { countedOn: day('2026-09-30') }), 'cohort.day'],
    ['of requests may be earlier', [], asked('applied', 1, { countedOn: day('2026-09-30') }), 'ok'],
    [
      'of work comes when its time has passed',
      [],
      asked('employed-12', 1, { countedOn: day('2028-06-29') }),
      'cohort.too-early',
    ],
    [
      'of work at twelve months may be above that at six',
      [count('certified', 90), count('employed-6', 50)],
      asked('employed-12', 60),
      'ok',
    ],
    ['of work is not above those certified', [count('certified', 90)], asked('employed-12', 91), 'cohort.step-above'],
    ['of work is taken on that day', [], asked('employed-12', 1), 'ok'],
  ])('%s', (_, counts, one, code) => {
    expect(allowed(counts, one)).toBe(code);
  });

  test('jumps by what lies between it and the one before, returned ones aside', () => {
    const counts = [count('enrolled', 100), count('enrolled', 900, 'returned'), count('enrolled', 150, 'reported')];
    expect(jumpOf(counts, 'enrolled')).toMatchObject({ from: 100, to: 150, by: 50 });
    expect(jumpOf(counts.slice(0, 2), 'enrolled')).toBeUndefined();
    expect(saidSplits({ sex: { female: 1 }, area: {} })).toEqual({ sex: { female: 1 } });
  });
});

const stands = (
  of: Partial<Record<Step, number>>,
  is: 'verified' | 'declared' = 'verified',
  splits: Splits = {},
): StepStands[] =>
  Object.entries(of).map(([step, total]) => ({ step: step as Step, is, total, countedOn: day('2027-07-01'), splits }));
const seen = (ref: string, of: Partial<Record<Step, number>>, more: Partial<CountedCohort> = {}): CountedCohort => ({
  ref,
  programme: 'P',
  institute: ref,
  intake: '2026-Q4',
  audience: 'youth',
  credential: 'graduate',
  endsOn: '2027-06-30',
  stands: stands(of),
  ...more,
});
const overlap = (
  first: string,
  second: string,
  least: number,
  most = least,
  step: Step = 'certified',
): CohortOverlap => ({
  id: `${first}${second}`,
  first,
  second,
  step,
  least,
  most,
  reference: words,
  recordedBy: 'p1',
  recordedFor: [],
  recordedOn: day('2027-07-02'),
});

describe('people counted twice', () => {
  const abc = new Map([
    ['A', 100],
    ['B', 80],
    ['C', 60],
  ]);
  test.each([
    ['nothing written', [], { gross: 240, least: 240, most: 240, net: 240 }],
    ['known', [overlap('A', 'B', 30)], { gross: 240, least: 210, most: 210, net: 210 }],
    ['bounded', [overlap('A', 'B', 30, 40)], { gross: 240, least: 200, most: 210 }],
    ['of another group', [overlap('A', 'Z', 30)], { gross: 240, least: 240, most: 240, net: 240 }],
    // three pairs close a circle: the smallest is not taken off the upper bound
    [
      'in a circle',
      [overlap('A', 'B', 30), overlap('B', 'C', 20), overlap('A', 'C', 10)],
      { gross: 240, least: 180, most: 190 },
    ],
    ['all of them', [overlap('A', 'B', 80), overlap('A', 'C', 60)], { gross: 240, least: 100, most: 100, net: 100 }],
  ])('%s', (_, overlaps, net) => {
    expect(netOf(abc, overlaps)).toEqual(net);
  });

  test('bounds hold whoever the people are', () => {
    const people = fc.array(fc.subarray(['A', 'B', 'C', 'D'], { minLength: 1 }), { maxLength: 60 });
    fc.assert(
      fc.property(people, fc.nat(3), (all, slack) => {
        const names = ['A', 'B', 'C', 'D'];
        const totals = new Map(names.map((name) => [name, all.filter((one) => one.includes(name)).length]));
        const both = names.flatMap((a, at) =>
          names.slice(at + 1).map((b) => {
            const shared = all.filter((one) => one.includes(a) && one.includes(b)).length;
            return overlap(a, b, Math.max(0, shared - slack), Math.min(totals.get(a)!, totals.get(b)!, shared + slack));
          }),
        );
        const net = netOf(totals, both);
        expect(net.least).toBeLessThanOrEqual(all.length);
        expect(net.most).toBeGreaterThanOrEqual(all.length);
        expect(net.gross).toBeGreaterThanOrEqual(net.most);
      }),
    );
  });

  const a = seen('A', { certified: 100 });
  const b = seen('B', { certified: 80 });
  test.each([
    ['is written', b, { step: 'certified', least: 10, most: 20 }, [], 'ok'],
    ['is up to the smaller', b, { step: 'certified', least: 80, most: 80 }, [], 'ok'],
    ['is not above it', b, { step: 'certified', least: 10, most: 81 }, [], 'cohort.overlap-above'],
    ['has its bounds in order', b, { step: 'certified', least: 10, most: 9 }, [], 'cohort.overlap-bounds'],
    ['is of two cohorts', a, { step: 'certified', least: 1, most: 1 }, [], 'cohort.same-cohort'],
    ['is of what both counted', b, { step: 'enrolled', least: 1, most: 1 }, [], 'cohort.not-counted'],
    ['is written once', b, { step: 'certified', least: 1, most: 1 }, [overlap('A', 'B', 5)], 'cohort.overlap-known'],
    [
      'again after it was taken back',
      b,
      { step: 'certified', least: 1, most: 1 },
      [{ ...overlap('A', 'B', 5), withdrawnOn: today }],
      'ok',
    ],
  ] as const)('an overlap %s', (_, other, said, before, code) => {
    expect(codeOf(overlapAllowed([a, other], said, before) as never)).toBe(code);
  });

  test.each<[string, CountedCohort, CountedCohort, number, object[]]>([
    [
      'one programme in two institutes, alike',
      seen('A', { enrolled: 400 }),
      seen('B', { enrolled: 402 }),
      2,
      [{ first: 'A', second: 'B', step: 'enrolled', why: 'between-institutes' }],
    ],
    ['the same, too far apart', seen('A', { enrolled: 400 }), seen('B', { enrolled: 450 }), 2, []],
    ['too few to tell', seen('A', { enrolled: 19 }), seen('B', { enrolled: 19 }), 2, []],
    ['another intake', seen('A', { enrolled: 400 }), seen('B', { enrolled: 400 }, { intake: '2027-Q4' }), 2, []],
    [
      'trained and graduate of one institute',
      seen('A', { certified: 90 }, { institute: 'I' }),
      seen('B', { certified: 90 }, { institute: 'I', programme: 'Q', credential: 'trained' }),
      2,
      [{ first: 'A', second: 'B', step: 'certified', why: 'between-programmes' }],
    ],
    [
      'two degrees of one institute',
      seen('A', { certified: 90 }, { institute: 'I' }),
      seen('B', { certified: 90 }, { institute: 'I', programme: 'Q' }),
      2,
      [],
    ],
    [
      'two programmes of two institutes',
      seen('A', { certified: 90 }),
      seen('B', { certified: 90 }, { programme: 'Q' }),
      2,
      [],
    ],
    [
      'alike in all, not by sex',
      seen('A', {}, { stands: stands({ enrolled: 400 }, 'verified', { sex: { female: 100 } }) }),
      seen('B', {}, { stands: stands({ enrolled: 400 }, 'verified', { sex: { female: 300 } }) }),
      2,
      [],
    ],
  ])('suspected: %s', (_, one, other, threshold, found) => {
    expect(suspectedPairs([one, other], [], threshold)).toEqual(found);
  });

  test('nothing is suspected of a pair that was looked at', () => {
    expect(
      suspectedPairs([seen('A', { enrolled: 400 }), seen('B', { enrolled: 400 })], [overlap('A', 'B', 0)], 2),
    ).toEqual([]);
  });
});

describe('the funnel', () => {
  const young = seen('A', { enrolled: 120, certified: 90 });
  const others = seen(
    'B',
    {},
    {
      audience: 'professional',
      stands: [
        ...stands({ enrolled: 60 }, 'declared'),
        { step: 'certified', is: 'not-reported', dueOn: day('2027-06-30') },
      ],
    },
  );
  test('tells verified, declared and silent cohorts apart, never as zero', () => {
    const [all] = funnel([young, others], [], 'all');
    expect(all!.cells.find((one) => one.step === 'enrolled')).toEqual({
      step: 'enrolled',
      of: 2,
      known: 2,
      verified: 120,
      declared: 60,
      net: { gross: 180, least: 180, most: 180, net: 180 },
    });
    expect(all!.cells.find((one) => one.step === 'certified')).toMatchObject({
      of: 2,
      known: 1,
      verified: 90,
      declared: 0,
    });
    expect(all!.cells.find((one) => one.step === 'employed-12')).toEqual({ step: 'employed-12', of: 0, known: 0 });
    expect(funnel([young, others], [], 'audience').map((one) => one.key)).toEqual(['youth', 'professional']);
  });

  test('puts what nobody told under its own name', () => {
    const split = seen(
      'A',
      {},
      { stands: stands({ certified: 90 }, 'verified', { sex: { female: 40 }, region: { '04': 30 } }) },
    );
    const certified = (by: 'sex' | 'region') =>
      Object.fromEntries(
        funnel([split], [], by).map((one) => [one.key, one.cells.find((each) => each.step === 'certified')!.verified]),
      );
    expect(certified('sex')).toEqual({ female: 40, male: undefined, 'not-told': 50 });
    expect(certified('region')).toEqual({ '04': 30, 'not-told': 60 });
  });

  test('shares are of cohorts that know both', () => {
    expect(shareOf(young.stands, 'certified', 'enrolled')).toBe(0.75);
    expect(shareOf(others.stands, 'certified', 'enrolled')).toBeUndefined();
  });
});

describe('the path of a pledge', () => {
  const ask = { target: 200_000, lastDay: day('2030-12-31'), step: 'certified' as const };
  const on = { today: day('2024-11-30'), programmes: [24], assumed: {} };
  // 22,000 graduates of 29,730 entrants: 74 %, two years each
  const done = {
    ...seen('A', { enrolled: 29_730, certified: 22_000 }, { intake: '2022', endsOn: '2024-06-30' }),
    months: 24,
  };
  test('is the reference case where all is measured', () => {
    const path = trainingPath(ask, [done], [], on);
    expect(path.years).toBe(6);
    expect(path.completion).toMatchObject({ from: 'measured', cohorts: 1 });
    expect(path.lag).toEqual({ value: 2, from: 'measured', cohorts: 1 });
    // 178,000 over 4 years at 22,000/29,730
    expect(path.intake).toBe(Math.ceil(178_000 / (4 * (22_000 / 29_730))));
    expect(path.bestYear).toEqual({ year: '2022', enrolled: 29_730 });
    expect(path.lastEntry).toBe('2028-12-31');
  });

  test('says not reported where nothing was measured, and takes a rate that is named as assumed', () => {
    const none = trainingPath(ask, [], [], { ...on, programmes: [] });
    expect(none).toMatchObject({ target: 200_000, underWay: 0, tooLate: [] });
    for (const field of ['verified', 'completion', 'lag', 'intake', 'lastEntry', 'bestYear'] as const)
      expect(none[field]).toBeUndefined();
    const assumed = trainingPath(ask, [], [], { ...on, programmes: [], assumed: { completion: 0.74, lag: 2 } });
    expect(assumed.completion).toEqual({ value: 0.74, from: 'assumed', cohorts: 0 });
    expect(assumed.intake).toBe(67_568);
  });

  test('counts what a last year cannot finish, and answers none when no entrant can', () => {
    const late = { ...seen('B', { enrolled: 500 }, { intake: '2029', endsOn: '2031-06-30' }), months: 24 };
    const way = { ...seen('C', { enrolled: 1000 }, { intake: '2027', endsOn: '2029-06-30' }), months: 24 };
    const path = trainingPath(ask, [done, late, way], [], on);
    expect(path.tooLate).toEqual([{ cohort: 'B', on: '2031-06-30', enrolled: 500 }]);
    expect(path.underWay).toBe(1000);
    expect(path.intakeAfterUnderWay!).toBeLessThan(path.intake!);
    expect(trainingPath(ask, [done], [], { ...on, today: day('2029-11-30') }).intake).toBeNull();
    // jobs are counted twelve months later
    expect(trainingPath({ ...ask, step: 'employed-12' }, [way, late], [], on).tooLate.map((one) => one.cohort)).toEqual(
      ['B'],
    );
  });

  test('takes off what is counted twice before it says what is reached', () => {
    const two = {
      ...seen('B', { enrolled: 29_730, certified: 22_000 }, { intake: '2022', endsOn: '2024-06-30' }),
      months: 24,
    };
    const path = trainingPath(ask, [done, two], [overlap('A', 'B', 22_000)], on);
    expect(path.net).toEqual({ gross: 44_000, least: 22_000, most: 22_000, net: 22_000 });
    expect(path.intake).toBe(trainingPath(ask, [done], [], on).intake);
  });

  test.each([
    ['graduates', { step: 'certified', credential: 'graduate' }],
    ['jobs', { step: 'employed-12' }],
    ['MW', undefined],
    [undefined, undefined],
  ])('a pledge in %s', (unit, of) => {
    expect(pledgeStep(unit)).toEqual(of);
  });
});

describe('a list of persons', () => {
  const counted = day('2027-07-01');
  test('becomes counts by furthest step', () => {
    const found = countedPersons(
      [
        { mark: '1', reached: 'certified', sex: 'female', region: '04' },
        { mark: '2', reached: 'certified' },
        { mark: '3', reached: 'enrolled', sex: 'male' },
      ],
      counted,
    );
    expect(found.ok && found.value.map((one) => [one.step, one.total, one.splits.sex])).toEqual([
      ['enrolled', 3, { female: 1, male: 1 }],
      ['completed', 2, { female: 1 }],
      ['certified', 2, { female: 1 }],
    ]);
  });

  test('that names a person twice is refused, without saying whom', () => {
    const found = countedPersons(
      [
        { mark: 'A1', reached: 'enrolled' },
        { mark: ' a1', reached: 'enrolled' },
      ],
      counted,
    );
    expect(found).toEqual({ ok: false, refusal: { code: 'trainees.person-twice', details: { count: 1 } } });
  });
});
