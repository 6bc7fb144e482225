import { ok, type Result } from '../kernel/index.ts';
import { inRange } from './numbers.ts';

/** A share of the largest coefficient below which a polynomial is zero to the last digits of its numbers. */
const ZERO = 1e-13;
/** Where the search is cut in two, and halves in two again: at no rate that anybody would write, so that none lies on a cut. */
const CUT_RATE = -0.013_719_4;
const CUT = 0.507_812_9;
const DEEPEST = 200;

/**
 * All internal rates of return: every rate above -100 % at which the flows, discounted, add up to nothing.
 *
 * flows    at the end of years 0, 1, …, in one unit of money; at least one year
 * returns  fractions a year, rising; none when no rate makes it zero, several when flows change sign more than once; a rate that is
 *          touched without being crossed counts once. None also when all flows are zero: then every rate would do
 * refuses  'analysis.not-a-number' · 'analysis.out-of-range'
 * method   roots of the flows as a polynomial in 1/(1 + rate), told apart by Descartes' rule of signs on Bernstein coefficients
 *          (Lane and Riesenfeld 1981), so that none is missed, then halved to the last digit
 * example  [-1000, 2500, -1540] → [0.1, 0.4]; [1000, -900, 800] → []
 */
export function ratesOfReturn(flows: readonly number[]): Result<number[]> {
  const checked = inRange(flows, 'cash_flow', -Number.MAX_VALUE, Number.MAX_VALUE);
  return checked.ok ? ok(ratesOf(flows)) : checked;
}

/** The one rate of return; null when there is none, or more than one. */
export const singleRate = (rates: readonly number[]): number | null => (rates.length === 1 ? rates[0]! : null);

/** The same for flows known to be numbers. */
export function ratesOf(flows: readonly number[]): number[] {
  const first = flows.findIndex((flow) => flow !== 0);
  if (first < 0) return [];
  const rest = flows.slice(first, flows.findLastIndex((flow) => flow !== 0) + 1);
  const most = rest.reduce((largest, flow) => Math.max(largest, Math.abs(flow)), 0);
  const scaled = rest.map((flow) => flow / most);
  const widest = 1 / (1 + CUT_RATE);
  // Rates above the cut by x = 1/(1 + rate), those below by 1 + rate: both from 0 to 1 of their width.
  const above = scaled.map((flow, year) => flow * widest ** year);
  const below = [...scaled].reverse().map((flow, year) => flow * (1 + CUT_RATE) ** year);
  const rates = [
    ...rootsInUnit(above).map((root) => 1 / (root * widest) - 1),
    ...rootsInUnit(below).map((root) => root * (1 + CUT_RATE) - 1),
  ].map((rate) => (Math.abs(rate) < 1e-12 ? 0 : rate));
  return rates.sort((a, b) => a - b).filter((rate, at) => at === 0 || rate - rates[at - 1]! > 1e-9 * (1 + rate));
}

type Part = { from: number; to: number; bernstein: readonly number[] };

/** Roots of a polynomial (coefficients by power) between 0 and 1, each once. */
function rootsInUnit(powers: readonly number[]): number[] {
  const degree = powers.length - 1;
  const size = powers.reduce((all, value) => all + Math.abs(value), 0);
  const bernstein = powers.map((_, j) => {
    let [value, weight] = [0, 1];
    for (let i = 0; i <= j; i++) {
      value += weight * powers[i]!;
      weight *= (j - i) / (degree - i);
    }
    return value;
  });
  const roots: number[] = [];
  const open: (Part & { depth: number })[] = [{ from: 0, to: 1, bernstein, depth: 0 }];
  for (let part = open.pop(); part; part = open.pop()) {
    const changes = signChanges(part.bernstein);
    if (changes === 0) continue;
    if (part.bernstein.every((value) => Math.abs(value) <= ZERO * size) || part.depth > DEEPEST) {
      // Zero to the last digit without crossing: the bottom or the top of the curve says best where.
      roots.push(crossing(derivative(powers), part.from, part.to) ?? (part.from + part.to) / 2);
    } else if (changes === 1) roots.push(crossing(powers, part.from, part.to) ?? (part.from + part.to) / 2);
    else open.push(...halves(part).map((half) => ({ ...half, depth: part!.depth + 1 })));
  }
  return merged(roots);
}

/** A rate that is touched may be met from both sides of a cut. */
const merged = (roots: number[]): number[] =>
  roots.sort((a, b) => a - b).filter((root, at) => at === 0 || root - roots[at - 1]! > 2e-7 * root);

function signChanges(values: readonly number[]): number {
  let [changes, last] = [0, 0];
  for (const value of values) {
    if (value === 0) continue;
    if (last !== 0 && value > 0 !== last > 0) changes++;
    last = value;
  }
  return changes;
}

/** De Casteljau: the same polynomial on both sides of the cut. */
function halves({ from, to, bernstein }: Part): Part[] {
  const left: number[] = [];
  const right: number[] = [];
  let row = [...bernstein];
  while (row.length > 0) {
    left.push(row[0]!);
    right.unshift(row.at(-1)!);
    row = row.slice(1).map((value, at) => row[at]! * (1 - CUT) + value * CUT);
  }
  const at = from + (to - from) * CUT;
  return [
    { from, to: at, bernstein: left },
    { from: at, to, bernstein: right },
  ];
}

const derivative = (powers: readonly number[]): number[] => powers.slice(1).map((value, at) => value * (at + 1));
const valueAt = (powers: readonly number[], x: number): number =>
  powers.reduceRight((sum, value) => sum * x + value, 0);

/** Where a polynomial changes sign between two points, to the last digit; undefined when it does not. */
function crossing(powers: readonly number[], from: number, to: number): number | undefined {
  let [low, high] = [from, to];
  const atLow = valueAt(powers, low);
  const atHigh = valueAt(powers, high);
  if (atLow === 0) return low;
  if (atHigh === 0) return high;
  if (atLow > 0 === atHigh > 0) return undefined;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    const value = valueAt(powers, middle);
    if (value === 0) return middle;
    if (value > 0 === atLow > 0) low = middle;
    else high = middle;
  }
}
