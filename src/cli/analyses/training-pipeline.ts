import { z } from 'zod';
import { absorbingChain, cohorts, completions, requiredIntake } from '../../analysis/index.ts';
import { andThen, ok } from '../../kernel/index.ts';
import { type Analysis, analysisOf, computation, renamed } from './analysis.ts';

const numbers = z.array(z.number());

/** From entrants to graduates to jobs: by cohorts, as a chain of states, when completion is uncertain, and backwards from a target. */
export const trainingPipelineAnalysis: Analysis = analysisOf('training_pipeline', [
  computation(
    'enrolment',
    '{first_year, enrolment, programmes: [{name, share, years, stay}], place, emigration, leave}: cohorts by year',
    z.object({
      first_year: z.number(),
      enrolment: numbers,
      programmes: z.array(
        z.object({ name: z.string().default(''), share: z.number(), years: z.number(), stay: numbers }),
      ),
      place: numbers,
      emigration: z.number(),
      leave: z.number(),
    }),
    ({ first_year, ...rest }) =>
      andThen(cohorts({ firstYear: first_year, ...rest }), (found) =>
        ok(
          renamed(found, {
            years: 'years',
            graduates: 'graduates',
            graduatesCumulative: 'graduates_cumulative',
            placed: 'placed',
            jobsStock: 'jobs_stock',
          }),
        ),
      ),
  ),
  computation(
    'Q',
    '{Q, R}: absorbing chain of passing states and ends',
    z.object({ Q: z.array(numbers), R: z.array(numbers) }),
    ({ Q, R }) =>
      andThen(absorbingChain(Q, R), (found) =>
        ok(
          renamed(found, {
            fundamental: 'fundamental',
            absorption: 'absorption',
            expectedYears: 'expected_years',
          }),
        ),
      ),
  ),
  computation(
    'alpha',
    '{n, alpha, beta, target}: completions when their rate is uncertain',
    z.object({ n: z.number(), alpha: z.number(), beta: z.number(), target: z.number() }),
    (input) =>
      andThen(completions(input), (found) =>
        ok(
          renamed(found, {
            mean: 'mean',
            sd: 'sd',
            sdIfRateKnown: 'sd_if_rate_known',
            pReach: 'p_reach',
            pReachIfRateKnown: 'p_reach_if_rate_known',
          }),
        ),
      ),
  ),
  computation(
    'completion',
    '{target, T, completion, lag, stock}: entrants needed every year',
    z.object({
      target: z.number(),
      T: z.number(),
      completion: z.number(),
      lag: z.number(),
      stock: z.number().default(0),
    }),
    ({ target, T, completion, lag, stock }) =>
      andThen(requiredIntake({ target, years: T, completion, lag, already: stock }), (intake) => ok({ intake })),
  ),
]);
