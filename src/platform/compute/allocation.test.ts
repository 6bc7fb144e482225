import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { quickPlan } from '../../analysis/allocation-start.ts';
import {
  type Allocation,
  allocate,
  benefitThenEquity,
  type Choice,
  checkAllocation,
  floorOf,
  frontier,
  type Improved,
  planOf,
  pricesOfRules,
  programmeOf,
  proportional,
  type Rule,
  resourceProgram,
} from '../../analysis/index.ts';
import { uniform } from '../../analysis/random.ts';
import { sure } from '../../kernel/index.ts';
import { closeSolver, SOLVER, solveByHighs } from './highs.ts';

afterAll(closeSolver);

/** Whole amounts, so that no rule is met by rounding alone. */
const problem = fc.integer({ min: 1, max: 3 }).chain((regions) =>
  fc.integer({ min: 1, max: 4 }).chain((projects) =>
    fc.record<Allocation>({
      projects: fc.array(
        fc.record({
          cost: fc.integer({ min: 0, max: 20 }),
          benefit: fc.array(
            fc.oneof(
              { weight: 3, arbitrary: fc.integer({ min: -5, max: 40 }) },
              { weight: 1, arbitrary: fc.constant(null) },
            ),
            {
              minLength: regions,
              maxLength: regions,
            },
          ),
          rural: fc.constantFrom(0, 0.25, 0.5, 1),
        }),
        { minLength: projects, maxLength: projects },
      ),
      population: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: regions, maxLength: regions }),
      budget: fc.integer({ min: 0, max: 60 }),
      floor: fc.oneof(
        fc.constantFrom(0, 0.2, 0.5),
        fc.array(fc.constantFrom(0, 0.2, 0.5), { minLength: regions, maxLength: regions }),
      ),
      ruralShare: fc.constantFrom(null, 0.25, 0.5),
      penalty: fc.constantFrom(0, 0.5, 3),
      fixed: fc.array(fc.record({ project: fc.nat(projects - 1), region: fc.nat(regions - 1) }), { maxLength: 1 }),
      requires: fc.array(fc.record({ project: fc.nat(projects - 1), needs: fc.nat(projects - 1) }), { maxLength: 1 }),
    }),
  ),
);

/** Every way to place or leave out every project. */
function everyChoice({ projects }: Allocation): Choice[][] {
  let all: Choice[][] = [[]];
  for (const [project, { benefit }] of projects.entries())
    all = all.flatMap((chosen) => [
      chosen,
      ...benefit.flatMap((value, region) => (value === null ? [] : [[...chosen, { project, region }]])),
    ]);
  return all;
}

/** Whether a plan keeps a rule, told in another way than in rows. */
function keeps(of: Allocation, chosen: readonly Choice[], rule: Rule): boolean {
  const { spendByRegion } = planOf(of, chosen);
  const spent = spendByRegion.reduce((all, one) => all + one, 0);
  const isChosen = (project: number) => chosen.some((one) => one.project === project);
  switch (rule.rule) {
    case 'budget':
      return spent <= of.budget + 1e-7;
    case 'floor':
      return spendByRegion[rule.region]! >= floorOf(of, rule.region) * proportional(of)[rule.region]! - 1e-7;
    case 'rural-share':
      return (
        chosen.reduce((all, { project }) => all + of.projects[project]!.cost * of.projects[project]!.rural, 0) >=
        of.ruralShare! * spent - 1e-7
      );
    case 'fixed':
      return chosen.some((one) => one.project === rule.project && one.region === rule.region);
    case 'requires':
      return !isChosen(rule.project) || isChosen(rule.needs);
    default:
      return true;
  }
}

