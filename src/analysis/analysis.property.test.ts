import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sure } from '../kernel/index.ts';
import {
  checkStakes,
  concentration,
  fundingConcentration,
  jointWithdrawals,
  type Node,
  type Stakes,
  singlePoints,
  stays,
  withdrawal,
} from './index.ts';
import { sum } from './numbers.ts';
import { xoshiro128 } from './random.ts';

const close = (got: number | null, expected: number) => expect(got).toBeCloseTo(expected, 9);

describe('concentration', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000 });
  const some = fc.array(amount, { minLength: 1, maxLength: 40 }).filter((all) => all.some((one) => one > 0));

  test('lies within its bounds, and does not know in which unit or order amounts are told', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(1e-300, 0.01, 7, 1e290), (all, unit) => {
        const it = sure(concentration(all));
        const n = all.length;
        expect(it.hhi!).toBeGreaterThanOrEqual(1 / n - 1e-12);
        expect(it.hhi!).toBeLessThanOrEqual(1 + 1e-12);
        expect(it.normalised!).toBeGreaterThanOrEqual(-1e-9);
        expect(it.cr3!).toBeGreaterThanOrEqual(it.cr1!);
        expect(it.cr3!).toBeLessThanOrEqual(1 + 1e-12);
        close(it.effectiveNumber! * it.hhi!, 1);
        close(it.hhi! + it.berry!, 1);
        // Shannon's number of holders is never under that of the squares (Hill numbers fall with their order).
        expect(it.effectiveNumberShannon!).toBeGreaterThanOrEqual(it.effectiveNumber! - 1e-9);
        const other = sure(concentration([...all].reverse().map((one) => one * unit)));
        for (const key of ['hhi', 'shannon', 'cr1', 'cr3', 'normalised'] as const) close(other[key], it[key]!);
      }),
    );
  });

  test('equal holders give their number; a holder split in two halves its part of the index', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (n) => {
        const it = sure(concentration(Array.from({ length: n }, () => 5)));
        close(it.effectiveNumber, n);
        close(it.effectiveNumberShannon, n);
        close(it.normalised, n === 1 ? 1 : 0);
      }),
    );
    close(sure(concentration([50, 50])).hhi, 0.5);
    close(sure(concentration([25, 25, 50])).hhi, 0.375);
  });

  test('a zero is a holder, nothing at all is not defined, and what is no amount is refused', () => {
    close(sure(concentration([3, 3, 0])).normalised, (0.5 - 1 / 3) / (2 / 3));
    for (const none of [[], [0], [0, 0]])
      expect(Object.values(sure(concentration(none)))).toEqual(Array.from({ length: 9 }, () => null));
    for (const [bad, code] of [
      [[1, -1], 'analysis.negative'],
      [[Number.NaN], 'analysis.not-a-number'],
      [[Number.POSITIVE_INFINITY], 'analysis.not-a-number'],
    ] as const)
      expect(concentration(bad)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('sums keep what is small beside what is large', () => {
    expect(sum([1e16, 1, -1e16])).toBe(1);
    expect(sum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
  });
});

/** Tenths, so that money left can meet its threshold exactly. */
const tenths = fc.integer({ min: 0, max: 60 }).map((n) => n / 10);
const anyStakes = fc
  .record({ partners: fc.integer({ min: 1, max: 6 }), projects: fc.integer({ min: 1, max: 5 }) })
  .chain(({ partners, projects }) => {
    const perProject = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: projects, maxLength: projects });
    const holder = fc.integer({ min: stays, max: partners - 1 });
    return fc.record({
      funding: perProject(fc.array(fc.oneof(fc.constant(0), tenths), { minLength: partners, maxLength: partners })),
      need: perProject(fc.integer({ min: 0, max: 150 }).map((n) => n / 10)),
      threshold: fc.constantFrom(0, 0.5, 0.8, 1),
      mw: perProject(fc.nat({ max: 500 })),
      trainees: perProject(fc.nat({ max: 9000 })),
      layers: perProject(fc.array(fc.array(holder, { maxLength: 3 }), { maxLength: 3 })),
      probability: fc.array(fc.constantFrom<number>(0, 0.1, 0.25, 0.5, 0.9, 1), {
        minLength: partners,
        maxLength: partners,
      }),
    });
  });

