import { z } from 'zod';
import {
  concentrationIndex,
  type Inequality,
  inequality,
  perHeadInequality,
  ruralParity,
  theilDecomposition,
} from '../../analysis/index.ts';
import { andThen, ok } from '../../kernel/index.ts';
import { type Analysis, analysisOf, computation, renamed } from './analysis.ts';

const numbers = z.array(z.number());
const codes = z.array(z.union([z.string(), z.number()]));
/** Investments come in millions, what a head receives goes out in units. */
const MILLION = 1e6;

const measures = (found: Inequality) =>
  renamed(found, {
    theilT: 'theil_t',
    theilL: 'theil_l',
    ge2: 'ge2',
    gini: 'gini',
    hoover: 'hoover',
    williamson: 'williamson_cv',
    atkinsonHalf: 'atkinson_05',
    atkinsonOne: 'atkinson_1',
  });

/** How evenly money reaches places: per head, between and within regions, rural people, along deprivation. */
export const equityAnalysis: Analysis = analysisOf('equity', [
  computation(
    'value',
    '{value, weight}: inequality of values per head, each with its weight',
    z.object({ value: numbers, weight: numbers }),
    ({ value, weight }) => andThen(inequality(value, weight), (found) => ok(measures(found))),
  ),
  computation(
    'population_rural',
    '{population_rural, population_urban, investment_rural, investment_urban}: rural parity',
    z.object({
      population_rural: numbers,
      population_urban: numbers,
      investment_rural: numbers,
      investment_urban: numbers,
    }),
    (input) =>
      andThen(
        ruralParity(
          { rural: input.population_rural, urban: input.population_urban },
          { rural: input.investment_rural, urban: input.investment_urban },
        ),
        (found) =>
          ok({
            rural_population_share: found.ruralPeopleShare,
            rural_investment_share: found.ruralMoneyShare,
            parity: found.parity,
            [`theil_t_${2 * input.population_rural.length}_cells`]: found.theilTCells,
          }),
      ),
  ),
  computation(
    'illiteracy_pct',
    '{population, per_head, illiteracy_pct}: concentration index along deprivation',
    z.object({ population: numbers, per_head: numbers, illiteracy_pct: numbers }),
    (input) =>
      andThen(concentrationIndex(input.population, input.per_head, input.illiteracy_pct), (found) =>
        ok(renamed(found, { index: 'concentration_index', sharedRanks: 'concentration_index_shared_ranks' })),
      ),
  ),
  computation(
    'province',
    '{province, region, population, investment}: Theil between and within regions',
    z.object({ province: codes, region: codes, population: numbers, investment: numbers }),
    ({ region, population, investment }) =>
      andThen(theilDecomposition(region.map(String), population, investment), (found) =>
        ok({
          theil_t: found.theilT,
          between_t: found.betweenT,
          within_t: found.withinT,
          theil_l: found.theilL,
          between_l: found.betweenL,
          within_l: found.withinL,
          between_share_t: found.betweenShareT,
          regions: found.regions.map((part) =>
            renamed(part, {
              region: 'region',
              shareOfMoney: 'share_of_money',
              theilT: 'theil_t',
              contributionWithin: 'contribution_within',
              contributionBetween: 'contribution_between',
            }),
          ),
        }),
      ),
  ),
  computation(
    'investment',
    '{population, investment in millions}: money per head and its inequality',
    z.object({ population: numbers, investment: numbers }),
    ({ population, investment }) =>
      andThen(perHeadInequality(population, investment), (found) =>
        ok({
          per_head: found.perHead.map((one) => (one === null ? null : one * MILLION)),
          mean: found.mean === null ? null : found.mean * MILLION,
          ...measures(found),
        }),
      ),
  ),
]);
