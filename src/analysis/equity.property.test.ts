import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sure } from '../kernel/index.ts';
import { concentrationIndex, inequality, perHeadInequality, ruralParity, theilDecomposition } from './index.ts';
import { close, shuffled } from './nearness.fixture.ts';

const place = fc.record({
  region: fc.constantFrom('a', 'b', 'c', 'd'),
  people: fc.integer({ min: 1, max: 9_000_000 }),
  money: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1_000_000 })),
  worse: fc.integer({ min: 0, max: 12 }),
});
const some = fc.array(place, { minLength: 1, maxLength: 40 }).filter((all) => all.some(({ money }) => money > 0));
const measures = ['theilT', 'theilL', 'ge2', 'gini', 'hoover', 'williamson', 'atkinsonHalf', 'atkinsonOne'] as const;
const of = (all: readonly { people: number; money: number }[], unit = 1) =>
  sure(
    perHeadInequality(
      all.map(({ people }) => people),
      all.map(({ money }) => money * unit),
    ),
  );

describe('inequality', () => {
  test('lies within its bounds, whatever the unit of money and the order of places', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(1e-290, 0.01, 7, 1e290), fc.nat(), (all, unit, seed) => {
        const it = of(all);
        for (const key of ['theilT', 'ge2', 'gini', 'hoover', 'williamson', 'atkinsonHalf'] as const)
          expect(it[key]!).toBeGreaterThanOrEqual(0);
        for (const key of ['gini', 'hoover', 'atkinsonHalf'] as const) expect(it[key]!).toBeLessThan(1);
        expect(it.gini!).toBeGreaterThanOrEqual(it.hoover! - 1e-12);
        expect(it.atkinsonOne!).toBeLessThanOrEqual(1);
        expect(it.theilL === null).toBe(all.some(({ money }) => money === 0));
        const other = of(shuffled(all, seed), unit);
        for (const key of measures) close(other[key], it[key]);
      }),
    );
  });

  test('a place cut in two alike halves changes nothing; money moved from rich to poor lowers every measure', () => {
    fc.assert(
      fc.property(some, fc.nat(), (all, pick) => {
        const one = all[pick % all.length]!;
        const halves = [one, one].map(({ people, money }) => ({ people: people / 2, money: money / 2 }));
        const cut = of([...all.filter((other) => other !== one), ...halves]);
        for (const key of measures) close(cut[key], of(all)[key]);
      }),
    );
    const before = of([100, 50, 10].map((money) => ({ people: 10, money })));
    const after = of([95, 50, 15].map((money) => ({ people: 10, money })));
    for (const key of measures) expect(after[key]!).toBeLessThan(before[key]!);
  });

  test('two places by hand, one place, places all alike', () => {
    const two = of([
      { people: 1, money: 10 },
      { people: 1, money: 30 },
    ]);
    close(two.gini, 0.25);
    close(two.hoover, 0.25);
    close(two.ge2, 0.125);
    close(two.theilT, 0.25 * Math.log(0.5) + 0.75 * Math.log(1.5));
    close(two.theilL, -0.5 * Math.log(0.5 * 1.5));
    for (const alike of [[{ people: 5, money: 3 }], [2, 9, 4].map((n) => ({ people: n, money: 7 * n }))])
      for (const key of measures) close(of(alike)[key], 0);
  });

  test('nobody, nothing, and money where nobody lives are not defined', () => {
    const none = Object.fromEntries(measures.map((key) => [key, null]));
    expect(of([])).toMatchObject({ ...none, perHead: [], mean: null });
    expect(of([{ people: 3, money: 0 }])).toMatchObject({ ...none, perHead: [0], mean: 0 });
    expect(of([{ people: 0, money: 0 }])).toMatchObject({ ...none, perHead: [null], mean: null });
    expect(
      of([
        { people: 0, money: 5 },
        { people: 2, money: 5 },
      ]),
    ).toMatchObject({ ...none, perHead: [null, 2.5], mean: 5 });
    const empty = of([
      { people: 0, money: 0 },
      { people: 1, money: 10 },
      { people: 1, money: 30 },
    ]);
    close(empty.gini, 0.25);
    expect(empty.perHead[0]).toBeNull();
    expect(sure(inequality([], []))).toEqual(none);
    expect(sure(inequality([4, 5], [0, 0]))).toEqual(none);
  });

  test('values with weights are money over people', () => {
    fc.assert(
      fc.property(some, (all) => {
        const it = sure(
          inequality(
            all.map(({ money, people }) => money / people),
            all.map(({ people }) => people),
          ),
        );
        for (const key of measures) close(it[key], of(all)[key]);
      }),
    );
  });

  test('what is no amount is refused, with its place', () => {
    const said = { ok: false, refusal: { code: 'analysis.negative', details: { at: 2, value: -1 } } };
    expect(perHeadInequality([1, -1], [1, 1])).toMatchObject(said);
    expect(perHeadInequality([1, 1], [1, -1])).toMatchObject(said);
    expect(inequality([1, Number.NaN], [1, 1])).toMatchObject({ refusal: { code: 'analysis.not-a-number' } });
    expect(perHeadInequality([1], [1, 1])).toMatchObject({ refusal: { code: 'analysis.lengths-differ' } });
    expect(theilDecomposition(['a'], [1, 1], [1, 1])).toMatchObject({ refusal: { code: 'analysis.lengths-differ' } });
    expect(concentrationIndex([1], [1], [Number.NaN])).toMatchObject({ refusal: { code: 'analysis.not-a-number' } });
    expect(ruralParity({ rural: [1], urban: [-1] }, { rural: [1], urban: [1] })).toMatchObject({
      refusal: { code: 'analysis.negative', details: { what: 'population_urban' } },
    });
  });
});

