import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sure } from '../kernel/index.ts';
import {
  absorbingChain,
  attribution,
  cohorts,
  completions,
  futureAmount,
  jobsValue,
  multipliers,
  type Pipeline,
  requiredIntake,
  shiftShare,
} from './index.ts';
import { identityLess, inverse, times } from './matrix.ts';
import { close } from './nearness.fixture.ts';

const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
const heads = fc.integer({ min: 0, max: 100_000 });

describe('cohorts', () => {
  const pipeline = fc.record({
    firstYear: fc.constant(2024),
    enrolment: fc.array(heads, { maxLength: 9 }),
    programmes: fc.array(
      fc.integer({ min: 1, max: 5 }).chain((years) =>
        fc.record({
          name: fc.constant('p'),
          share: share.map((part) => part / 4),
          years: fc.constant(years),
          stay: fc.array(share, { minLength: years, maxLength: years }),
        }),
      ),
      { maxLength: 4 },
    ),
    place: fc.array(
      share.map((part) => part / 3),
      { maxLength: 3 },
    ),
    emigration: share,
    leave: share,
  });

  test('nobody appears from nowhere: graduates, placed and the stock stay within who entered', () => {
    fc.assert(
      fc.property(pipeline, (one) => {
        const it = sure(cohorts(one));
        const entered = one.enrolment.reduce((all, n) => all + n, 0);
        expect(it.years).toEqual(one.enrolment.map((_, n) => 2024 + n));
        const graduates = it.graduatesCumulative.at(-1) ?? 0;
        expect(graduates + it.stillStudying).toBeLessThanOrEqual(entered * (1 + 1e-9));
        const placed = it.placed.reduce((all, n) => all + n, 0);
        expect(placed).toBeLessThanOrEqual(graduates * (1 - one.emigration) + 1e-6);
        for (const stock of it.jobsStock) expect(stock).toBeLessThanOrEqual(placed + 1e-6);
        for (const list of [it.graduates, it.placed, it.jobsStock]) expect(list.every((n) => n >= 0)).toBe(true);
        // Twice the entrants are twice of everything: nothing depends on size.
        const twice = sure(cohorts({ ...one, enrolment: one.enrolment.map((n) => 2 * n) }));
        for (const [n, stock] of it.jobsStock.entries()) close(twice.jobsStock[n], 2 * stock);
      }),
    );
  });

  const sound: Pipeline = {
    firstYear: 2024,
    enrolment: [100, 100, 100],
    programmes: [{ name: 'p', share: 1, years: 2, stay: [0.5, 0.8] }],
    place: [0.5],
    emigration: 0,
    leave: 0,
  };
  test('by hand: two years, half and then four fifths stay; the last two cohorts are still studying', () => {
    expect(sure(cohorts(sound))).toMatchObject({ graduates: [0, 0, 40], placed: [0, 0, 20], stillStudying: 200 });
  });
  test.each([
    ['not-a-number', { enrolment: [Number.NaN] }],
    ['negative', { enrolment: [1, -3] }],
    ['out-of-range', { emigration: 1.2 }],
    ['out-of-range', { leave: -0.1 }],
    ['lengths-differ', { programmes: [{ name: 'p', share: 1, years: 3, stay: [1] }] }],
    ['not-whole', { programmes: [{ name: 'p', share: 1, years: 1.5, stay: [1] }] }],
    ['sum-differs', { place: [0.7, 0.4] }],
    ['sum-differs', { programmes: [0, 1].map(() => ({ name: 'p', share: 0.6, years: 1, stay: [1] })) }],
  ])('refuses %s: %j', (code, wrong) => {
    expect(cohorts({ ...sound, ...wrong })).toMatchObject({ ok: false, refusal: { code: `analysis.${code}` } });
  });
});

describe('required intake', () => {
  test('put through the cohorts, it reaches the target in its last year and not before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 100 }),
        heads,
        heads,
        (years, lag, percent, target, already) => {
          const completion = percent / 100;
          const intake = sure(requiredIntake({ target, years, completion, lag, already }));
          if (already >= target || years <= lag) {
            expect(intake).toBe(already >= target ? 0 : null);
            return;
          }
          // Those who enter at the start of year y graduate at the end of year y + lag - 1, which cohorts count in year y + lag.
          const { graduatesCumulative } = sure(
            cohorts({
              firstYear: 2025,
              enrolment: Array.from({ length: years }, () => intake!),
              programmes: [{ name: 'p', share: 1, years: lag, stay: [completion, ...Array(lag - 1).fill(1)] }],
              place: [],
              emigration: 0,
              leave: 0,
            }),
          );
          close(already + graduatesCumulative.at(-1)!, target);
        },
      ),
    );
    expect(sure(requiredIntake({ target: 5, years: 6, completion: 0, lag: 2, already: 0 }))).toBeNull();
    expect(requiredIntake({ target: -5, years: 6, completion: 0.5, lag: 2, already: 0 })).toMatchObject({
      refusal: { code: 'analysis.negative' },
    });
  });
});

