import { z } from 'zod';
import {
  type Allocation,
  allocate,
  benefitThenEquity,
  type Choice,
  checkAllocation,
  frontier,
  type Plan,
  pricesOfRules,
  type Rule,
  resourceProgram,
} from '../../analysis/index.ts';
import { ok } from '../../kernel/index.ts';
import { solveByHighs } from '../../platform/compute/highs.ts';
import { type Analysis, type Answer, analysisOf, BadInput, computation } from './analysis.ts';

const numbers = z.array(z.number());
const id = z.union([z.string(), z.number()]);
const input = z.object({
  projects: z.array(
    z.object({
      id: id.optional(),
      cost: z.number(),
      benefit: z.array(z.number().nullable()),
      rural: z.number().default(0),
    }),
  ),
  regions: z.array(z.object({ id: id.optional(), population: z.number() })),
  budget: z.number(),
  min_share_of_proportional: z.number().nullable().default(0),
  rural_share_min: z.number().nullable().default(null),
  penalty: z.number().nullable().default(0),
  fixed: z.array(z.object({ project: id, region: id })).default([]),
  requires: z.array(z.object({ project: id, needs: id })).default([]),
  seconds: z.number().positive().optional(),
  frontier: numbers.max(50).optional(),
  benefit_part: z.number().min(0).max(1).optional(),
});
type Input = z.infer<typeof input>;

/** Seconds of the clock after which the best plan so far is told with its gap. */
const USUAL_SECONDS = 30;

/** The index that an identifier has in its list; one of the caller's own, or the place when none are given. */
function indexIn(list: readonly { id?: string | number | undefined }[], what: string) {
  const indices = new Map(list.map(({ id: own }, index) => [own ?? index, index]));
  if (indices.size < list.length) throw new BadInput(`${what}: an id stands there twice. Give each its own`);
  return (wanted: string | number): number => indices.get(wanted) ?? -1;
}

async function proposal(given: Input): Promise<Answer> {
  const project = indexIn(given.projects, 'projects');
  const region = indexIn(given.regions, 'regions');
  const checked = checkAllocation({
    projects: given.projects,
    population: given.regions.map(({ population }) => population),
    budget: given.budget,
    floor: given.min_share_of_proportional ?? 0,
    ruralShare: given.rural_share_min,
    penalty: given.penalty ?? 0,
    fixed: given.fixed.map((one) => ({ project: project(one.project), region: region(one.region) })),
    requires: given.requires.map((one) => ({ project: project(one.project), needs: project(one.needs) })),
  } satisfies Allocation);
  if (!checked.ok) return checked;
  const found = await allocate(checked.value, solveByHighs, {
    nextBest: true,
    seconds: given.seconds ?? USUAL_SECONDS,
  });
  const projectId = (index: number) => given.projects[index]!.id ?? index;
  const regionId = (index: number) => given.regions[index]!.id ?? index;
  const told = (rule: Rule): Record<string, unknown> => ({
    ...rule,
    ...('project' in rule ? { project: projectId(rule.project) } : {}),
    ...('needs' in rule ? { needs: projectId(rule.needs) } : {}),
    ...('region' in rule ? { region: regionId(rule.region) } : {}),
  });
  const places = (chosen: readonly Choice[]) =>
    chosen.map((one) => ({ project: projectId(one.project), region: regionId(one.region) }));
  const plan = (of: Plan) => ({
    objective: of.objective,
    chosen: places(of.chosen),
    spend_by_region: of.spendByRegion,
    total_benefit: of.benefit,
    deviation: of.deviation,
    rural_share: of.ruralShare,
  });
  if (found.status === 'infeasible')
    return ok({
      status: 'infeasible',
      objective: null,
      conflict: found.conflict.map(told),
      conflict_is_minimal: found.isMinimal,
      missing: found.missing.map(({ rule, by }) => ({ ...told(rule), by })),
    });
  if (found.status === 'unknown') return ok({ status: 'unknown', objective: null });
  const limit = { seconds: given.seconds ?? USUAL_SECONDS };
  const prices = await pricesOfRules(checked.value, solveByHighs);
  const points = given.frontier && (await frontier(checked.value, given.frontier, solveByHighs, limit));
  const even =
    given.benefit_part === undefined
      ? undefined
      : await benefitThenEquity(checked.value, given.benefit_part, solveByHighs, limit);
  return ok({
    status: found.status,
    ...plan(found.plan),
    gap: found.gap,
    next_best_objective: found.nextBest?.objective ?? null,
    unique: found.unique ?? null,
    next_best: found.nextBest ? plan(found.nextBest) : null,
    prices: prices?.map(({ rule, price }) => ({ ...told(rule), price })) ?? null,
    ...(points
      ? {
          frontier: points.map((one) => ({
            penalty: one.penalty,
            status: one.status,
            gap: one.gap,
            ...plan(one.plan),
          })),
        }
      : {}),
    ...(even ? { benefit_then_equity: 'plan' in even ? { ...plan(even.plan), gap: even.gap } : null } : {}),
  });
}

async function resources({ c, A, b }: { c: number[]; A: number[][]; b: number[] }): Promise<Answer> {
  const program = resourceProgram(c, A, b);
  if (!program.ok) return program;
  const found = await solveByHighs(program.value);
  if (found.status !== 'optimal') return ok({ status: found.status, objective: null, x: null, shadow_price: null });
  return ok({ status: 'optimal', objective: found.objective, x: found.values, shadow_price: found.rowDuals });
}

/** Which project where, under budget, floors and rural weight; and what one more of each resource would be worth. */
export const allocationAnalysis: Analysis = analysisOf('allocation', [
  computation(
    'projects',
    '{projects: [{id?, cost, benefit, rural?}], regions: [{id?, population}], budget, min_share_of_proportional?, rural_share_min?, penalty?, fixed?, requires?, seconds?, frontier?: penalties, benefit_part?}: a proposal',
    input,
    proposal,
  ),
  computation(
    'A',
    '{c, A, b}: max c x, A x <= b, x >= 0, with shadow prices',
    z.object({ c: numbers, A: z.array(numbers), b: numbers }),
    resources,
  ),
]);
