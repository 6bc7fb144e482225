import { z } from 'zod';
import { attribution, futureAmount, jobsValue, type Leaks, multipliers, shiftShare } from '../../analysis/index.ts';
import { andThen, ok } from '../../kernel/index.ts';
import { type Analysis, analysisOf, computation, renamed } from './analysis.ts';

const numbers = z.array(z.number());
const leaks = z.object({ import_leak: z.number(), deadweight: z.number(), displacement: z.number() });
const leaksOf = (of: z.infer<typeof leaks>): Leaks => ({
  importLeak: of.import_leak,
  deadweight: of.deadweight,
  displacement: of.displacement,
});
const BILLION = 1e9;

/** What a strategy adds to GDP: multipliers of a table, attribution step by step, and two checks from other sides. */
export const inputOutputAnalysis: Analysis = analysisOf('input_output', [
  computation(
    'Z',
    '{Z, final_demand, new_final_demand?, value_added?, imports?, employment_per_output?, household_income?, household_spending?}: Leontief multipliers',
    z.object({
      Z: z.array(numbers),
      final_demand: numbers,
      new_final_demand: numbers.optional(),
      value_added: numbers.optional(),
      imports: numbers.optional(),
      employment_per_output: numbers.optional(),
      household_income: numbers.optional(),
      household_spending: numbers.optional(),
    }),
    (input) =>
      andThen(
        multipliers({
          flows: input.Z,
          finalDemand: input.final_demand,
          newFinalDemand: input.new_final_demand,
          valueAdded: input.value_added,
          imports: input.imports,
          employmentPerOutput: input.employment_per_output,
          householdIncome: input.household_income,
          householdSpending: input.household_spending,
        }),
        (found) =>
          ok(
            renamed(found, {
              coefficients: 'A',
              inverse: 'L',
              outputMultiplier: 'output_multiplier',
              valueAddedMultiplier: 'value_added_multiplier',
              employmentMultiplier: 'employment_multiplier',
              newOutput: 'new_output',
              newValueAdded: 'new_value_added',
              typeTwoOutputMultiplier: 'type2_output_multiplier',
              typeTwoInverse: 'type2_full',
              columnGap: 'column_gap',
            }),
          ),
      ),
  ),
  computation(
    'gross_spend',
    '{gross_spend, import_leak, deadweight, displacement, vam, lo?, hi?}: contribution step by step',
    leaks.extend({
      gross_spend: z.number(),
      vam: z.number(),
      lo: leaks.partial().optional(),
      hi: leaks.partial().optional(),
    }),
    ({ gross_spend, vam, lo, hi, ...central }) =>
      andThen(
        attribution(gross_spend, vam, leaksOf(central), {
          low: lo && leaksOf({ ...central, ...lo } as typeof central),
          high: hi && leaksOf({ ...central, ...hi } as typeof central),
        }),
        (found) => ok({ ...found }),
      ),
  ),
  computation(
    'jobs',
    '{jobs, value_added_per_worker, additional, from_similar_jobs}: what jobs can add, beside a target of 100 billion',
    z.object({
      jobs: z.number(),
      value_added_per_worker: z.number(),
      additional: z.number(),
      from_similar_jobs: z.number(),
    }),
    (input) =>
      andThen(
        jobsValue(
          {
            jobs: input.jobs,
            valueAddedPerWorker: input.value_added_per_worker,
            additional: input.additional,
            fromSimilarJobs: input.from_similar_jobs,
          },
          100 * BILLION,
        ),
        (found) =>
          ok({
            gdp_bn: found.valueAdded / BILLION,
            upper_bound_bn: found.upperBound / BILLION,
            share_of_100bn: found.shareOfTarget,
          }),
      ),
  ),
  computation(
    'deflators',
    '{amount, gdp_today, deflators}: a future amount in prices of today',
    z.object({ amount: z.number(), gdp_today: z.number(), deflators: numbers }),
    ({ amount, gdp_today, deflators }) =>
      andThen(futureAmount(amount, gdp_today, deflators), (found) =>
        ok(
          renamed(found, {
            real: 'real',
            shareOfGdp: 'share_of_gdp',
            extraGrowthPerYear: 'extra_growth_per_year',
          }),
        ),
      ),
  ),
  computation(
    'share0',
    '{share0, share1, gdp0, gdp1}: change of a sector at constant share, and by its share',
    z.object({ share0: z.number(), share1: z.number(), gdp0: z.number(), gdp1: z.number() }),
    (input) =>
      andThen(shiftShare(input), (found) =>
        ok(
          renamed(found, {
            change: 'change',
            atConstantShare: 'at_constant_share',
            shareGain: 'share_gain',
          }),
        ),
      ),
  ),
]);
