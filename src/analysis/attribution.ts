import { allOk, ok, type Result } from '../kernel/index.ts';
import { amounts, inRange } from './numbers.ts';

/** Parts of a spending that add nothing here, 0 to 1 each: bought abroad; would have happened anyway; taken from others. */
export type Leaks = { importLeak: number; deadweight: number; displacement: number };

/** What a spending adds to value added: central, low and high, and the central one step by step from the gross spending. */
export type Attribution = { central: number; low: number | null; high: number | null; waterfall: number[] };

/**
 * Contribution to value added = spending x (1 - imports) x (1 - deadweight) x (1 - displacement) x value-added multiplier.
 *
 * spend       gross, any unit of money; the answer is in the same
 * multiplier  value added for a unit of final demand, from a table of inputs and outputs
 * low, high   leaks of the careful and of the hopeful reading; null in the answer when left out
 * refuses     'analysis.not-a-number' · 'analysis.negative' · 'analysis.out-of-range'
 * source      HCA Additionality Guide, 4th ed. 2014
 */
export function attribution(
  spend: number,
  multiplier: number,
  leaks: Leaks,
  range: { low?: Leaks | undefined; high?: Leaks | undefined } = {},
): Result<Attribution> {
  const checked = allOk<unknown>([
    amounts([spend], 'gross_spend'),
    amounts([multiplier], 'vam'),
    ...Object.entries({ central: leaks, lo: range.low, hi: range.high }).flatMap(([which, some]) =>
      some
        ? [
            inRange([some.importLeak], `${which}.import_leak`),
            inRange([some.deadweight], `${which}.deadweight`),
            inRange([some.displacement], `${which}.displacement`),
          ]
        : [],
    ),
  ]);
  if (!checked.ok) return checked;
  const steps = (of: Leaks): number[] => {
    const here = spend * (1 - of.importLeak);
    const additional = here * (1 - of.deadweight);
    const own = additional * (1 - of.displacement);
    return [spend, here, additional, own, own * multiplier];
  };
  const waterfall = steps(leaks);
  return ok({
    central: waterfall[4]!,
    low: range.low ? steps(range.low)[4]! : null,
    high: range.high ? steps(range.high)[4]! : null,
    waterfall,
  });
}

/** In the unit of money of the value added per worker; shareOfTarget is null when the target is zero. */
export type JobsValue = { valueAdded: number; upperBound: number; shareOfTarget: number | null };

/**
 * What a number of jobs can add, from the side of those who work: jobs x value added per worker x share additional x (1 - share of
 * people who had a similar job before). upperBound counts every job as new and every worker as idle before.
 *
 * refuses  'analysis.not-a-number' · 'analysis.negative' · 'analysis.out-of-range'
 * example  50,000 at 420,000, 60 % additional, 55 % from similar jobs → 5.67 bn, upper bound 21 bn
 */
export function jobsValue(
  of: { jobs: number; valueAddedPerWorker: number; additional: number; fromSimilarJobs: number },
  target: number,
): Result<JobsValue> {
  const checked = allOk<unknown>([
    amounts([of.jobs], 'jobs'),
    amounts([of.valueAddedPerWorker], 'value_added_per_worker'),
    inRange([of.additional], 'additional'),
    inRange([of.fromSimilarJobs], 'from_similar_jobs'),
    amounts([target], 'target'),
  ]);
  if (!checked.ok) return checked;
  const upperBound = of.jobs * of.valueAddedPerWorker;
  const valueAdded = upperBound * of.additional * (1 - of.fromSimilarJobs);
  return ok({ valueAdded, upperBound, shareOfTarget: target === 0 ? null : valueAdded / target });
}

/** real: prices of today; shares and growth as fractions; growth is null without a year to grow in. */
export type FutureAmount = { real: number; shareOfGdp: number | null; extraGrowthPerYear: number | null };

/**
 * An amount of a future year in today's prices, beside today's GDP, and as growth a year on top that would make it.
 *
 * deflators  growth of prices of each year until then, 1.02 for 2 %, above zero
 * refuses    'analysis.not-a-number' · 'analysis.negative' · 'analysis.out-of-range'
 * example    100 bn in five years at about 2 % beside 1,596 bn → 90.6 bn, 5.7 %, 1.1 points a year
 */
export function futureAmount(amount: number, gdpToday: number, deflators: readonly number[]): Result<FutureAmount> {
  const checked = allOk<unknown>([
    amounts([amount], 'amount'),
    amounts([gdpToday], 'gdp_today'),
    inRange(deflators, 'deflators', 1e-3, 1e3),
  ]);
  if (!checked.ok) return checked;
  const real = deflators.reduce((left, deflator) => left / deflator, amount);
  const shareOfGdp = gdpToday === 0 ? null : real / gdpToday;
  return ok({
    real,
    shareOfGdp,
    extraGrowthPerYear:
      shareOfGdp === null || deflators.length === 0 ? null : Math.expm1(Math.log1p(shareOfGdp) / deflators.length),
  });
}

/** Change of a sector's value added = what it would have been at a constant share of GDP + what its share won or lost. */
export type ShiftShare = { change: number; atConstantShare: number; shareGain: number };

/**
 * refuses  'analysis.not-a-number' · 'analysis.negative' · 'analysis.out-of-range'
 * source   Dunn 1960
 * example  5 % of 100, then 7 % of 130 → 4.1 = 1.5 + 2.6: only 2.6 can be a strategy's doing
 */
export function shiftShare(of: { share0: number; share1: number; gdp0: number; gdp1: number }): Result<ShiftShare> {
  const checked = allOk<unknown>([
    inRange([of.share0], 'share0'),
    inRange([of.share1], 'share1'),
    amounts([of.gdp0], 'gdp0'),
    amounts([of.gdp1], 'gdp1'),
  ]);
  if (!checked.ok) return checked;
  return ok({
    change: of.share1 * of.gdp1 - of.share0 * of.gdp0,
    atConstantShare: of.share0 * (of.gdp1 - of.gdp0),
    shareGain: (of.share1 - of.share0) * of.gdp1,
  });
}
