import { ok, type Result } from '../kernel/index.ts';
import { amounts, sum } from './numbers.ts';

/**
 * How far an amount is in few hands. Every figure is null when it is not defined: without a holder, or when all hold nothing.
 *
 * hhi                     sum of squared shares, 0 to 1 (Herfindahl-Hirschman)
 * hhi10000                the same as merger guidelines write it, 0 to 10,000
 * normalised              0 when all holders are equal, 1 when one holds all: (hhi - 1/n) / (1 - 1/n); 1 with one holder
 * effectiveNumber         holders of equal size that would give the same hhi
 * shannon                 -sum s ln s, in nats
 * effectiveNumberShannon  the same reading of it: exp(shannon)
 * cr1 · cr3               share of the largest one and of the largest three
 * berry                   chance that two units drawn at random have different holders: 1 - hhi
 */
export type Concentration = {
  hhi: number | null;
  hhi10000: number | null;
  normalised: number | null;
  effectiveNumber: number | null;
  shannon: number | null;
  effectiveNumberShannon: number | null;
  cr1: number | null;
  cr3: number | null;
  berry: number | null;
};

/** Shares of a whole, 0 to 1; undefined when there is nothing to share. Amounts of any size: none overflows. */
export function sharesOf(values: readonly number[]): number[] | undefined {
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  if (largest === 0) return undefined;
  const scaled = values.map((value) => value / largest);
  const whole = sum(scaled);
  return scaled.map((value) => value / whole);
}

/** Sum of squared shares; null when there is nothing to share. */
export function hhiOf(values: readonly number[]): number | null {
  const shares = sharesOf(values);
  return shares ? sum(shares.map((share) => share * share)) : null;
}

/**
 * Concentration of amounts by holder.
 *
 * values   one amount for each holder, zero or more, in one unit; a holder of zero is a holder and counts in n
 * refuses  'analysis.not-a-number' · 'analysis.negative'
 * source   Herfindahl 1950, Hirschman 1945; Shannon 1948; Berry 1975; marks of 1,000 and 1,800: US DoJ and FTC, Merger Guidelines 2023
 * example  concentration([50, 30, 20]) → hhi 0.38, effectiveNumber 2.63: as if 2.63 equal holders
 */
export function concentration(values: readonly number[]): Result<Concentration> {
  const checked = amounts(values, 'amount');
  return checked.ok ? ok(concentrationOf(checked.value)) : checked;
}

/** The same for amounts already known to be numbers, zero or more. */
export function concentrationOf(values: readonly number[]): Concentration {
  const shares = sharesOf(values);
  if (!shares) return undefinedConcentration;
  const n = shares.length;
  const hhi = sum(shares.map((share) => share * share));
  const shannon = sum(shares.map((share) => (share === 0 ? 0 : -share * Math.log(share))));
  const largestFirst = [...shares].sort((a, b) => b - a);
  return {
    hhi,
    hhi10000: hhi * 10_000,
    normalised: n === 1 ? 1 : (hhi - 1 / n) / (1 - 1 / n),
    effectiveNumber: 1 / hhi,
    shannon,
    effectiveNumberShannon: Math.exp(shannon),
    cr1: largestFirst[0]!,
    cr3: sum(largestFirst.slice(0, 3)),
    berry: 1 - hhi,
  };
}

const undefinedConcentration: Concentration = {
  hhi: null,
  hhi10000: null,
  normalised: null,
  effectiveNumber: null,
  shannon: null,
  effectiveNumberShannon: null,
  cr1: null,
  cr3: null,
  berry: null,
};
