import {
  allocate,
  benefitThenEquity,
  frontier,
  type Plan,
  pricesOfRules,
  type Rule,
  type Solve,
} from '../analysis/index.ts';
import {
  differences,
  frontierPenalties,
  KEPT,
  namedPlan,
  namedRule,
  PER,
  programmeInputs,
} from './allocation.rules.ts';
import type { AllocationInputs, Answer, FrontierStep, NamedRule, Progress, RegionPeople } from './allocation.ts';

/**
 * All that is told of a question: the best plan, the next best, what rules cost, the frontier, and the most even plan that keeps 98 % of the
 * benefit; or why there is no plan. Each search stops after `seconds`, a point of the frontier after a fifth of them, and says how far it came.
 *
 * improved  told the best objective so far while the first search runs
 */
export async function findAnswer(
  inputs: AllocationInputs,
  regions: readonly RegionPeople[],
  solve: Solve,
  { seconds, improved }: { seconds: number; improved?: (progress: Progress) => void },
): Promise<Answer> {
  const of = programmeInputs(inputs, regions);
  const named = (rule: Rule): NamedRule[] => namedRule(rule, inputs, regions);
  const plan = (one: Plan) => namedPlan(one, inputs, regions);
  const found = await allocate(of, solve, { nextBest: true, seconds, ...(improved ? { improved } : {}) });
  if (found.status === 'unknown') return { status: 'unknown' };
  if (found.status === 'infeasible')
    return {
      status: 'infeasible',
      conflict: found.conflict.flatMap(named),
      isMinimal: found.isMinimal,
      missing: found.missing.flatMap(({ rule, by }) => named(rule).map((one) => ({ rule: one, by }))),
    };
  const best = plan(found.plan);
  const next = found.nextBest && plan(found.nextBest);
  const prices = (await pricesOfRules(of, solve)) ?? [];
  const points = await frontier(of, frontierPenalties(of), solve, { seconds: seconds / 5 });
  const even = await benefitThenEquity(of, KEPT, solve, { seconds });
  return {
    status: found.status,
    gap: found.gap,
    plan: best,
    ...(found.nextBest === undefined
      ? {}
      : {
          nextBest: next
            ? {
                plan: next,
                differs: differences(best, next),
                worseBy: best.objective - next.objective,
                isTied: found.unique === false,
              }
            : null,
        }),
    prices: prices.flatMap(({ rule, price }) =>
      named(rule).map((one) => ({ rule: one, price: isOfMoney(one) ? price * PER : price })),
    ),
    frontier: points.map((one): FrontierStep => {
      const { benefit, deviation, spent } = plan(one.plan);
      return { penalty: one.penalty * PER, status: one.status, gap: one.gap, benefit, deviation, spent };
    }),
    ...('plan' in even ? { even: plan(even.plan) } : {}),
  };
}

const isOfMoney = ({ rule }: NamedRule): boolean => rule !== 'fixed' && rule !== 'requires';