describe('absorbing chain', () => {
  /** Rows of whole hundredths: passing states, then two ends. */
  const chain = fc.integer({ min: 1, max: 6 }).chain((n) =>
    fc
      .array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: n + 2, maxLength: n + 2 }), {
        minLength: n,
        maxLength: n,
      })
      .map((rows) =>
        rows.map((row) => {
          const all = row.reduce((sum, value) => sum + value, 0);
          return all === 0 ? [...Array(n + 1).fill(0), 1] : row.map((value) => value / all);
        }),
      ),
  );
  test('everybody ends somewhere, or it is not defined', () => {
    fc.assert(
      fc.property(chain, (rows) => {
        const n = rows.length;
        const Q = rows.map((row) => row.slice(0, n));
        const it = sure(
          absorbingChain(
            Q,
            rows.map((row) => row.slice(n)),
          ),
        );
        if (it.absorption === null) {
          expect(it).toEqual({ fundamental: null, absorption: null, expectedYears: null });
          return;
        }
        for (const row of it.absorption) close(row[0]! + row[1]!, 1);
        // Years from here are this one and those from where one goes.
        for (const [i, row] of Q.entries())
          close(it.expectedYears![i], 1 + row.reduce((sum, p, j) => sum + p * it.expectedYears![j]!, 0));
      }),
    );
  });
  test('going round for ever is not defined; a row that does not add up is refused', () => {
    const round = [
      [0, 1],
      [1, 0],
    ];
    expect(sure(absorbingChain(round, [[0], [0]])).absorption).toBeNull();
    expect(sure(absorbingChain([[1]], [[]])).fundamental).toBeNull();
    expect(sure(absorbingChain([], []))).toEqual({ fundamental: [], absorption: [], expectedYears: [] });
    expect(absorbingChain([[0.5]], [[0.4]])).toMatchObject({ refusal: { code: 'analysis.sum-differs' } });
    expect(absorbingChain([[0.5, 0.5]], [[0]])).toMatchObject({ refusal: { code: 'analysis.lengths-differ' } });
    expect(absorbingChain([[1.5]], [[-0.5]])).toMatchObject({ refusal: { code: 'analysis.out-of-range' } });
  });
});

describe('completions', () => {
  const falling = (n: number, k: number) =>
    Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((a, b) => a * b, 1);
  const rising = (a: number, k: number) => Array.from({ length: k }, (_, i) => a + i).reduce((x, y) => x * y, 1);
  test('small numbers are what counting them one by one gives', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 15 }),
        fc.integer({ min: 1, max: 60 }).map((n) => n / 4),
        fc.integer({ min: 1, max: 60 }).map((n) => n / 4),
        fc.integer({ min: -2, max: 17 }),
        (n, alpha, beta, target) => {
          const p = alpha / (alpha + beta);
          let [reach, known, mean, square] = [0, 0, 0, 0];
          for (let k = 0; k <= n; k++) {
            const chance = (falling(n, k) * rising(alpha, k) * rising(beta, n - k)) / rising(alpha + beta, n);
            mean += k * chance;
            square += k * k * chance;
            if (k < target) continue;
            reach += chance;
            known += falling(n, k) * p ** k * (1 - p) ** (n - k);
          }
          const it = sure(completions({ n, alpha, beta, target }));
          close(it.pReach, reach);
          close(it.pReachIfRateKnown, known);
          close(it.mean, mean);
          expect(Math.abs(it.sd ** 2 - (square - mean ** 2))).toBeLessThan(1e-8);
        },
      ),
    );
  });
  test('a hundred thousand entrants, a target nobody can miss and one nobody can reach', () => {
    const of = { n: 100_000, alpha: 2, beta: 1 };
    expect(sure(completions({ ...of, target: 0 })).pReach).toBe(1);
    expect(sure(completions({ ...of, target: 100_001 })).pReach).toBe(0);
    // alpha 2, beta 1: the rate is above x with chance 1 - x^2.
    expect(Math.abs(sure(completions({ ...of, target: 50_000 })).pReach - 0.75)).toBeLessThan(1e-4);
    expect(completions({ ...of, n: 2.5, target: 1 })).toMatchObject({ refusal: { code: 'analysis.not-whole' } });
    expect(completions({ ...of, alpha: 0, target: 1 })).toMatchObject({ refusal: { code: 'analysis.out-of-range' } });
  });
});