const split = (all: readonly { region: string; people: number; money: number }[]) =>
  sure(
    theilDecomposition(
      all.map(({ region }) => region),
      all.map(({ people }) => people),
      all.map(({ money }) => money),
    ),
  );

describe('between and within regions', () => {
  test('add up to the whole, and each region says its part', () => {
    fc.assert(
      fc.property(some, fc.nat(), (all, seed) => {
        const it = split(all);
        close(it.theilT, of(all).theilT);
        close(it.betweenT! + it.withinT!, it.theilT);
        close(it.theilL, of(all).theilL);
        if (it.theilL !== null) close(it.betweenL! + it.withinL!, it.theilL);
        else expect(it.withinL).toBeNull();
        const total = (key: 'shareOfMoney' | 'shareOfPeople' | 'contributionWithin' | 'contributionBetween') =>
          it.regions.reduce((sum, part) => sum + part[key], 0);
        close(total('shareOfMoney'), 1);
        close(total('shareOfPeople'), 1);
        close(total('contributionWithin'), it.withinT);
        close(total('contributionBetween'), it.betweenT);
        for (const part of it.regions) expect(part.theilT === null).toBe(part.shareOfMoney === 0);
        const again = split(shuffled(all, seed));
        expect(again.regions.map(({ region }) => region)).toEqual(it.regions.map(({ region }) => region));
        close(again.withinT, it.withinT);
      }),
    );
  });

  test('one region has all of it within; one province a region all of it between; none has nothing to share out', () => {
    const all = [1, 5, 9].map((money) => ({ region: 'a', people: 10, money }));
    close(split(all).withinT, split(all).theilT);
    close(split(all).betweenShareT, 0);
    const apart = split(all.map((one, n) => ({ ...one, region: String(n) })));
    close(apart.betweenShareT, 1);
    expect(split([{ region: 'a', people: 1, money: 1 }]).betweenShareT).toBeNull();
    expect(split([])).toMatchObject({ theilT: null, betweenShareT: null, regions: [] });
  });
});

describe('along deprivation', () => {
  const index = (all: readonly { people: number; money: number; worse: number }[]) =>
    sure(
      concentrationIndex(
        all.map(({ people }) => people),
        all.map(({ money, people }) => money / people),
        all.map(({ worse }) => worse),
      ),
    );
  test('lies between the two Ginis, turns with the ranking, does not know the order of rows', () => {
    fc.assert(
      fc.property(some, fc.nat(), (all, seed) => {
        const it = index(all);
        const { gini } = of(all);
        expect(Math.abs(it.index!)).toBeLessThanOrEqual(gini! + 1e-9);
        expect(Math.abs(it.sharedRanks!)).toBeLessThanOrEqual(gini! + 1e-9);
        close(index(shuffled(all, seed)).index, it.index);
        close(index(shuffled(all, seed)).sharedRanks, it.sharedRanks);
        close(index(all.map((one) => ({ ...one, worse: -one.worse }))).sharedRanks, -it.sharedRanks!);
      }),
    );
  });
  test('ranked by what it measures it is the Gini; all equally deprived share one rank', () => {
    fc.assert(
      fc.property(some, (all) => {
        close(index(all.map((one) => ({ ...one, worse: -one.money / one.people }))).sharedRanks, of(all).gini);
        close(index(all.map((one) => ({ ...one, worse: 1 }))).sharedRanks, 0);
      }),
    );
    expect(index([])).toEqual({ index: null, sharedRanks: null });
    expect(index([{ people: 1, money: 0, worse: 1 }])).toEqual({ index: null, sharedRanks: null });
  });
});

test('rural parity is one when money follows people, and not defined without rural people or money', () => {
  const even = sure(ruralParity({ rural: [10, 30], urban: [30, 30] }, { rural: [1, 3], urban: [3, 3] }));
  close(even.parity, 1);
  close(even.theilTCells, 0);
  const none = sure(ruralParity({ rural: [0], urban: [4] }, { rural: [0], urban: [4] }));
  expect(none).toMatchObject({ ruralPeopleShare: 0, ruralMoneyShare: 0, parity: null });
  expect(sure(ruralParity({ rural: [1], urban: [1] }, { rural: [0], urban: [0] }))).toMatchObject({
    ruralMoneyShare: null,
    parity: null,
    theilTCells: null,
  });
});
