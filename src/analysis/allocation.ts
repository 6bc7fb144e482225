import { allOk, ok, type Result, refused } from '../kernel/index.ts';
import type { Column, LinearProgram, Row } from './linear-program.ts';
import { amounts, inRange, largest, sameLength, sum, wholeInRange } from './numbers.ts';

/**
 * A project that may be placed.
 *
 * cost     one unit of money for all
 * benefit  in each region, any one unit; null where it cannot be placed
 * rural    share of it that serves rural people, 0 to 1
 */
export type Placeable = { cost: number; benefit: readonly (number | null)[]; rural: number };

/**
 * Projects, regions and the rules of a proposal; projects and regions by their index.
 *
 * population      of each region
 * budget          at most this is spent
 * floor           least spent in a region, as a part of its proportional share (budget x its share of people); 0 for none. One part for
 *                 all regions, or one for each
 * ruralShare      least share of what is spent that serves rural people; null for none
 * penalty         benefit given up for a unit of money by which a region's spending leaves its proportional share
 * fixed           decided already
 * requires        a project is chosen only if the other is
 */
export type Allocation = {
  projects: readonly Placeable[];
  population: readonly number[];
  budget: number;
  floor: number | readonly number[];
  ruralShare: number | null;
  penalty: number;
  fixed: readonly { project: number; region: number }[];
  requires: readonly { project: number; needs: number }[];
};

/** What a row of the programme says, so that rows in conflict can be told in words. */
export type Rule =
  | { rule: 'budget' }
  | { rule: 'floor'; region: number }
  | { rule: 'rural-share' }
  | { rule: 'fixed'; project: number; region: number }
  | { rule: 'requires'; project: number; needs: number }
  | { rule: 'once'; project: number }
  | { rule: 'deviation'; region: number };

export type Choice = { project: number; region: number };
export type AllocationProgramme = {
  program: LinearProgram;
  rules: readonly Rule[];
  /** of the first columns, one each; columns of deviations by region follow */
  choices: readonly Choice[];
  /**
   * What one stands for in rows of money and in the value: the largest cost and the largest benefit. Solvers meet rows to a millionth,
   * so that a budget told in dirhams would give another answer than the same one in millions.
   */
  money: number;
  worth: number;
};

/**
 * refuses  'analysis.not-a-number' · 'analysis.negative' · 'analysis.out-of-range' · 'analysis.lengths-differ' · 'analysis.not-whole' ·
 *          'analysis.index-unknown'
 */
export function checkAllocation(of: Allocation): Result<Allocation> {
  const { projects, population, fixed, requires } = of;
  const known = (what: string, list: readonly number[], length: number) => {
    const at = list.findIndex((index) => !Number.isInteger(index) || index < 0 || index >= length);
    return at < 0 ? ok(true) : refused('analysis.index-unknown', { what, at: at + 1, value: list[at] });
  };
  const checked = allOk<unknown>([
    amounts(
      projects.map(({ cost }) => cost),
      'projects.cost',
    ),
    inRange(
      projects.map(({ rural }) => rural),
      'projects.rural',
    ),
    ...projects.map(({ benefit }, p) => sameLength({ regions: population, [`projects[${p}].benefit`]: benefit })),
    ...projects.map(({ benefit }, p) =>
      inRange(
        benefit.map((value) => value ?? 0),
        `projects[${p}].benefit`,
        -1e12,
        1e12,
      ),
    ),
    amounts(population, 'population'),
    amounts([of.budget], 'budget'),
    inRange(typeof of.floor === 'number' ? [of.floor] : of.floor, 'min_share_of_proportional', 0, 1e6),
    ...(typeof of.floor === 'number' ? [] : [sameLength({ regions: population, min_share_of_proportional: of.floor })]),
    inRange([of.ruralShare ?? 0], 'rural_share_min'),
    amounts([of.penalty], 'penalty'),
    known(
      'fixed.project',
      fixed.map(({ project }) => project),
      projects.length,
    ),
    known(
      'fixed.region',
      fixed.map(({ region }) => region),
      population.length,
    ),
    known(
      'requires.project',
      requires.map(({ project }) => project),
      projects.length,
    ),
    known(
      'requires.needs',
      requires.map(({ needs }) => needs),
      projects.length,
    ),
    wholeInRange([projects.length * population.length], 'projects x regions', 0, 200_000),
  ]);
  return checked.ok ? ok(of) : checked;
}

/** The floor of a region, as a part of its proportional share. */
export const floorOf = ({ floor }: Allocation, region: number): number =>
  typeof floor === 'number' ? floor : floor[region]!;

/** What each region would receive if money followed people; nothing where nobody lives anywhere. */
export function proportional({ population, budget }: Allocation): number[] {
  const all = sum(population);
  return population.map((people) => (all === 0 ? 0 : (budget * people) / all));
}

