import { allOk, ok, type Result } from '../kernel/index.ts';
import { amounts, inRange, sameLength } from './numbers.ts';

/** Load in MW and capacity factors (0 to 1) of each hour, all equally long. */
export type Profiles = { load: Float64Array; wind: Float64Array; solar: Float64Array };

/**
 * What stands behind a load.
 *
 * windMw, solarMw       capacity
 * batteryMwh, batteryMw energy and power of the battery
 * efficiency            of storing, above 0 to 1, taken once, on charging
 * startMwh              in the battery at the first hour
 * gridMw                most that the grid gives
 */
export type Plant = {
  windMw: number;
  solarMw: number;
  batteryMwh: number;
  batteryMw: number;
  efficiency: number;
  startMwh: number;
  gridMw: number;
};

/** MWh over all hours unless said; finalMwh is left in the battery, maxGrid in MW, greenHours a count, generation what wind and sun made. */
export type DispatchTotals = {
  load: number;
  direct: number;
  charge: number;
  discharge: number;
  curtailed: number;
  grid: number;
  unmet: number;
  finalMwh: number;
  maxGrid: number;
  greenHours: number;
  generation: number;
};

/**
 * Shares of a year, 0 to 1; null without load or without hours.
 *
 * share247           (direct + discharge) / load: hour by hour
 * yearlyMatching     generation / load, at most 1: what a yearly certificate would call green
 * greenHoursShare    hours that needed neither grid nor went short
 * equivalentCycles   discharge over the energy of the battery; 0 without a battery
 */
export type DispatchShares = {
  share247: number | null;
  yearlyMatching: number | null;
  greenHoursShare: number | null;
  equivalentCycles: number;
};

export type HourOf = { direct: number; charge: number; discharge: number; grid: number; unmet: number; mwh: number };

/** A deficit this small, in MW, is rounding. */
const NOTHING = 1e-9;

/**
 * Hour by hour: wind and sun serve the load, what is over charges the battery, what is short is taken from it, then from the grid, and
 * the rest goes unmet. For inputs already checked; sums are taken in the order of hours, so that they are the same on any machine.
 *
 * loadFactor  the whole load times this
 * each        called with every hour, where the hours are wanted
 * source      Riepin and Brown, Energy Strategy Reviews 54, 2024
 * caution     a battery that takes whatever comes is a lower bound of what a foresighted one would do
 */
export function dispatchOf(
  { load, wind, solar }: Profiles,
  { windMw, solarMw, batteryMwh, batteryMw, efficiency, startMwh, gridMw }: Plant,
  loadFactor = 1,
  each?: (hour: HourOf) => void,
): DispatchTotals {
  let [mwh, allLoad, allDirect, allCharge, allDischarge] = [startMwh, 0, 0, 0, 0];
  let [curtailed, allGrid, allUnmet, maxGrid, greenHours, generation] = [0, 0, 0, 0, 0, 0];
  for (let hour = 0; hour < load.length; hour++) {
    const demand = load[hour]! * loadFactor;
    const made = wind[hour]! * windMw + solar[hour]! * solarMw;
    let charge = 0;
    let discharge = 0;
    let grid = 0;
    let unmet = 0;
    allLoad += demand;
    generation += made;
    if (made >= demand) {
      const over = made - demand;
      const room = (batteryMwh - mwh) / efficiency;
      charge = over < batteryMw ? over : batteryMw;
      if (room < charge) {
        charge = room;
        mwh = batteryMwh;
      } else mwh += charge * efficiency;
      allDirect += demand;
      allCharge += charge;
      curtailed += over - charge;
      greenHours++;
    } else {
      let short = demand - made;
      discharge = short < batteryMw ? short : batteryMw;
      if (mwh < discharge) discharge = mwh;
      mwh -= discharge;
      short -= discharge;
      grid = short < gridMw ? short : gridMw;
      unmet = short - grid;
      allDirect += made;
      allDischarge += discharge;
      allGrid += grid;
      allUnmet += unmet;
      if (grid > maxGrid) maxGrid = grid;
      if (short <= NOTHING) greenHours++;
    }
    if (each) each({ direct: made >= demand ? demand : made, charge, discharge, grid, unmet, mwh });
  }
  return {
    load: allLoad,
    direct: allDirect,
    charge: allCharge,
    discharge: allDischarge,
    curtailed,
    grid: allGrid,
    unmet: allUnmet,
    finalMwh: mwh,
    maxGrid,
    greenHours,
    generation,
  };
}

export function sharesOfDispatch(totals: DispatchTotals, hours: number, { batteryMwh }: Plant): DispatchShares {
  const { load } = totals;
  return {
    share247: load > 0 ? (totals.direct + totals.discharge) / load : null,
    yearlyMatching: load > 0 ? Math.min(1, totals.generation / load) : null,
    greenHoursShare: hours > 0 ? totals.greenHours / hours : null,
    equivalentCycles: batteryMwh > 0 ? totals.discharge / batteryMwh : 0,
  };
}

export type Dispatch = DispatchTotals & DispatchShares & { hours: HourOf[] };

/** refuses 'analysis.not-a-number' · 'analysis.negative' · 'analysis.out-of-range' (a battery that starts fuller than it is) */
export function checkPlant(plant: Plant): Result<true> {
  const checked = allOk<unknown>([
    amounts([plant.windMw], 'wind_mw'),
    amounts([plant.solarMw], 'solar_mw'),
    amounts([plant.batteryMwh], 'battery_mwh'),
    amounts([plant.batteryMw], 'battery_mw'),
    inRange([plant.efficiency], 'efficiency', 1e-6, 1),
    inRange([plant.startMwh], 'start_mwh', 0, plant.batteryMwh),
    amounts([plant.gridMw], 'grid_mw'),
  ]);
  return checked.ok ? ok(true) : checked;
}

/** refuses 'analysis.not-a-number' · 'analysis.negative' · 'analysis.out-of-range' · 'analysis.lengths-differ' */
export function profilesOf(
  load: readonly number[],
  wind: readonly number[],
  solar: readonly number[],
): Result<Profiles> {
  const checked = allOk<unknown>([
    sameLength({ load, wind_cf: wind, solar_cf: solar }),
    amounts(load, 'load'),
    inRange(wind, 'wind_cf'),
    inRange(solar, 'solar_cf'),
  ]);
  if (!checked.ok) return checked;
  return ok({ load: Float64Array.from(load), wind: Float64Array.from(wind), solar: Float64Array.from(solar) });
}

/**
 * Dispatch of a plant over profiles, with every hour.
 *
 * refuses  as checkPlant and profilesOf
 * example  1,200 MW of wind, 1,500 of sun and 6,000 MWh behind 625 MW: 100 % matched over the year, 95.4 % hour by hour
 */
export function dispatch(profiles: Profiles, plant: Plant): Result<Dispatch> {
  const checked = checkPlant(plant);
  if (!checked.ok) return checked;
  const hours: HourOf[] = [];
  const totals = dispatchOf(profiles, plant, 1, (hour) => hours.push(hour));
  return ok({ ...totals, ...sharesOfDispatch(totals, profiles.load.length, plant), hours });
}
