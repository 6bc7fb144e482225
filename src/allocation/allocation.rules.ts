import { type Allocation, type Choice, floorOf, type Plan, proportional, type Rule } from '../analysis/index.ts';
import {
  addDecimals,
  canonicalJson,
  type Decimal,
  decimal,
  decimalText,
  type Json,
  ok,
  type Result,
  refused,
  trimDecimal,
} from '../kernel/index.ts';
import type { AllocationInputs, NamedRule, ProposedPlan, RegionPeople } from './allocation.ts';

/** Penalties and prices are told for this much money: a benefit for one dirham would be a row of zeros. */
export const PER = 1_000_000;

/** Benefit kept, as a part of the greatest, by the plan that then comes nearest to proportional shares. */
export const KEPT = 0.98;

/**
 * Whether inputs hang together. What they name outside (sources, projects) is not looked up here.
 *
 * refuses  'allocation.code-twice' · 'allocation.source-missing' (field) · 'allocation.region-unknown' · 'allocation.fixed-elsewhere' ·
 *          'allocation.requires-unknown'
 */
export function checkInputs(inputs: AllocationInputs, regions: readonly RegionPeople[]): Result<true> {
  const { candidates, benefit, floors } = inputs;
  const codes = new Set<string>();
  const known = new Set(regions.map((one) => one.region));
  if (!benefit.isAssumption && !benefit.source) return refused('allocation.source-missing', { field: 'benefit' });
  const stranger = floors.find((one) => !known.has(one.region));
  if (stranger) return refused('allocation.region-unknown', { region: stranger.region });
  for (const { code, isAssumption, source, places, fixed } of candidates) {
    if (codes.has(code)) return refused('allocation.code-twice', { code });
    codes.add(code);
    if (!isAssumption && !source) return refused('allocation.source-missing', { field: code });
    const foreign = places.find((one) => !known.has(one.region));
    if (foreign) return refused('allocation.region-unknown', { region: foreign.region });
    if (fixed !== undefined && !places.some((one) => one.region === fixed))
      return refused('allocation.fixed-elsewhere', { code, region: fixed });
  }
  for (const { code, requires = [] } of candidates) {
    const lost = requires.find((one) => one === code || !codes.has(one));
    if (lost !== undefined) return refused('allocation.requires-unknown', { code, needs: lost });
  }
  return ok(true);
}

/** What is hashed: the same inputs for the same people are the same question, whoever asks and under whichever title. */
export const questionText = (inputs: AllocationInputs, regions: readonly RegionPeople[]): string =>
  canonicalJson({ inputs, regions } as unknown as Json);

/** The question as the solver takes it, by index of candidate and region. */
export function programmeInputs(inputs: AllocationInputs, regions: readonly RegionPeople[]): Allocation {
  const at = new Map(regions.map((one, index) => [one.region, index]));
  const own = new Map(inputs.floors.map((one) => [one.region, one.floor]));
  const index = new Map(inputs.candidates.map((one, place) => [one.code, place]));
  return {
    projects: inputs.candidates.map(({ cost, rural, places }) => {
      const benefits = new Map(places.map((one) => [one.region, one.benefit]));
      return { cost: Number(cost), rural, benefit: regions.map(({ region }) => benefits.get(region) ?? null) };
    }),
    population: regions.map((one) => one.people),
    budget: Number(inputs.budget),
    floor: regions.map(({ region }) => own.get(region) ?? inputs.floor),
    ruralShare: inputs.ruralShare ?? null,
    penalty: inputs.penalty / PER,
    fixed: inputs.candidates.flatMap(({ fixed }, project) =>
      fixed === undefined ? [] : [{ project, region: at.get(fixed)! }],
    ),
    requires: inputs.candidates.flatMap(({ requires = [] }, project) =>
      requires.map((needs) => ({ project, needs: index.get(needs)! })),
    ),
  };
}

/**
 * Ten penalties for the frontier, from none to where equity outweighs benefit: parts of what a unit of money gives where each candidate gives most.
 *
 * returns  benefit for a unit of money, rising
 */
export function frontierPenalties({ projects }: Allocation): number[] {
  const [cost, most] = projects.reduce(
    ([cost, most], one) => [cost + one.cost, most + Math.max(0, ...one.benefit.map((value) => value ?? 0))] as const,
    [0, 0] as readonly [number, number],
  );
  const rate = cost === 0 ? 0 : most / cost;
  return [0, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 16].map((part) => part * rate);
}

/** A plan by names, its money summed exactly. */
export function namedPlan(plan: Plan, inputs: AllocationInputs, regions: readonly RegionPeople[]): ProposedPlan {
  const text = (amounts: readonly Decimal[]): string =>
    decimalText(trimDecimal(amounts.reduce(addDecimals, decimal('0'))));
  const costs = (some: readonly Choice[]) => some.map(({ project }) => decimal(inputs.candidates[project]!.cost));
  return {
    chosen: plan.chosen.map(({ project, region }) => ({
      candidate: inputs.candidates[project]!.code,
      region: regions[region]!.region,
    })),
    benefit: plan.benefit,
    objective: plan.objective,
    spent: text(costs(plan.chosen)),
    spending: regions.map(({ region }, at) => ({
      region,
      amount: text(costs(plan.chosen.filter((one) => one.region === at))),
    })),
    deviation: plan.deviation,
    ruralShare: plan.ruralShare,
  };
}

/** A rule that a person could change, by names; the others are the machine's own. */
export function namedRule(rule: Rule, inputs: AllocationInputs, regions: readonly RegionPeople[]): NamedRule[] {
  const candidate = (index: number): string => inputs.candidates[index]!.code;
  switch (rule.rule) {
    case 'budget':
    case 'rural-share':
      return [{ rule: rule.rule }];
    case 'floor':
      return [{ rule: 'floor', region: regions[rule.region]!.region }];
    case 'fixed':
      return [{ rule: 'fixed', candidate: candidate(rule.project), region: regions[rule.region]!.region }];
    case 'requires':
      return [{ rule: 'requires', candidate: candidate(rule.project), needs: candidate(rule.needs) }];
    default:
      return [];
  }
}

/** Candidates that one plan places otherwise than another. */
export function differences(one: ProposedPlan, other: ProposedPlan): string[] {
  const placed = (plan: ProposedPlan) => new Map(plan.chosen.map(({ candidate, region }) => [candidate, region]));
  const [here, there] = [placed(one), placed(other)];
  return [...new Set([...here.keys(), ...there.keys()])].filter((code) => here.get(code) !== there.get(code)).sort();
}

/** The floor of each region in money, for people who read it. */
export function floorsInMoney(inputs: AllocationInputs, regions: readonly RegionPeople[]): Map<string, number> {
  const of = programmeInputs(inputs, regions);
  const shares = proportional(of);
  return new Map(regions.map(({ region }, at) => [region, floorOf(of, at) * shares[at]!]));
}
