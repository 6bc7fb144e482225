import { allOk, ok, type Result } from '../kernel/index.ts';
import { netPresentValue } from './cash-flow.ts';
import {
  cashFlow,
  checkDrivers,
  checkSite,
  type Driver,
  type Drivers,
  type Outcome,
  outcomeOf,
  type Site,
} from './data-centre.ts';
import { inRange } from './numbers.ts';

/** Net present value when one driver alone moves to its low and to its high end. */
export type Swing = { driver: Driver; low: number; high: number; npvLow: number; npvHigh: number; swing: number };

/** The widest first; equal ones in the order given. For inputs already checked. */
export function tornadoOf(
  site: Site,
  base: Drivers,
  ends: Readonly<Partial<Record<Driver, readonly [number, number]>>>,
): Swing[] {
  const npvWith = (driver: Driver, value: number) => {
    const drivers = { ...base, [driver]: value };
    return netPresentValue(cashFlow(site, drivers), drivers.rate);
  };
  const swings = (Object.entries(ends) as [Driver, readonly [number, number]][]).map(([driver, [low, high]]) => {
    const [npvLow, npvHigh] = [npvWith(driver, low), npvWith(driver, high)];
    return { driver, low, high, npvLow, npvHigh, swing: Math.abs(npvHigh - npvLow) };
  });
  return swings.sort((a, b) => b.swing - a.swing);
}

/**
 * Multipliers that reference cases move each driver by, when nobody says how far it may go: capital overruns further than it saves,
 * prices of power rise further than they fall, use and price of what is sold fall further than they rise.
 */
export const usualMultipliers = {
  capexPerMw: [0.85, 1.35],
  energyPerMwh: [0.8, 1.5],
  pricePerKwMonth: [0.8, 1.1],
  utilisation: [0.7, 1.15],
  pue: [0.92, 1.15],
  rate: [0.8, 1.25],
} as const satisfies Partial<Record<Driver, readonly [number, number]>>;

/** A driver with its three readings; low and high are the ends of its range, whichever of them is good. */
export type Reading = { low: number; base: number; high: number };
export type Study = { site: Site; drivers: Readonly<Record<Driver, Reading>> };

/**
 * A feasibility study computed whole.
 *
 * base        all drivers at their base
 * worst · best  every driver at the end of its range that is bad, or good, when it alone moves; all at once are unlikely, so that
 *             these are bounds and no scenarios
 * tornado     one driver at a time
 */
export type StudyOutcome = { base: Outcome; worst: Outcome; best: Outcome; tornado: Swing[] };

/**
 * All figures of a study in one pure call; a few hundred microseconds, so that a screen may call it at each move of a slider.
 *
 * refuses  'analysis.not-a-number' · 'analysis.negative' · 'analysis.out-of-range' (also a base outside its range) ·
 *          'analysis.not-whole' · 'analysis.sum-differs'
 */
export function computeStudy({ site, drivers }: Study): Result<StudyOutcome> {
  const readings = Object.entries(drivers) as [Driver, Reading][];
  const at = (end: (reading: Reading) => number) =>
    Object.fromEntries(readings.map(([driver, reading]) => [driver, end(reading)])) as Drivers;
  const base = at((reading) => reading.base);
  const checked = allOk([
    checkSite(site),
    checkDrivers(at((reading) => reading.low)),
    checkDrivers(at((reading) => reading.high)),
    checkDrivers(base),
    ...readings.map(([driver, { low, base: middle, high }]) => inRange([middle], driver, low, high)),
  ]);
  if (!checked.ok) return checked;
  const ends = Object.fromEntries(
    readings.filter(([, { low, high }]) => low < high).map(([driver, { low, high }]) => [driver, [low, high] as const]),
  );
  const tornado = tornadoOf(site, base, ends);
  const extreme = (isBest: boolean): Drivers => ({
    ...base,
    ...Object.fromEntries(
      tornado.map(({ driver, low, high, npvLow, npvHigh }) => [driver, npvHigh >= npvLow === isBest ? high : low]),
    ),
  });
  return ok({
    base: outcomeOf(site, base),
    worst: outcomeOf(site, extreme(false)),
    best: outcomeOf(site, extreme(true)),
    tornado,
  });
}
