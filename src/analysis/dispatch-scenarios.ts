import { allOk, ok, type Result } from '../kernel/index.ts';
import {
  checkPlant,
  type DispatchTotals,
  dispatchOf,
  type Plant,
  type Profiles,
  sharesOfDispatch,
} from './dispatch.ts';
import { inRange, wholeInRange } from './numbers.ts';
import { quantile } from './quantile.ts';
import { philox } from './random.ts';

/** Years differ: standard deviations of the yearly factors of wind, sun and load, and how far wind and sun move together (-1 to 1). */
export type Spread = { windSd: number; solarSd: number; loadSd: number; correlation: number };

/** A job that workers share out by ranges of scenarios. factors: wind, solar and load of each scenario, three numbers in a row. */
export type ScenarioJob = { profiles: Profiles; plant: Plant; factors: Float64Array };

/** Columns of a row of results, in this order. */
export const scenarioColumns = [
  'load',
  'direct',
  'charge',
  'discharge',
  'curtailed',
  'grid',
  'unmet',
  'finalMwh',
  'maxGrid',
  'greenHours',
  'generation',
] as const satisfies readonly (keyof DispatchTotals)[];
const FACTORS = 3;

/**
 * Factors of n scenarios, each lognormal with mean 1. Numbers are drawn by scenario from a counter, so that scenario 812 is the same
 * whoever computes it and however many are asked for.
 *
 * seed     whole, 0 to 2^32 - 1
 * refuses  'analysis.not-a-number' · 'analysis.out-of-range' · 'analysis.not-whole'
 */
export function drawFactors(spread: Spread, n: number, seed: number): Result<Float64Array> {
  const checked = allOk<unknown>([
    wholeInRange([n], 'scenarios.n', 0, 1_000_000),
    wholeInRange([seed], 'scenarios.seed', 0, 2 ** 32 - 1),
    inRange([spread.windSd], 'scenarios.wind_sd'),
    inRange([spread.solarSd], 'scenarios.solar_sd'),
    inRange([spread.loadSd], 'scenarios.load_sd'),
    inRange([spread.correlation], 'scenarios.correlation', -1, 1),
  ]);
  if (!checked.ok) return checked;
  const { windSd, solarSd, loadSd, correlation } = spread;
  const factor = (sd: number, z: number): number => {
    const variance = Math.log1p(sd * sd);
    return Math.exp(Math.sqrt(variance) * z - variance / 2);
  };
  const factors = new Float64Array(n * FACTORS);
  for (let scenario = 0; scenario < n; scenario++) {
    const [a, b, c, d] = philox([scenario, 0, 0, 0], [seed, 0]).map((word) => (word + 0.5) / 2 ** 32);
    const [first, second] = [Math.sqrt(-2 * Math.log(a!)), 2 * Math.PI * b!];
    const [wind, other] = [first * Math.cos(second), first * Math.sin(second)];
    const load = Math.sqrt(-2 * Math.log(c!)) * Math.cos(2 * Math.PI * d!);
    const sun = correlation * wind + Math.sqrt(1 - correlation * correlation) * other;
    factors.set([factor(windSd, wind), factor(solarSd, sun), factor(loadSd, load)], scenario * FACTORS);
  }
  return ok(factors);
}

/** Results of scenarios from..to (without it), one row of `scenarioColumns` each. For inputs already checked. */
export function dispatchScenarios({ profiles, plant, factors }: ScenarioJob, from: number, to: number): Float64Array {
  const rows = new Float64Array((to - from) * scenarioColumns.length);
  for (let scenario = from; scenario < to; scenario++) {
    const [wind, solar, load] = factors.subarray(scenario * FACTORS, (scenario + 1) * FACTORS);
    const of = { ...plant, windMw: plant.windMw * wind!, solarMw: plant.solarMw * solar! };
    const totals = dispatchOf(profiles, of, load);
    const at = (scenario - from) * scenarioColumns.length;
    for (const [column, key] of scenarioColumns.entries()) rows[at + column] = totals[key];
  }
  return rows;
}

/** Ten, fifty and ninety in a hundred scenarios lie at or under these; null when not defined. */
export type Spreaded = { p10: number | null; p50: number | null; p90: number | null };

/** How a plant does over many years that could be. Energy in MWh. */
export type ScenarioSummary = {
  scenarios: number;
  share247: Spreaded;
  yearlyMatching: Spreaded;
  grid: Spreaded;
  unmet: Spreaded;
  curtailed: Spreaded;
};

export function summaryOf(rows: Float64Array, hours: number, plant: Plant): ScenarioSummary {
  const width = scenarioColumns.length;
  const all = Array.from({ length: rows.length / width }, (_, scenario) => {
    const row = rows.subarray(scenario * width, (scenario + 1) * width);
    const totals = Object.fromEntries(scenarioColumns.map((key, column) => [key, row[column]!])) as DispatchTotals;
    return { ...totals, ...sharesOfDispatch(totals, hours, plant) };
  });
  const spread = (key: 'share247' | 'yearlyMatching' | 'grid' | 'unmet' | 'curtailed'): Spreaded => {
    const values = all.map((one) => one[key]).filter((value) => value !== null);
    const at = (p: number) => (values.length < all.length ? null : quantile(values, p));
    return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
  };
  return {
    scenarios: all.length,
    share247: spread('share247'),
    yearlyMatching: spread('yearlyMatching'),
    grid: spread('grid'),
    unmet: spread('unmet'),
    curtailed: spread('curtailed'),
  };
}

/**
 * A job for workers, or for `dispatchScenarios` from 0 to n.
 *
 * refuses  as checkPlant and drawFactors
 */
export function scenarioJob(
  profiles: Profiles,
  plant: Plant,
  spread: Spread,
  n: number,
  seed: number,
): Result<ScenarioJob> {
  const checked = checkPlant(plant);
  if (!checked.ok) return checked;
  const factors = drawFactors(spread, n, seed);
  return factors.ok ? ok({ profiles, plant, factors: factors.value }) : factors;
}
