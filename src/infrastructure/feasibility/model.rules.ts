import {
  checkPlant,
  checkSite,
  computeStudy,
  type Driver,
  dispatchOf,
  driverBounds,
  facilityEnergy,
  levelisedCost,
  type Plant,
  type Reading,
  type Site,
  sharesOfDispatch,
  syntheticYear,
} from '../../analysis/index.ts';
import { allOk, ok, type Result, refused } from '../../kernel/index.ts';
import {
  type FeasibilityModel,
  type HourlyYear,
  type InputCode,
  inputUnits,
  type ModelOutcome,
  modelInputs,
  type YearFlow,
} from './model.ts';

export const HOURS = 8760;
const MILLION = 1e6;
const drivers = ['capexPerMw', 'pricePerKwMonth', 'utilisation', 'pue', 'energyPerMwh', 'opexShare', 'rate'] as const;

/** Bounds within which an input means something. */
export function boundsOf(code: InputCode): readonly [number, number] {
  if (code in driverBounds) return driverBounds[code as Driver];
  return inputUnits[code].startsWith('share') ? [code === 'efficiency' ? 1e-6 : 0, 1] : [0, 1e9];
}

/**
 * Is this a model that can be computed and reviewed?
 *
 * refuses  'model.range' (low, base and high in this order, within what the input means) · 'model.source-missing' (neither a source nor
 *          marked as an assumption) · what `checkSite` and `checkPlant` refuse
 */
export function checkModel(model: FeasibilityModel): Result<true> {
  for (const code of modelInputs) {
    const { low, base, high, isAssumption, source } = model.inputs[code];
    const [from, to] = boundsOf(code);
    if (!(from <= low && low <= base && base <= high && high <= to))
      return refused('model.range', { field: code, low, base, high, from, to });
    if (!isAssumption && source === undefined) return refused('model.source-missing', { field: code });
  }
  const checked = allOk([checkSite(siteOf(model)), checkPlant(plantOf(model))]);
  return checked.ok ? ok(true) : checked;
}

/** The share of inputs that are assumptions is told wherever the figures are. */
export const assumptionsOf = (model: FeasibilityModel): InputCode[] =>
  modelInputs.filter((code) => model.inputs[code].isAssumption);

const base = (model: FeasibilityModel, code: InputCode): number => model.inputs[code].base;

/** MW of IT load: what is said of the whole site is divided by the PUE of the base case. */
const siteOf = (model: FeasibilityModel): Site => ({
  itMw: base(model, 'capacityMw') / (model.capacityOf === 'facility' ? base(model, 'pue') : 1),
  phases: model.phases,
  life: model.life,
});

const plantOf = (model: FeasibilityModel): Plant => ({
  windMw: base(model, 'windMw'),
  solarMw: base(model, 'solarMw'),
  batteryMwh: base(model, 'batteryMwh'),
  batteryMw: base(model, 'batteryMw'),
  efficiency: base(model, 'efficiency'),
  startMwh: 0,
  gridMw: base(model, 'gridMw'),
});

/**
 * All figures of a model in one pure call, so that a screen may ask at each move of a slider.
 *
 * year     of the file; left out for a year made by formula, whose wind and sun are stretched to the capacity factors of the inputs
 * refuses  what `checkModel` and `syntheticYear` refuse
 */
export function computeModel(model: FeasibilityModel, year?: HourlyYear): Result<ModelOutcome> {
  const checked = checkModel(model);
  if (!checked.ok) return checked;
  const site = siteOf(model);
  const readings = Object.fromEntries(drivers.map((code) => [code, model.inputs[code] as Reading])) as Record<
    Driver,
    Reading
  >;
  const finance = computeStudy({ site, drivers: readings });
  if (!finance.ok) return finance;
  const energy = facilityEnergy(site.itMw, base(model, 'pue'), base(model, 'utilisation'));
  if (!energy.ok) return energy;
  const hours = year ? ok(year) : madeYear(model);
  if (!hours.ok) return hours;
  const { wind, solar, load } = hours.value;
  const flat = new Float64Array(wind.length).fill(energy.value.facilityMw * base(model, 'utilisation'));
  const plant = plantOf(model);
  const totals = dispatchOf({ load: load ?? flat, wind, solar }, plant);
  const lcoe = supplyCost(model, (totals.direct + totals.discharge) / 1000);
  if (!lcoe.ok) return lcoe;
  return ok({
    energy: energy.value,
    finance: finance.value,
    years: yearsOf(model, site),
    hours: { ...totals, ...sharesOfDispatch(totals, wind.length, plant) },
    lcoe: lcoe.value,
  });
}

function madeYear(model: FeasibilityModel): Result<HourlyYear> {
  const made = syntheticYear(model.year.kind === 'synthetic' ? model.year.seed : 0, HOURS);
  if (!made.ok) return made;
  const { wind, solar } = made.value;
  return ok({
    wind: stretched(wind, base(model, 'windFactor')),
    solar: stretched(solar, base(model, 'solarFactor')),
  });
}

/** The same hours with the mean wanted, none above 1: each is multiplied alike, and cut at 1. */
export function stretched(hours: Float64Array, mean: number): Float64Array {
  const meanAt = (factor: number): number =>
    hours.reduce((sum, one) => sum + Math.min(1, one * factor), 0) / hours.length;
  let [low, high] = [0, 1];
  while (meanAt(high) < mean && high < 1e6) high *= 2;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (meanAt(middle) < mean) low = middle;
    else high = middle;
  }
  return hours.map((one) => Math.min(1, one * high));
}

/** Each year with what was built in it and what the live capacity earns and costs; the same flow as `cashFlow`, told by part. */
function yearsOf(model: FeasibilityModel, { itMw, phases, life }: Site): YearFlow[] {
  const at = (code: InputCode) => base(model, code);
  let liveMw = 0;
  let total = 0;
  return Array.from({ length: phases.length + life }, (_, year) => {
    const added = (phases[year] ?? 0) * itMw;
    const built = added * at('capexPerMw');
    const earned = (liveMw * 1000 * at('utilisation') * at('pricePerKwMonth') * 12) / MILLION;
    const power = (liveMw * at('utilisation') * at('pue') * HOURS * at('energyPerMwh')) / MILLION;
    const running = liveMw * at('capexPerMw') * at('opexShare');
    const net = earned - power - running - built;
    total += net;
    const row = { year, built, liveMw, earned, power, running, net, total };
    liveMw += added;
    return row;
  });
}

/** Levelised cost of what the supply gives: built in year 0, giving the same each year of the life after. Money of the data centre, for a MWh. */
function supplyCost(model: FeasibilityModel, gwh: number): Result<number | null> {
  const at = (code: InputCode) => base(model, code);
  const built =
    (at('windMw') * 1000 * at('windCapexPerKw') +
      at('solarMw') * 1000 * at('solarCapexPerKw') +
      at('batteryMwh') * 1000 * at('batteryCapexPerKwh')) /
    MILLION;
  const capital = built * at('powerRate');
  const years = Array.from({ length: model.life + 1 }, (_, year) => year);
  const cost = levelisedCost(
    years.map((year) => (year === 0 ? capital : 0)),
    years.map((year) => (year === 0 ? 0 : capital * at('plantOpexShare'))),
    years.map((year) => (year === 0 ? 0 : gwh)),
    at('rate'),
  );
  if (!cost.ok) return cost;
  return ok(cost.value.lcoe === null ? null : cost.value.lcoe * 1000);
}
