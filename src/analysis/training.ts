import { allOk, ok, type Result, refused } from '../kernel/index.ts';
import { amounts, inRange, sum, wholeInRange } from './numbers.ts';

/**
 * A programme of study.
 *
 * share  of each year's entrants, 0 to 1
 * years  it lasts, at least 1
 * stay   share of a cohort that stays through each year of study, 0 to 1, one for each year
 */
export type Programme = { name: string; share: number; years: number; stay: readonly number[] };

/**
 * firstYear   calendar year of the first entrants
 * enrolment   entrants at the start of each year, heads, zero or more
 * place       of the graduates who stay in the country, share that finds work in its year of graduation, the next, and so on
 * emigration  share of graduates who leave the country, 0 to 1
 * leave       share of those at work who leave their work each year, 0 to 1, before the new ones are added
 */
export type Pipeline = {
  firstYear: number;
  enrolment: readonly number[];
  programmes: readonly Programme[];
  place: readonly number[];
  emigration: number;
  leave: number;
};

/** By calendar year, heads as expected numbers (not rounded). */
export type Cohorts = {
  years: number[];
  graduates: number[];
  graduatesCumulative: number[];
  placed: number[];
  jobsStock: number[];
  /** entrants of the years shown who cannot have graduated by the last of them, whatever is spent */
  stillStudying: number;
};

/**
 * From entrants to graduates to people at work. A cohort that enters at the start of year y for n years graduates at the end of its
 * last, counted in year y + n.
 *
 * refuses  'analysis.not-a-number' · 'analysis.negative' · 'analysis.out-of-range' · 'analysis.lengths-differ' · 'analysis.not-whole'
 *          · 'analysis.sum-differs' (shares of programmes, or of places found, above one)
 * source   Bartholomew, Forbes, McClean, Statistical Techniques for Manpower Planning, 1991
 * caution  an enrolled person is no graduate; a job left is a job less; the last cohorts cannot finish in time
 */
export function cohorts(pipeline: Pipeline): Result<Cohorts> {
  const { firstYear, enrolment, programmes, place, emigration, leave } = pipeline;
  const checked = allOk<unknown>([
    wholeInRange([firstYear], 'first_year', 1, 9999),
    amounts(enrolment, 'enrolment'),
    inRange(
      programmes.map(({ share }) => share),
      'programmes.share',
    ),
    wholeInRange(
      programmes.map(({ years }) => years),
      'programmes.years',
      1,
      50,
    ),
    ...programmes.map(({ stay, years }, k) =>
      stay.length === years
        ? inRange(stay, `programmes[${k}].stay`)
        : refused('analysis.lengths-differ', {
            what: `programmes[${k}].stay`,
            length: stay.length,
            expected: years,
          }),
    ),
    atMostOne(
      programmes.map(({ share }) => share),
      'programmes.share',
    ),
    inRange(place, 'place'),
    atMostOne(place, 'place'),
    inRange([emigration], 'emigration'),
    inRange([leave], 'leave'),
  ]);
  if (!checked.ok) return checked;
  const graduates = enrolment.map((_, year) =>
    sum(
      programmes.map(({ share, years, stay }) =>
        year < years ? 0 : stay.reduce((left, part) => left * part, enrolment[year - years]! * share),
      ),
    ),
  );
  const placed = graduates.map((_, year) =>
    sum(place.map((part, lag) => (lag > year ? 0 : graduates[year - lag]! * (1 - emigration) * part))),
  );
  const jobsStock: number[] = [];
  for (const [year, more] of placed.entries()) jobsStock.push((jobsStock[year - 1] ?? 0) * (1 - leave) + more);
  return ok({
    years: enrolment.map((_, year) => firstYear + year),
    graduates,
    graduatesCumulative: graduates.map((_, year) => sum(graduates.slice(0, year + 1))),
    placed,
    jobsStock,
    stillStudying: sum(
      programmes.flatMap(({ share, years }) => enrolment.slice(-years).map((entrants) => entrants * share)),
    ),
  });
}

/** Shares of one whole may leave something over, never exceed it. */
function atMostOne(shares: readonly number[], what: string): Result<true> {
  const all = sum(shares);
  return all <= 1 + 1e-9 ? ok(true) : refused('analysis.sum-differs', { what, at: 1, value: all, expected: '≤ 1' });
}

/**
 * Entrants needed every year, from the first, so that graduates reach a target by the end of the last.
 *
 * target      graduates by the end of year `years`
 * completion  share of entrants who graduate, 0 to 1
 * lag         years from entry to graduation
 * already     graduates before the first year
 * returns     entrants a year, not rounded; 0 when the target is reached already; null when no entrant can graduate in time
 * refuses     'analysis.not-a-number' · 'analysis.negative' · 'analysis.out-of-range'
 * example     200,000 in 6 years, 22,000 already, 74 % after 2 years → 60,135 every year
 */
export function requiredIntake(of: {
  target: number;
  years: number;
  completion: number;
  lag: number;
  already: number;
}): Result<number | null> {
  const checked = allOk<unknown>([
    amounts([of.target], 'target'),
    amounts([of.years], 'T'),
    inRange([of.completion], 'completion'),
    amounts([of.lag], 'lag'),
    amounts([of.already], 'stock'),
  ]);
  if (!checked.ok) return checked;
  if (of.already >= of.target) return ok(0);
  const finishing = of.completion * (of.years - of.lag);
  return ok(finishing > 0 ? (of.target - of.already) / finishing : null);
}