describe('allocation', () => {
  test('small ones are what trying every plan gives: the best, the next best, or rules that cannot be kept together', async () => {
    await fc.assert(
      fc.asyncProperty(problem, async (of) => {
        const rules = programmeOf(sure(checkAllocation(of))).rules.filter(({ rule }) => rule !== 'once');
        const plans = everyChoice(of);
        const sound = plans.filter((chosen) => rules.every((rule) => keeps(of, chosen, rule)));
        const worth = sound.map((chosen) => planOf(of, chosen).objective).sort((a, b) => b - a);
        const found = await allocate(of, solveByHighs, { nextBest: true });
        if (worth.length === 0) {
          if (found.status !== 'infeasible') throw new Error(`expected no plan, got ${found.status}`);
          expect(found.isMinimal).toBe(true);
          expect(found.conflict.length).toBeGreaterThan(0);
          const together = (some: readonly Rule[]) =>
            plans.some((chosen) => some.every((rule) => keeps(of, chosen, rule)));
          expect(together(found.conflict)).toBe(false);
          for (const one of found.conflict)
            expect(together(found.conflict.filter((other) => other !== one))).toBe(true);
          return;
        }
        if (found.status !== 'optimal') throw new Error(`expected a plan, got ${found.status}`);
        expect(found.plan.objective).toBeCloseTo(worth[0]!, 5);
        for (const rule of rules) expect(keeps(of, found.plan.chosen, rule)).toBe(true);
        if (worth.length === 1) expect(found.nextBest).toBeNull();
        else expect(found.nextBest!.objective).toBeCloseTo(worth[1]!, 5);
        expect(found.unique).toBe(worth.length === 1 || worth[0]! - worth[1]! > 1e-6);
      }),
      { numRuns: 60 },
    );
  });

  test('a quick plan keeps every rule or is none; nothing is worth more than the proved best', async () => {
    let quickOnes = 0;
    await fc.assert(
      fc.asyncProperty(problem, async (of) => {
        const programme = programmeOf(of);
        const quick = quickPlan(of, programme);
        if (!quick) return;
        quickOnes++;
        for (const rule of programme.rules) expect(keeps(of, quick, rule)).toBe(true);
        expect(new Set(quick.map(({ project }) => project)).size).toBe(quick.length);
        const found = await allocate(of, solveByHighs, { before: quick });
        expect('plan' in found && found.plan.objective).toBeGreaterThanOrEqual(planOf(of, quick).objective - 1e-6);
      }),
      { numRuns: 60 },
    );
    expect(quickOnes).toBeGreaterThan(10);
  });

  const nobodyThere: Allocation = {
    projects: [
      { cost: 10, benefit: [5, null], rural: 0.5 },
      { cost: 12, benefit: [6, null], rural: 0.5 },
    ],
    population: [10, 10],
    budget: 20,
    floor: 0.5,
    ruralShare: null,
    penalty: 0,
    fixed: [],
    requires: [],
  };
  test('a region without any project names its floor, and what it lacks; two places for one project name both', async () => {
    expect(await allocate(nobodyThere, solveByHighs)).toEqual({
      status: 'infeasible',
      conflict: [{ rule: 'floor', region: 1 }],
      isMinimal: true,
      missing: [{ rule: { rule: 'floor', region: 1 }, by: 5 }],
    });
    const fixed = [0, 1].map((region) => ({ project: 0, region }));
    const twice = { ...nobodyThere, floor: 0, fixed, projects: [{ cost: 1, benefit: [1, 1], rural: 0 }] };
    expect(await allocate(twice, solveByHighs)).toMatchObject({
      conflict: fixed.map((one) => ({ rule: 'fixed', ...one })),
      missing: [],
    });
  });

  test('floors and budget that only together are too much are named together', async () => {
    const tight: Allocation = {
      ...nobodyThere,
      projects: [0, 1].map((region) => ({
        cost: 15,
        benefit: [0, 1].map((at) => (at === region ? 5 : null)),
        rural: 0,
      })),
    };
    const found = await allocate(tight, solveByHighs);
    if (found.status !== 'infeasible') throw new Error('expected a conflict');
    expect(new Set(found.conflict.map(({ rule }) => rule))).toEqual(new Set(['budget', 'floor']));
    expect(found.conflict).toHaveLength(3);
    expect(found.missing.reduce((all, { by }) => all + by, 0)).toBeCloseTo(5, 6);
  });

  test('a rule that only fractions of projects would need is not named among those in conflict', async () => {
    const tooDear: Allocation = {
      ...nobodyThere,
      projects: [
        { cost: 13, benefit: [null, 0], rural: 0 },
        { cost: 2, benefit: [0, 0], rural: 0 },
      ],
      population: [1, 0],
      budget: 1,
      floor: [0.2, 0],
      requires: [{ project: 1, needs: 0 }],
    };
    expect(await allocate(tooDear, solveByHighs)).toMatchObject({
      conflict: [{ rule: 'budget' }, { rule: 'floor', region: 0 }],
      isMinimal: true,
    });
  });

  const several: Allocation = {
    projects: [
      [30, 44, 20, 18],
      [12, 15, 16, 9],
      [22, 41, 12, 30],
      [18, 20, 27, 25],
      [25, 33, 38, 12],
      [9, 14, 8, 10],
    ].map(([cost, ...benefit]) => ({ cost: cost!, benefit, rural: 0.4 })),
    population: [60, 30, 10],
    budget: 90,
    floor: 0.2,
    ruralShare: 0.3,
    penalty: 0,
    fixed: [],
    requires: [],
  };
  test('along the frontier a dearer deviation never gives more of it, nor more benefit', async () => {
    const points = await frontier(several, [0, 0.1, 0.2, 0.4, 0.8, 1.6, 5], solveByHighs);
    expect(points).toHaveLength(7);
    for (const [at, { plan, status }] of points.entries()) {
      expect(status).toBe('optimal');
      if (at === 0) continue;
      expect(plan.deviation).toBeLessThanOrEqual(points[at - 1]!.plan.deviation + 1e-6);
      expect(plan.benefit).toBeLessThanOrEqual(points[at - 1]!.plan.benefit + 1e-6);
    }
    expect(points.at(-1)!.plan.deviation).toBeLessThan(points[0]!.plan.deviation);
    expect(await frontier(nobodyThere, [0, 1], solveByHighs)).toEqual([]);
  });

  test('benefit first and then equity keeps its part of the benefit, and no such plan is nearer to proportional shares', async () => {
    const most = await allocate(several, solveByHighs);
    const even = await benefitThenEquity(several, 0.9, solveByHighs);
    if (!('plan' in most) || !('plan' in even)) throw new Error('expected plans');
    expect(even.plan.benefit).toBeGreaterThanOrEqual(0.9 * most.plan.benefit - 1e-6);
    const rules = programmeOf(several).rules;
    const nearest = everyChoice(several)
      .filter((chosen) => rules.every((rule) => keeps(several, chosen, rule)))
      .map((chosen) => planOf(several, chosen))
      .filter(({ benefit }) => benefit >= 0.9 * most.plan.benefit - 1e-9)
      .reduce((least, { deviation }) => Math.min(least, deviation), Number.POSITIVE_INFINITY);
    expect(even.plan.deviation).toBeCloseTo(nearest, 6);
    expect(await benefitThenEquity(nobodyThere, 0.98, solveByHighs)).toMatchObject({ status: 'infeasible' });
  });

  test('a floor that binds has a price, one that does not has none', async () => {
    const rich: Allocation = {
      ...nobodyThere,
      projects: [
        { cost: 20, benefit: [40, 10], rural: 0 },
        { cost: 20, benefit: [40, 10], rural: 0 },
      ],
    };
    // Half the money of region 1 must be spent there, where a unit gives 0.5 and not 2: a unit less of the floor gives 1.5.
    const prices = await pricesOfRules(rich, solveByHighs);
    expect(prices!.find(({ rule }) => rule.rule === 'floor' && rule.region === 1)!.price).toBeCloseTo(1.5, 6);
    expect(prices!.some(({ rule }) => rule.rule === 'floor' && rule.region === 0)).toBe(false);
    expect(await pricesOfRules({ ...nobodyThere, projects: [] }, solveByHighs)).toBeNull();
  });

  test.each([
    [{ budget: -1 }, 'negative'],
    [{ ruralShare: 1.1 }, 'out-of-range'],
    [{ population: [1] }, 'lengths-differ'],
    [{ fixed: [{ project: 2, region: 0 }] }, 'index-unknown'],
    [{ requires: [{ project: 0, needs: -1 }] }, 'index-unknown'],
    [{ projects: [{ cost: Number.NaN, benefit: [1, 1], rural: 0 }] }, 'not-a-number'],
  ])('refuses %j', (wrong, code) => {
    expect(checkAllocation({ ...nobodyThere, ...wrong })).toMatchObject({
      ok: false,
      refusal: { code: `analysis.${code}` },
    });
  });

  test('when time is up, what is known is told: a plan with its gap, or nothing', async () => {
    const random = uniform([1, 2, 3, 4]);
    const benefit = () => 1 + Math.floor(1000 * random());
    const large: Allocation = {
      ...several,
      projects: Array.from({ length: 300 }, () => ({
        cost: 1 + Math.floor(500 * random()),
        benefit: Array.from({ length: 12 }, benefit),
        rural: random(),
      })),
      population: Array.from({ length: 12 }, (_, region) => 1 + region),
      budget: 20_000,
      penalty: 0.1,
      floor: 0,
      ruralShare: null,
    };
    // The plan of before stands until a better one is found; one that keeps no rule is not begun with.
    const told: Improved[] = [];
    const before = [{ project: 0, region: 0 }];
    const found = await allocate(large, solveByHighs, { seconds: 0.3, before, improved: (one) => void told.push(one) });
    expect(told[0]).toMatchObject({ gap: null, seconds: 0 });
    const quick = quickPlan(large, programmeOf(large))!;
    expect(told[0]!.objective).toBeCloseTo(planOf(large, quick).objective, 6);
    if (found.status !== 'feasible') throw new Error(`expected a plan and a gap, got ${found.status}`);
    expect(found.plan.objective).toBeGreaterThanOrEqual(told[0]!.objective - 1e-6);
    expect(found.gap === null || found.gap > 0).toBe(true);
    for (const { gap } of told) expect(gap === null || gap >= 0).toBe(true);
  });

  test('neither the unit of money nor that of benefit changes what is proposed, what it lacks or what a rule costs', async () => {
    const inUnits = (of: Allocation, money: number, worth: number): Allocation => ({
      ...of,
      projects: of.projects.map(({ cost, benefit, rural }) => ({
        cost: cost * money,
        benefit: benefit.map((value) => (value === null ? null : value * worth)),
        rural,
      })),
      budget: of.budget * money,
      penalty: (of.penalty * worth) / money,
    });
    const even = { ...several, penalty: 0.3 };
    const plain = await allocate(even, solveByHighs, { nextBest: true });
    const prices = await pricesOfRules(even, solveByHighs);
    const lacking = await allocate(nobodyThere, solveByHighs);
    if (plain.status !== 'optimal' || lacking.status !== 'infeasible') throw new Error('expected other answers');
    for (const [money, worth] of [
      [1e9, 1],
      [1e-6, 1e6],
      [1e12, 1e9],
    ] as const) {
      const other = await allocate(inUnits(even, money, worth), solveByHighs, { nextBest: true });
      if (other.status !== 'optimal') throw new Error('expected a plan');
      expect(other.plan.chosen).toEqual(plain.plan.chosen);
      expect(other.nextBest!.objective / worth).toBeCloseTo(plain.nextBest!.objective, 6);
      const priced = await pricesOfRules(inUnits(even, money, worth), solveByHighs);
      expect(priced!.map(({ rule }) => rule)).toEqual(prices!.map(({ rule }) => rule));
      for (const [at, { price }] of priced!.entries())
        expect((price * money) / worth).toBeCloseTo(prices![at]!.price, 6);
      const lacks = await allocate(inUnits(nobodyThere, money, worth), solveByHighs);
      if (lacks.status !== 'infeasible') throw new Error('expected a conflict');
      expect(lacks.conflict).toEqual(lacking.conflict);
      expect(lacks.missing[0]!.by / money).toBeCloseTo(5, 6);
    }
  });

  test('beside a project a million times dearer, small ones keep the budget all the same', async () => {
    const random = uniform([5, 6, 7, 8]);
    const whole = (from: number, to: number) => from + Math.floor((to - from) * random());
    for (let n = 0; n < 8; n++) {
      const small = Array.from({ length: 10 }, () => ({ cost: whole(100, 1000), benefit: [whole(1, 100)], rural: 0 }));
      const of: Allocation = {
        ...nobodyThere,
        projects: [{ cost: 1e9, benefit: [1e6], rural: 0 }, ...small],
        population: [10],
        budget: 1e9 + 2500,
        floor: 0,
        fixed: [{ project: 0, region: 0 }],
      };
      const found = await allocate(of, solveByHighs);
      if (!('plan' in found)) throw new Error('expected a plan');
      expect(found.plan.spendByRegion[0]).toBeLessThanOrEqual(of.budget + 1);
      const best = everyChoice({ ...of, projects: small })
        .filter((chosen) => chosen.reduce((all, { project }) => all + small[project]!.cost, 0) <= 2500)
        .reduce((most, chosen) => Math.max(most, planOf({ ...of, projects: small }, chosen).benefit), 0);
      expect(found.plan.benefit - 1e6).toBeGreaterThanOrEqual(best - 1e-6);
    }
  });

  test('with nothing to place nothing is proposed', async () => {
    const none: Allocation = { ...nobodyThere, projects: [], floor: 0 };
    expect(await allocate(none, solveByHighs, { nextBest: true })).toMatchObject({
      status: 'optimal',
      plan: { chosen: [], objective: 0, ruralShare: null },
      nextBest: null,
    });
  });
});

