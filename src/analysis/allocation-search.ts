import {
  type Allocation,
  type AllocationProgramme,
  type Choice,
  type Plan,
  planOf,
  programmeOf,
  type Rule,
} from './allocation.ts';
import { type Conflict, conflictOf, isOfMoney, isRule } from './allocation-conflict.ts';
import { keepsRows, quickPlan, valuesOf } from './allocation-start.ts';
import type { LinearProgram, Row, Solve, Solved, SolveOptions } from './linear-program.ts';

/**
 * What a search found.
 *
 * optimal     proved; nextBest is the best plan that differs by at least one place (null when there is no other), unique says whether it
 *             is worth less. Both are left out when not asked for, or when time was up before they were proved
 * feasible    time was up: `gap` says how far the best possible may lie above, as a share of the objective; null when not known yet
 * infeasible  no plan keeps all rules, and why
 * unknown     time was up before any plan was found
 */
export type Found =
  | {
      status: 'optimal' | 'feasible';
      plan: Plan;
      gap: number | null;
      nextBest?: Plan | null | undefined;
      unique?: boolean | undefined;
    }
  | ({ status: 'infeasible' } & Conflict)
  | { status: 'unknown' };

/**
 * nextBest  also prove the next best plan
 * before    a plan of before, to begin with where it keeps the rules
 */
export type AllocateOptions = Omit<SolveOptions, 'start'> & { nextBest?: boolean; before?: readonly Choice[] };

/** Objectives closer than this, as a share of them, are equal. */
const EQUAL = 1e-9;

/**
 * The best plan under the rules, for an allocation that was checked.
 *
 * A first plan is told to `improved` before the solver begins, unless the quick pass finds none. The next best is proved by forbidding
 * the best one (no-good cut).
 *
 * source    Balas and Jeroslow 1972 (no-good cut)
 * caution   the optimum is a proposal: show the next best and the gap beside it
 */
export async function allocate(
  of: Allocation,
  solve: Solve,
  { nextBest = false, before, ...options }: AllocateOptions = {},
): Promise<Found> {
  const programme = programmeOf(of);
  const start = startOf(of, programme, before);
  if (start) options.improved?.({ objective: planOf(of, start).objective, gap: null, seconds: 0 });
  const { improved } = options;
  const solved = await solve(programme.program, {
    ...options,
    ...(start ? { start: valuesOf(of, programme, start) } : {}),
    ...(improved ? { improved: (one) => improved({ ...one, objective: one.objective * programme.worth }) } : {}),
  });
  if (solved.status === 'infeasible') return { status: 'infeasible', ...(await conflictOf(programme, solve, options)) };
  const chosen = chosenIn(programme, solved);
  if (!chosen || !('gap' in solved)) return { status: 'unknown' };
  const plan = planOf(of, chosen);
  const found = { status: solved.status, plan, gap: solved.gap };
  // What was proved to a gap only says nothing sure about the next best.
  if (!nextBest || solved.status !== 'optimal' || (options.gap ?? 0) > 0) return found;
  const other = await solve(without(programme, chosen), options);
  if (other.status === 'infeasible') return { ...found, nextBest: null, unique: true };
  const otherChosen = other.status === 'optimal' && chosenIn(programme, other);
  if (!otherChosen) return found;
  const next = planOf(of, otherChosen);
  return {
    ...found,
    nextBest: next,
    unique: plan.objective - next.objective > EQUAL * Math.max(1, Math.abs(plan.objective)),
  };
}

/** The plan of before or one taken quickly, whichever is worth more among those that keep the rules. */
function startOf(
  of: Allocation,
  programme: AllocationProgramme,
  before: readonly Choice[] | undefined,
): readonly Choice[] | undefined {
  const isThere = ({ project, region }: Choice) => (of.projects[project]?.benefit[region] ?? null) !== null;
  const quick = quickPlan(of, programme);
  if (!before?.every(isThere) || !keepsRows(programme, valuesOf(of, programme, before))) return quick;
  return quick && planOf(of, quick).objective > planOf(of, before).objective ? quick : before;
}

function chosenIn({ choices }: AllocationProgramme, solved: Solved): Choice[] | undefined {
  return 'values' in solved ? choices.filter((_, column) => solved.values[column]! > 0.5) : undefined;
}

/** The same programme in which at least one place differs from those chosen. */
function without({ program, choices }: AllocationProgramme, chosen: readonly Choice[]): LinearProgram {
  const taken = new Set(chosen);
  const terms = choices.map((choice, column) => [column, taken.has(choice) ? -1 : 1] as const);
  return { columns: program.columns, rows: [...program.rows, { lower: 1 - chosen.length, upper: null, terms }] };
}

/** A point of the frontier: the best plan at a penalty. */
export type FrontierPoint = { penalty: number; plan: Plan; status: 'optimal' | 'feasible'; gap: number | null };

/**
 * Benefit against equity: the best plan at each penalty. With proved plans a larger penalty never gives more deviation, nor more benefit.
 *
 * returns  one point for each penalty that has a plan; none when the rules contradict each other
 */
export async function frontier(
  of: Allocation,
  penalties: readonly number[],
  solve: Solve,
  options: SolveOptions = {},
): Promise<FrontierPoint[]> {
  const points: FrontierPoint[] = [];
  for (const penalty of penalties) {
    const found = await allocate({ ...of, penalty }, solve, options);
    if ('plan' in found) points.push({ penalty, plan: found.plan, status: found.status, gap: found.gap });
  }
  return points;
}

/**
 * First benefit, then equity: the plan nearest to proportional shares among those that keep this part of the greatest benefit.
 *
 * part  0 to 1, usually 0.98
 */
export async function benefitThenEquity(
  of: Allocation,
  part: number,
  solve: Solve,
  options: SolveOptions = {},
): Promise<Found> {
  const most = await allocate({ ...of, penalty: 0 }, solve, options);
  if (!('plan' in most)) return most;
  const even = { ...of, penalty: 1 };
  const programme = programmeOf(even);
  const keepsBenefit: Row = {
    lower: (most.plan.benefit * (most.plan.benefit < 0 ? 2 - part : part)) / programme.worth - 1e-9,
    upper: null,
    terms: programme.choices.map((_, column) => [column, programme.program.columns[column]!.value] as const),
  };
  const columns = programme.program.columns.map((column, at) =>
    at < programme.choices.length ? { ...column, value: 0 } : { ...column, value: -1 },
  );
  const solved = await solve({ columns, rows: [...programme.program.rows, keepsBenefit] }, options);
  const chosen = chosenIn(programme, solved);
  return chosen && 'gap' in solved
    ? { status: solved.status, plan: planOf(of, chosen), gap: solved.gap }
    : { status: 'unknown' };
}

/**
 * What a rule costs: benefit that a unit of money more or less of a floor, the budget or the rural share would give, or that doing without
 * a fixed place or a requirement would; from fractions of projects. null without an answer.
 */
export async function pricesOfRules(of: Allocation, solve: Solve): Promise<{ rule: Rule; price: number }[] | null> {
  const { program, rules, money, worth } = programmeOf(of);
  const solved = await solve({ ...program, columns: program.columns.map((column) => ({ ...column, isWhole: false })) });
  if (!('rowDuals' in solved) || !solved.rowDuals) return null;
  return rules
    .map((rule, at) => ({ rule, dual: Math.abs(solved.rowDuals![at]!) }))
    .filter(({ rule, dual }) => isRule(rule) && dual > 1e-9)
    .map(({ rule, dual }) => ({ rule, price: isOfMoney(rule) ? (dual * worth) / money : dual * worth }));
}