/** The mixed-integer programme of an allocation that was checked: one column of 0 or 1 for each place a project may have. */
export function programmeOf(of: Allocation): AllocationProgramme {
  const { projects, population, budget, ruralShare, penalty } = of;
  const money = largest(projects.map(({ cost }) => cost)) || budget || 1;
  const worth = largest(projects.flatMap(({ benefit }) => benefit.map((value) => Math.abs(value ?? 0)))) || 1;
  const choices: Choice[] = [];
  const columns: Column[] = [];
  const byProject: number[][] = projects.map(() => []);
  const byRegion: number[][] = population.map(() => []);
  for (const [project, { benefit }] of projects.entries())
    for (const [region, value] of benefit.entries()) {
      if (value === null) continue;
      byProject[project]!.push(columns.length);
      byRegion[region]!.push(columns.length);
      choices.push({ project, region });
      columns.push({ value: value / worth, lower: 0, upper: 1, isWhole: true });
    }
  const cost = (column: number): number => projects[choices[column]!.project]!.cost / money;
  const spending = (some: readonly number[]) => some.map((column) => [column, cost(column)] as const);
  const rules: Rule[] = [];
  const rows: Row[] = [];
  const add = (rule: Rule, row: Row): void => {
    rules.push(rule);
    rows.push(row);
  };
  const all = choices.map((_, column) => column);
  add({ rule: 'budget' }, { lower: null, upper: budget / money, terms: spending(all) });
  const shares = proportional(of).map((share) => share / money);
  for (const [region, some] of byRegion.entries()) {
    const floor = floorOf(of, region);
    if (floor > 0)
      add({ rule: 'floor', region }, { lower: floor * shares[region]!, upper: null, terms: spending(some) });
  }
  if (ruralShare !== null)
    add(
      { rule: 'rural-share' },
      {
        lower: 0,
        upper: null,
        terms: all.map(
          (column) => [column, cost(column) * (projects[choices[column]!.project]!.rural - ruralShare)] as const,
        ),
      },
    );
  for (const choice of of.fixed) {
    const column = choices.findIndex(({ project, region }) => project === choice.project && region === choice.region);
    add({ rule: 'fixed', ...choice }, { lower: 1, upper: null, terms: column < 0 ? [] : [[column, 1]] });
  }
  for (const { project, needs } of of.requires)
    add(
      { rule: 'requires', project, needs },
      {
        lower: null,
        upper: 0,
        terms:
          project === needs
            ? []
            : [
                ...byProject[project]!.map((column) => [column, 1] as const),
                ...byProject[needs]!.map((column) => [column, -1] as const),
              ],
      },
    );
  for (const [project, some] of byProject.entries())
    if (some.length > 0)
      add({ rule: 'once', project }, { lower: null, upper: 1, terms: some.map((column) => [column, 1] as const) });
  // |spending - share| is the least column that is no less than both differences.
  if (penalty > 0)
    for (const [region, some] of byRegion.entries()) {
      const deviation = columns.length;
      columns.push({ value: (-penalty * money) / worth, lower: 0, upper: null, isWhole: false });
      add(
        { rule: 'deviation', region },
        { lower: null, upper: shares[region]!, terms: [...spending(some), [deviation, -1]] },
      );
      add(
        { rule: 'deviation', region },
        { lower: shares[region]!, upper: null, terms: [...spending(some), [deviation, 1]] },
      );
    }
  return { program: { columns, rows }, rules, choices, money, worth };
}

/** A proposal: which project goes where, what it gives and how it is spread; never a decision. */
export type Plan = {
  chosen: Choice[];
  benefit: number;
  /** benefit less the penalty for what leaves proportional shares */
  objective: number;
  spendByRegion: number[];
  /** sum over regions of |spending - proportional share| */
  deviation: number;
  /** share of spending that serves rural people; null when nothing is spent */
  ruralShare: number | null;
};

/** Counted anew from what was chosen, so that nothing hangs on a solver's rounding. */
export function planOf(of: Allocation, chosen: readonly Choice[]): Plan {
  const { projects, population, penalty } = of;
  const cost = ({ project }: Choice): number => projects[project]!.cost;
  const spendByRegion = population.map((_, region) => sum(chosen.filter((one) => one.region === region).map(cost)));
  const shares = proportional(of);
  const deviation = sum(spendByRegion.map((spent, region) => Math.abs(spent - shares[region]!)));
  const benefit = sum(chosen.map(({ project, region }) => projects[project]!.benefit[region]!));
  const spent = sum(spendByRegion);
  return {
    chosen: [...chosen],
    benefit,
    objective: benefit - penalty * deviation,
    spendByRegion,
    deviation,
    ruralShare: spent === 0 ? null : sum(chosen.map((one) => cost(one) * projects[one.project]!.rural)) / spent,
  };
}