describe('the solver', () => {
  test('is named by the version that is installed', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: { highs: string } };
    expect(SOLVER).toBe(`HiGHS ${dependencies.highs}`);
  });

  const solved = async (c: number[], A: number[][], b: number[]) => solveByHighs(sure(resourceProgram(c, A, b)));
  test('says when there is no answer, and which kind of none', async () => {
    expect(await solved([1], [[1]], [-1])).toEqual({ status: 'infeasible' });
    expect(await solved([1], [[-1]], [1])).toEqual({ status: 'unbounded' });
    expect(await solved([1, 1], [[1, 0]], [1])).toEqual({ status: 'unbounded' });
    expect(await solved([], [], [])).toMatchObject({ status: 'optimal', objective: 0 });
    expect(resourceProgram([1], [[1, 2]], [1])).toMatchObject({ refusal: { code: 'analysis.lengths-differ' } });
  });
  test('orders wait for each other and each gets its own answer; a closed solver opens again', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map((most) => solved([1], [[1]], [most])));
    expect(answers.map((one) => 'objective' in one && one.objective)).toEqual([1, 2, 3, 4]);
    await closeSolver();
    expect(await solved([1], [[1]], [5])).toMatchObject({ objective: 5 });
  });
  test('whoever waits when it is closed is told so', async () => {
    // a thread that runs already may answer so small a programme before it is ended: one that must start first waits for sure
    await closeSolver();
    const waiting = solved([1], [[1]], [5]);
    const told = expect(waiting).rejects.toThrow('ended');
    await closeSolver();
    await told;
  });
  test('a programme that cannot be is broken machinery, not an answer', async () => {
    const rows = [{ lower: null, upper: 1, terms: [[7, 1]] as const }];
    const columns = [{ value: 1, lower: 0, upper: 1, isWhole: true }];
    await expect(solveByHighs({ columns, rows })).rejects.toThrow('the solver broke');
  });
});
