import { allOk, ok, type Result } from '../kernel/index.ts';
import { inRange, wholeInRange } from './numbers.ts';

/**
 * How many of n will complete, when the rate of completion itself is only known as a beta distribution.
 *
 * mean, sd          heads
 * sdIfRateKnown     of a plain binomial at the mean rate: far too sure of itself when the rate is not known
 * pReach            chance of the target or more; pReachIfRateKnown the same at the mean rate
 */
export type Completions = {
  mean: number;
  sd: number;
  sdIfRateKnown: number;
  pReach: number;
  pReachIfRateKnown: number;
};

/** Largest number of entrants whose distribution is added up head by head. */
const MOST = 20_000_000;

/**
 * Beta-binomial number of completions.
 *
 * n            entrants, whole, 0 to 20 million
 * alpha, beta  above 0: as if alpha had completed and beta had not, among those seen before
 * target       completions wanted; a fraction asks for the next whole number
 * refuses      'analysis.not-a-number' · 'analysis.out-of-range' · 'analysis.not-whole'
 * source       Skellam 1948; Johnson, Kemp and Kotz, Univariate Discrete Distributions, 2005, 6.2.2
 * example      n 30,000, 40 completed of 58 seen, target 20,000 → mean 20,690, sd 1,809, pReach 0.658 (1.000 were the rate known)
 */
export function completions(of: { n: number; alpha: number; beta: number; target: number }): Result<Completions> {
  const { n, alpha, beta, target } = of;
  const checked = allOk([
    wholeInRange([n], 'n', 0, MOST),
    inRange([alpha], 'alpha', 1e-6, 1e12),
    inRange([beta], 'beta', 1e-6, 1e12),
    inRange([target], 'target', -1e15, 1e15),
  ]);
  if (!checked.ok) return checked;
  const rate = alpha / (alpha + beta);
  const ifKnown = n * rate * (1 - rate);
  const odds = alpha / beta;
  return ok({
    mean: n * rate,
    sd: Math.sqrt((ifKnown * (alpha + beta + n)) / (alpha + beta + 1)),
    sdIfRateKnown: Math.sqrt(ifKnown),
    pReach: tail(n, target, (k) => ((n - k) * (k + alpha)) / ((k + 1) * (n - k - 1 + beta))),
    pReachIfRateKnown: tail(n, target, (k) => ((n - k) / (k + 1)) * odds),
  });
}

/**
 * Chance of `least` or more among 0..n, from how much likelier k + 1 is than k. Chances are added up relative to each other and divided
 * by their sum: no factorial is ever taken.
 */
function tail(n: number, least: number, likelier: (k: number) => number): number {
  if (least <= 0) return 1;
  let chance = 1;
  let below = 0;
  let reached = 0;
  for (let k = 0; k <= n; k++) {
    if (k >= least) reached += chance;
    else below += chance;
    if (chance > 1e250) {
      chance *= 1e-250;
      below *= 1e-250;
      reached *= 1e-250;
    }
    if (k < n) chance *= likelier(k);
  }
  return reached / (below + reached);
}