describe('input and output', () => {
  const table = fc.integer({ min: 1, max: 6 }).chain((n) =>
    fc.record({
      flows: fc.array(fc.array(heads, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
      finalDemand: fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: n, maxLength: n }),
      newFinalDemand: fc.array(heads, { minLength: n, maxLength: n }),
    }),
  );
  test('output is what the final demand needs; a balanced table without imports makes of every unit one of value added', () => {
    fc.assert(
      fc.property(table, ({ flows, finalDemand, newFinalDemand }) => {
        const output = flows.map((row, i) => row.reduce((all, z) => all + z, finalDemand[i]!));
        const added = output.map((x, j) => x - flows.reduce((all, row) => all + row[j]!, 0));
        fc.pre(added.every((v) => v >= 0));
        const it = sure(multipliers({ flows, finalDemand, valueAdded: added, newFinalDemand: finalDemand }));
        for (const [i, x] of output.entries()) close(it.newOutput![i], x);
        for (const one of it.valueAddedMultiplier!) close(one, 1);
        close(
          it.newValueAdded,
          added.reduce((all, v) => all + v, 0),
        );
        // Demand adds up: what two demands need together is what each needs.
        const other = sure(multipliers({ flows, finalDemand, newFinalDemand })).newOutput!;
        const both = newFinalDemand.map((f, i) => f + finalDemand[i]!);
        const together = sure(multipliers({ flows, finalDemand, newFinalDemand: both })).newOutput!;
        for (const [i, x] of together.entries()) close(x, other[i]! + output[i]!);
        // Another unit of money, the same multipliers.
        const inThousands = (row: readonly number[]) => row.map((z) => z / 1000);
        const again = sure(multipliers({ flows: flows.map(inThousands), finalDemand: inThousands(finalDemand) }));
        for (const [j, one] of it.outputMultiplier!.entries()) close(again.outputMultiplier![j], one);
      }),
    );
  });
  test('a sector without output and a table that eats all it makes are not defined; what is not given is not answered', () => {
    const dead = sure(
      multipliers({
        flows: [
          [1, 0],
          [0, 0],
        ],
        finalDemand: [4, 0],
      }),
    );
    expect(dead).toMatchObject({ coefficients: null, inverse: null, outputMultiplier: null });
    expect(sure(multipliers({ flows: [[5]], finalDemand: [0] })).inverse).toBeNull();
    const plain = sure(multipliers({ flows: [[5]], finalDemand: [5] }));
    expect(plain.outputMultiplier).toEqual([2]);
    expect(plain).toMatchObject({ valueAddedMultiplier: null, newOutput: null, typeTwoInverse: null, columnGap: null });
    expect(multipliers({ flows: [[5, 1]], finalDemand: [5] })).toMatchObject({
      refusal: { code: 'analysis.lengths-differ' },
    });
    expect(multipliers({ flows: [[-5]], finalDemand: [5] })).toMatchObject({ refusal: { code: 'analysis.negative' } });
  });
  test('a table that does not balance says by how much', () => {
    const gap = sure(multipliers({ flows: [[5]], finalDemand: [5], valueAdded: [3], imports: [1] })).columnGap;
    expect(gap).toEqual([1]);
  });

  test('attribution falls with each leak, and its range holds the centre', () => {
    fc.assert(
      fc.property(heads, share, share, share, (spend, importLeak, deadweight, displacement) => {
        const leaks = { importLeak, deadweight, displacement };
        const all = { importLeak: 1, deadweight: 1, displacement: 1 };
        const none = { importLeak: 0, deadweight: 0, displacement: 0 };
        const it = sure(attribution(spend, 0.9, leaks, { low: all, high: none }));
        for (let step = 1; step < 5; step++) expect(it.waterfall[step]!).toBeLessThanOrEqual(it.waterfall[step - 1]!);
        close(it.low, 0);
        close(it.high, spend * 0.9);
        expect(it.central).toBe(it.waterfall[4]);
      }),
    );
    const leaks = { importLeak: 1.1, deadweight: 0, displacement: 0 };
    expect(attribution(1, 1, leaks)).toMatchObject({ refusal: { code: 'analysis.out-of-range' } });
    expect(sure(attribution(1, 1, { ...leaks, importLeak: 0 }))).toMatchObject({ low: null, high: null });
  });

  test('what has nothing to be compared with is not defined', () => {
    const jobs = { jobs: 10, valueAddedPerWorker: 5, additional: 1, fromSimilarJobs: 0 };
    expect(sure(jobsValue(jobs, 0))).toEqual({ valueAdded: 50, upperBound: 50, shareOfTarget: null });
    expect(jobsValue({ ...jobs, additional: 2 }, 1)).toMatchObject({ refusal: { code: 'analysis.out-of-range' } });
    expect(sure(futureAmount(5, 0, [1.02]))).toMatchObject({ shareOfGdp: null, extraGrowthPerYear: null });
    expect(sure(futureAmount(5, 10, []))).toEqual({ real: 5, shareOfGdp: 0.5, extraGrowthPerYear: null });
    expect(futureAmount(5, 10, [0])).toMatchObject({ refusal: { code: 'analysis.out-of-range' } });
    fc.assert(
      fc.property(share, share, heads, heads, (share0, share1, gdp0, gdp1) => {
        const it = sure(shiftShare({ share0, share1, gdp0, gdp1 }));
        close(it.atConstantShare + it.shareGain, it.change);
      }),
    );
  });
});

test('an inverse is one, and rows that hang together have none', () => {
  const cell = fc.integer({ min: -9, max: 9 });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }), (matrix) => {
      const found = inverse(matrix);
      fc.pre(found !== undefined);
      for (const row of identityLess(times(matrix, found!)))
        for (const value of row) expect(Math.abs(value)).toBeLessThan(1e-8);
    }),
  );
  expect(
    inverse([
      [1, 2],
      [2, 4],
    ]),
  ).toBeUndefined();
});
