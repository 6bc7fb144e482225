import { z } from 'zod';
import {
  type Dispatch,
  dispatch,
  type Plant,
  type Profiles,
  profilesOf,
  type Spreaded,
  scenarioJob,
  summaryOf,
  syntheticYear,
} from '../../analysis/index.ts';
import { andThen, ok, type Result } from '../../kernel/index.ts';
import { dispatchInWorkers } from '../../platform/compute/dispatch.ts';
import { type Analysis, type Answer, analysisOf, computation, renamed } from './analysis.ts';

const numbers = z.array(z.number());
const plant = z.object({
  wind_mw: z.number(),
  solar_mw: z.number(),
  battery_mwh: z.number(),
  battery_mw: z.number(),
  efficiency: z.number(),
  start_mwh: z.number(),
  grid_mw: z.number(),
});
const plantOf = (input: z.infer<typeof plant>): Plant => ({
  windMw: input.wind_mw,
  solarMw: input.solar_mw,
  batteryMwh: input.battery_mwh,
  batteryMw: input.battery_mw,
  efficiency: input.efficiency,
  startMwh: input.start_mwh,
  gridMw: input.grid_mw,
});
const year = plant.extend({ seed: z.number(), load_mw: z.number(), hours: z.number() });
const scenarios = z.object({
  n: z.number(),
  seed: z.number().default(1),
  wind_sd: z.number().default(0),
  solar_sd: z.number().default(0),
  load_sd: z.number().default(0),
  correlation: z.number().default(0),
});

const totals = (found: Dispatch) =>
  renamed(found, {
    load: 'load',
    direct: 're_direct',
    charge: 'charge',
    discharge: 'discharge',
    curtailed: 'curtailed',
    grid: 'grid',
    unmet: 'unmet',
    finalMwh: 'final_soc',
    share247: 'cfe_247',
    yearlyMatching: 'annual_matching',
    greenHoursShare: 'hours_fully_green',
    maxGrid: 'max_grid',
    equivalentCycles: 'equivalent_cycles',
  });
const mean = (values: Float64Array): number | null =>
  values.length === 0 ? null : values.reduce((all, value) => all + value, 0) / values.length;

function made(input: z.infer<typeof year>): Result<Profiles> {
  return andThen(syntheticYear(input.seed, input.hours), ({ wind, solar }) =>
    andThen(profilesOf([input.load_mw], [0], [0]), () =>
      ok({ wind, solar, load: new Float64Array(input.hours).fill(input.load_mw) }),
    ),
  );
}

async function manyYears(input: z.infer<typeof year> & { scenarios: z.infer<typeof scenarios> }): Promise<Answer> {
  const { n, seed, wind_sd, solar_sd, load_sd, correlation } = input.scenarios;
  const profiles = made(input);
  if (!profiles.ok) return profiles;
  const spread = { windSd: wind_sd, solarSd: solar_sd, loadSd: load_sd, correlation };
  const job = scenarioJob(profiles.value, plantOf(input), spread, n, seed);
  if (!job.ok) return job;
  const found = summaryOf(await dispatchInWorkers(job.value), input.hours, plantOf(input));
  const told = (spreaded: Spreaded) => ({ ...spreaded });
  return ok({
    scenarios: found.scenarios,
    cfe_247: told(found.share247),
    annual_matching: told(found.yearlyMatching),
    grid: told(found.grid),
    unmet: told(found.unmet),
    curtailed: told(found.curtailed),
  });
}

const plantFields = 'wind_mw, solar_mw, battery_mwh, battery_mw, efficiency, start_mwh, grid_mw';

/** Hourly wind, sun and storage behind a load, and the share served hour by hour. */
export const dispatchAnalysis: Analysis = analysisOf('dispatch', [
  computation(
    'scenarios',
    `{seed, load_mw, hours, ${plantFields}, scenarios: {n, seed?, wind_sd?, solar_sd?, load_sd?, correlation?}}: many years that could be`,
    year.extend({ scenarios }),
    manyYears,
  ),
  computation(
    'load',
    `{load, wind_cf, solar_cf, ${plantFields}}: given hours, and what happens in each`,
    plant.extend({ load: numbers, wind_cf: numbers, solar_cf: numbers }),
    (input) =>
      andThen(profilesOf(input.load, input.wind_cf, input.solar_cf), (profiles) =>
        andThen(dispatch(profiles, plantOf(input)), (found) =>
          ok({
            ...totals(found),
            hourly: found.hours.map(({ mwh, ...hour }) => ({ ...hour, soc: mwh })),
          }),
        ),
      ),
  ),
  computation('seed', `{seed, load_mw, hours, ${plantFields}}: a year made by formula`, year, (input) =>
    andThen(made(input), (profiles) =>
      andThen(dispatch(profiles, plantOf(input)), (found) =>
        ok({
          ...totals(found),
          mean_wind_cf: mean(profiles.wind),
          mean_solar_cf: mean(profiles.solar),
          wind_cf_first_5: [...profiles.wind.subarray(0, 5)],
          solar_cf_hours_10_12: [...profiles.solar.subarray(10, 13)],
        }),
      ),
    ),
  ),
]);