/** The same rule in whole tenths, told once more and another way. */
function fallsInTenths({ funding, need, threshold, layers }: Stakes, p: number, gone: ReadonlySet<number>): boolean {
  const tenth = (value: number) => BigInt(Math.round(value * 10));
  let left = 0n;
  for (const [k, amount] of funding[p]!.entries()) if (!gone.has(k)) left += tenth(amount);
  if (left * 10n < tenth(threshold) * tenth(need[p]!)) return true;
  for (const holders of layers![p]!) if (holders.length > 0 && !holders.some((k) => !gone.has(k))) return true;
  return false;
}
const subsets = (n: number): number[][] =>
  Array.from({ length: 2 ** n }, (_, bits) => Array.from({ length: n }, (_, k) => k).filter((k) => (bits >> k) & 1));

describe('withdrawal', () => {
  test('every set of partners brings down what the rule says, to the tenth at the threshold', () => {
    fc.assert(
      fc.property(anyStakes, (stakes) => {
        const checked = sure(checkStakes(stakes));
        for (const leaving of subsets(checked.partners)) {
          const fallen = stakes.need.flatMap((_, p) => (fallsInTenths(stakes, p, new Set(leaving)) ? [p] : []));
          const got = withdrawal(checked, leaving);
          expect(got.projectsFallen).toEqual(fallen);
          expect(got.mwLost).toBe(fallen.reduce((all, p) => all + stakes.mw[p]!, 0));
          const kept = stakes.funding.flatMap((row, p) =>
            fallen.includes(p) ? row.filter((_, k) => !leaving.includes(k)) : [],
          );
          close(
            got.fundingStranded,
            kept.reduce((all, one) => all + one, 0),
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  test('joint withdrawals are what counting all of them one by one gives', () => {
    fc.assert(
      fc.property(anyStakes, ({ probability, ...stakes }) => {
        const checked = sure(checkStakes(stakes));
        let [mw, trainees, any] = [0, 0, 0];
        for (const leaving of subsets(checked.partners)) {
          const weight = probability.reduce((w, p, k) => w * (leaving.includes(k) ? p : 1 - p), 1);
          const fall = withdrawal(checked, leaving);
          mw += weight * fall.mwLost;
          trainees += weight * fall.traineesLost;
          if (fall.projectsFallen.length > 0) any += weight;
        }
        const got = sure(jointWithdrawals(checked, probability));
        expect(got.method).toBe('exact');
        close(got.expectedMwLost, mw);
        expect(Math.abs(got.expectedTraineesLost - trainees)).toBeLessThan(1e-6);
        close(got.anyFalls, any);
      }),
      { numRuns: 300 },
    );
  });

  test('too many partners that hang together are drawn: within four of the errors it states', () => {
    const funding = Array.from({ length: 12 }, (_, p) => Array.from({ length: 10 }, (_, k) => (p * 7 + k * 3) % 5));
    const stakes = sure(
      checkStakes({
        funding,
        need: funding.map((row) => sum(row)),
        threshold: 0.7,
        mw: funding.map((_, p) => p * 10),
        trainees: funding.map((_, p) => p * 100),
      }),
    );
    const probability = Array.from({ length: 10 }, (_, k) => 0.02 * (k + 1));
    const exact = sure(jointWithdrawals(stakes, probability));
    const drawn = sure(jointWithdrawals(stakes, probability, { partners: 4, looks: 100 }));
    if (drawn.method !== 'simulated') throw new Error('expected a simulation');
    expect(exact.method).toBe('exact');
    expect(drawn.standardError.anyFalls).toBeGreaterThan(0);
    expect(drawn.standardError.anyFalls).toBeLessThan(0.01);
    expect(Math.abs(drawn.anyFalls - exact.anyFalls)).toBeLessThan(4 * drawn.standardError.anyFalls);
    expect(Math.abs(drawn.expectedMwLost - exact.expectedMwLost)).toBeLessThan(4 * drawn.standardError.mw);
    expect(Math.abs(drawn.expectedTraineesLost - exact.expectedTraineesLost)).toBeLessThan(
      4 * drawn.standardError.trainees,
    );
    expect(sure(jointWithdrawals(stakes, probability, { partners: 4, looks: 100 }))).toEqual(drawn);
  });

  test('groups that share nothing are counted apart: forty partners of ten projects in a moment, exactly', () => {
    const funding = Array.from({ length: 10 }, (_, p) =>
      Array.from({ length: 40 }, (_, k) => (Math.floor(k / 4) === p ? 1 : 0)),
    );
    const stakes = sure(checkStakes({ funding, need: funding.map(() => 4), threshold: 0.7 }));
    const got = sure(
      jointWithdrawals(
        stakes,
        Array.from({ length: 40 }, () => 0.1),
      ),
    );
    // Each stands while at most one of its four leaves: 0.9^4 + 4 x 0.1 x 0.9^3.
    close(got.anyFalls, 1 - (0.9 ** 4 + 4 * 0.1 * 0.9 ** 3) ** 10);
    expect(got.method).toBe('exact');
  });

  test('a low index over all projects can hide one holder inside each', () => {
    const funding = [
      [10, 0, 0],
      [0, 10, 0],
      [0, 0, 10],
    ];
    const got = fundingConcentration(sure(checkStakes({ funding, need: [10, 10, 10], threshold: 0.8 })));
    close(got.whole, 1 / 3);
    expect(got.byProject).toEqual([1, 1, 1]);
  });
});

test('random numbers are those of the published generator', () => {
  const next = xoshiro128([1, 2, 3, 4]);
  expect(Array.from({ length: 10 }, next)).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

describe('single points of failure', () => {
  /** Parts of a graph, found by walking it; the slow way to say what falls apart. */
  const parts = (nodes: readonly Node[], edges: readonly (readonly [Node, Node])[]): number => {
    const seen = new Set<Node>();
    let n = 0;
    for (const node of nodes) {
      if (seen.has(node)) continue;
      n++;
      const open = [node];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (seen.has(at)) continue;
        seen.add(at);
        for (const [a, b] of edges) {
          if (a === at) open.push(b);
          if (b === at) open.push(a);
        }
      }
    }
    return n;
  };
  const node = fc.constantFrom<Node>('a', 'b', 'c', 'd', 'e', 'f', 'g', 1, 2, 10);
  const graph = fc.array(fc.tuple(node, node), { maxLength: 22 });

  test('are the nodes and links without which there are more parts, in any order, with loops and repeats', () => {
    fc.assert(
      fc.property(graph, (edges) => {
        const nodes = [...new Set(edges.flat())];
        const whole = parts(nodes, edges);
        const got = singlePoints(edges);
        const cutting = nodes.filter((one) => {
          const rest = edges.filter(([a, b]) => a !== one && b !== one);
          return (
            parts(
              nodes.filter((other) => other !== one),
              rest,
            ) > whole
          );
        });
        expect(new Set(got.articulationPoints)).toEqual(new Set(cutting));
        const links = new Map(edges.filter(([a, b]) => a !== b).map((edge) => [keyOf(edge), edge]));
        const bridges = [...links].filter(
          ([key]) =>
            parts(
              nodes,
              edges.filter((edge) => keyOf(edge) !== key),
            ) > whole,
        );
        expect(new Set(got.bridges.map(keyOf))).toEqual(new Set(bridges.map(([key]) => key)));
        expect(singlePoints([...edges].reverse().map(([a, b]) => [b, a] as const))).toEqual(got);
      }),
      { numRuns: 300 },
    );
  });
  const keyOf = ([a, b]: readonly [Node, Node]) => JSON.stringify([a, b].map((one) => JSON.stringify(one)).sort());

  test('no depth is too deep, and time grows with the links only', () => {
    const long = Array.from({ length: 200_000 }, (_, n) => [n, n + 1] as const);
    const got = singlePoints(long);
    expect(got.articulationPoints).toHaveLength(199_999);
    expect(got.bridges).toHaveLength(200_000);
    expect(got.bridges[0]).toEqual([0, 1]);
    expect(singlePoints([...long, [200_000, 0]])).toEqual({ articulationPoints: [], bridges: [] });
  });

  test('nothing, a node tied to itself and a link said twice', () => {
    expect(singlePoints([])).toEqual({ articulationPoints: [], bridges: [] });
    expect(singlePoints([['a', 'a']])).toEqual({ articulationPoints: [], bridges: [] });
    expect(
      singlePoints([
        ['b', 'a'],
        ['a', 'b'],
      ]),
    ).toEqual({ articulationPoints: [], bridges: [['a', 'b']] });
  });
});
