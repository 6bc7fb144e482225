import { allOk, ok, type Result, refused } from '../kernel/index.ts';
import { netPresentValue, paybackYears } from './cash-flow.ts';
import { amounts, inRange, sum, wholeInRange } from './numbers.ts';
import { ratesOf, singleRate } from './rates-of-return.ts';

const HOURS_A_YEAR = 8760;
const MILLION = 1e6;

/**
 * Power and energy of a data centre; "500 MW" must say of what: here of IT load.
 *
 * facilityMw       at full load: IT x PUE
 * itEnergyGwh · facilityEnergyGwh · overheadGwh   a year at the utilisation given
 */
export type FacilityEnergy = {
  facilityMw: number;
  itEnergyGwh: number;
  facilityEnergyGwh: number;
  overheadGwh: number;
};

/**
 * itMw         IT capacity, MW
 * pue          power usage effectiveness, 1 or more
 * utilisation  of the IT capacity over the year, 0 to 1
 * refuses      'analysis.not-a-number' · 'analysis.negative' · 'analysis.out-of-range'
 * source       ISO/IEC 30134-2
 * example      500 MW, 1.25, 0.8 → 625 MW at full load, 4,380 GWh a year
 */
export function facilityEnergy(itMw: number, pue: number, utilisation: number): Result<FacilityEnergy> {
  const checked = allOk<unknown>([
    amounts([itMw], 'it_mw'),
    inRange([pue], 'pue', 1, 10),
    inRange([utilisation], 'utilisation'),
  ]);
  if (!checked.ok) return checked;
  const itEnergyGwh = (itMw * utilisation * HOURS_A_YEAR) / 1000;
  const facilityEnergyGwh = itEnergyGwh * pue;
  return ok({ facilityMw: itMw * pue, itEnergyGwh, facilityEnergyGwh, overheadGwh: facilityEnergyGwh - itEnergyGwh });
}

/**
 * What a data centre built in phases rests on. Money in one currency (here USD): capital in millions, prices in units.
 *
 * capexPerMw      millions for a MW of IT capacity
 * pricePerKwMonth paid by who uses it, for a kW of IT capacity in use, a month
 * energyPerMwh    paid for power
 * opexShare       of what the live capacity cost, a year
 * utilisation, pue, rate  as above; rate of discount a year
 */
export type Drivers = {
  capexPerMw: number;
  pricePerKwMonth: number;
  utilisation: number;
  pue: number;
  energyPerMwh: number;
  opexShare: number;
  rate: number;
};
export type Driver = keyof Drivers;

/** itMw in all; phases: parts of it built in years 0, 1, …, at most one whole; life: years after the last phase. */
export type Site = { itMw: number; phases: readonly number[]; life: number };

/** Millions; payback in years; breakEvenPrice a kW-month at which npv is zero. null when not defined. */
export type Outcome = {
  flows: number[];
  npv: number;
  irr: number | null;
  rates: number[];
  payback: number | null;
  breakEvenPrice: number | null;
};

/** refuses 'analysis.not-a-number' · 'analysis.negative' · 'analysis.out-of-range' · 'analysis.not-whole' · 'analysis.sum-differs' */
export function checkSite({ itMw, phases, life }: Site): Result<true> {
  const checked = allOk<unknown>([
    amounts([itMw], 'it_mw'),
    inRange(phases, 'phases'),
    wholeInRange([life], 'life', 1, 200),
  ]);
  if (!checked.ok) return checked;
  const whole = sum(phases);
  return whole <= 1 + 1e-9
    ? ok(true)
    : refused('analysis.sum-differs', { what: 'phases', at: 1, value: whole, expected: '≤ 1' });
}

/** Bounds within which a driver means something; a PUE under 1 would make power, a use above 1 is none. */
export const driverBounds: Readonly<Record<Driver, readonly [number, number]>> = {
  capexPerMw: [0, 1e9],
  pricePerKwMonth: [0, 1e9],
  utilisation: [0, 1],
  pue: [1, 10],
  energyPerMwh: [0, 1e9],
  opexShare: [0, 1],
  rate: [-0.99, 10],
};

/** refuses 'analysis.not-a-number' · 'analysis.out-of-range' */
export function checkDrivers(drivers: Drivers, named: (driver: Driver) => string = (driver) => driver): Result<true> {
  const checked = allOk(
    (Object.keys(driverBounds) as Driver[]).map((driver) =>
      inRange([drivers[driver]], named(driver), ...driverBounds[driver]),
    ),
  );
  return checked.ok ? ok(true) : checked;
}

/** A phase is paid in its year and earns from the next one to the end (years 0 to phases + life - 1). For inputs already checked. */
export function cashFlow({ itMw, phases, life }: Site, drivers: Drivers): number[] {
  const { capexPerMw, pricePerKwMonth, utilisation, pue, energyPerMwh, opexShare } = drivers;
  const yearly =
    (1000 * utilisation * pricePerKwMonth * 12 - utilisation * pue * HOURS_A_YEAR * energyPerMwh) / MILLION -
    capexPerMw * opexShare;
  let live = 0;
  return Array.from({ length: phases.length + life }, (_, year) => {
    const built = (phases[year] ?? 0) * itMw;
    const flow = live * yearly - built * capexPerMw;
    live += built;
    return flow;
  });
}

/** Net present value, rates, payback and break-even price. For inputs already checked. */
export function outcomeOf(site: Site, drivers: Drivers): Outcome {
  const flows = cashFlow(site, drivers);
  const npv = netPresentValue(flows, drivers.rate);
  const rates = ratesOf(flows);
  return {
    flows,
    npv,
    irr: singleRate(rates),
    rates,
    payback: paybackYears(flows),
    breakEvenPrice: breakEven(site, drivers),
  };
}

/** What is earned grows with the price in a straight line: two points say where it crosses zero. null when nothing is ever sold. */
function breakEven(site: Site, drivers: Drivers): number | null {
  const at = (pricePerKwMonth: number) =>
    netPresentValue(cashFlow(site, { ...drivers, pricePerKwMonth }), drivers.rate);
  const free = at(0);
  const perUnit = at(1) - free;
  return perUnit > 0 ? -free / perUnit : null;
}

/**
 * Outcome of a data centre.
 *
 * refuses  as checkSite and checkDrivers
 * example  100 MW in phases of 40, 30, 30 at 9 million a MW, 115 USD a kW-month → npv -580 million, break-even 189.58
 */
export function dataCentre(site: Site, drivers: Drivers, named?: (driver: Driver) => string): Result<Outcome> {
  const checked = allOk([checkSite(site), checkDrivers(drivers, named)]);
  return checked.ok ? ok(outcomeOf(site, drivers)) : checked;
}
