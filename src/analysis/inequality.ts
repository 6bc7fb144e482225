import { ok, type Result } from '../kernel/index.ts';
import { amounts, largest, sameLength, sum } from './numbers.ts';

/**
 * How unevenly an amount per head is spread over places, each place weighing as its people. Every figure is null when it is not
 * defined: without people, without anything to spread, or where money goes to a place that has no people.
 *
 * theilT    sum s ln(s/p) over places, s share of money, p share of people; 0 equal, ln(1/p) when one place has all
 * theilL    sum p ln(p/s), mean logarithmic deviation; not defined as soon as one place has people and nothing
 * ge2       half the squared coefficient of variation
 * gini      by the Lorenz curve of places from the poorest per head (trapezoid), 0 up to 1 without it
 * hoover    share of the money that would have to move: half of sum |s - p|
 * williamson  coefficient of variation weighted by people
 * atkinsonHalf · atkinsonOne  share of the money that would do as much good if spread evenly, aversion 0.5 and 1
 */
export type Inequality = {
  theilT: number | null;
  theilL: number | null;
  ge2: number | null;
  gini: number | null;
  hoover: number | null;
  williamson: number | null;
  atkinsonHalf: number | null;
  atkinsonOne: number | null;
};

/** One place: its share of all people and of all money. Places without people and money are left out. */
export type PlaceShare = { people: number; money: number };

const undefinedInequality: Inequality = {
  theilT: null,
  theilL: null,
  ge2: null,
  gini: null,
  hoover: null,
  williamson: null,
  atkinsonHalf: null,
  atkinsonOne: null,
};

/**
 * Shares of people and money, one for each place. undefined when there is nobody, nothing, or money where there is nobody. Amounts
 * are scaled by their largest first, so that no unit overflows.
 */
export function placeShares(people: readonly number[], money: readonly number[]): PlaceShare[] | undefined {
  const mostPeople = largest(people);
  const mostMoney = largest(money);
  if (mostPeople === 0 || mostMoney === 0) return undefined;
  if (people.some((n, at) => n === 0 && money[at]! > 0)) return undefined;
  const allPeople = sum(people.map((n) => n / mostPeople));
  const allMoney = sum(money.map((amount) => amount / mostMoney));
  return people.map((n, at) => ({
    people: n / mostPeople / allPeople,
    money: money[at]! / mostMoney / allMoney,
  }));
}

/** Theil T of shares: each term p (r ln r - r + 1) is zero or more, so that equal places give nothing but zero. */
export const theilTOf = (places: readonly PlaceShare[]): number =>
  sum(places.map(({ people: p, money: s }) => (s === 0 ? p : s * Math.log(s / p) - s + p)).map(floored));

/** Theil L of shares; null when people somewhere have nothing. */
export function theilLOf(places: readonly PlaceShare[]): number | null {
  const peopled = places.filter(({ people }) => people > 0);
  if (peopled.some(({ money }) => money === 0)) return null;
  return sum(peopled.map(({ people: p, money: s }) => s - p - p * Math.log(s / p)).map(floored));
}

/** A term that is zero or more in exact numbers is not less in binary ones. */
const floored = (term: number): number => Math.max(0, term);

/** All measures of shares known to be right. */
export function inequalityOf(shares: readonly PlaceShare[] | undefined): Inequality {
  if (!shares) return undefinedInequality;
  const places = shares.filter(({ people }) => people > 0);
  const theilL = theilLOf(places);
  const squares = sum(places.map(({ people: p, money: s }) => (s - p) ** 2 / p));
  return {
    theilT: theilTOf(places),
    theilL,
    ge2: squares / 2,
    gini: giniOf(places),
    hoover: sum(places.map(({ people: p, money: s }) => Math.abs(s - p))) / 2,
    williamson: Math.sqrt(squares),
    atkinsonHalf: floored(1 - sum(places.map(({ people: p, money: s }) => Math.sqrt(p * s))) ** 2),
    // With a place that has nothing the geometric mean is zero: all the rest would do no good at this aversion.
    atkinsonOne: theilL === null ? 1 : -Math.expm1(-theilL),
  };
}

/** Twice the area between the Lorenz curve and the line of equality, written by pairs of neighbours so that equal places give 0. */
function giniOf(places: readonly PlaceShare[]): number {
  const ordered = [...places].sort((a, b) => a.money * b.people - b.money * a.people);
  let people = 0;
  let money = 0;
  const areas: number[] = [];
  for (const place of ordered) {
    areas.push(people * place.money - money * place.people);
    people += place.people;
    money += place.money;
  }
  return floored(sum(areas));
}

/** Money per head and how unevenly it is spread. perHead is null where nobody lives. */
export type PerHead = Inequality & { perHead: (number | null)[]; mean: number | null };

/**
 * Inequality of money over places, per head of their people.
 *
 * people   inhabitants of each place, zero or more
 * money    what each place receives, zero or more, in one unit; perHead and mean are in that unit
 * refuses  'analysis.not-a-number' · 'analysis.negative' · 'analysis.lengths-differ'
 * source   Theil 1967; Williamson 1965; Atkinson 1970; Cowell, Measuring Inequality, 2011
 * caution  regions without weights would make the smallest count like the largest; one large project hides all others: show it with and without
 * example  perHeadInequality([10, 30], [1, 1]) → gini 0.25, hoover 0.25
 */
export function perHeadInequality(people: readonly number[], money: readonly number[]): Result<PerHead> {
  const checked = places(people, money, ['population', 'investment']);
  if (!checked.ok) return checked;
  const all = sum(people);
  return ok({
    perHead: people.map((n, at) => (n === 0 ? null : money[at]! / n)),
    mean: all === 0 ? null : sum(money) / all,
    ...inequalityOf(placeShares(people, money)),
  });
}

/**
 * The same for values already told per head, each with its weight (people).
 *
 * refuses  'analysis.not-a-number' · 'analysis.negative' · 'analysis.lengths-differ'
 * example  inequality([0, 0, 10, 30], [10, 20, 5, 15]) → theilT 0.989, theilL null, gini 0.66
 */
export function inequality(value: readonly number[], weight: readonly number[]): Result<Inequality> {
  const checked = places(weight, value, ['weight', 'value']);
  if (!checked.ok) return checked;
  const [mostValue, mostWeight] = [largest(value), largest(weight)];
  if (mostValue === 0 || mostWeight === 0) return ok(undefinedInequality);
  const scaled = weight.map((one) => one / mostWeight);
  return ok(
    inequalityOf(
      placeShares(
        scaled,
        value.map((one, at) => (one / mostValue) * scaled[at]!),
      ),
    ),
  );
}

/** refuses 'analysis.not-a-number' · 'analysis.negative' · 'analysis.lengths-differ' */
export function places(
  people: readonly number[],
  money: readonly number[],
  [what, whatMoney]: readonly [string, string],
): Result<true> {
  const longer = sameLength({ [what]: people, [whatMoney]: money });
  if (!longer.ok) return longer;
  const checked = amounts(people, what);
  if (!checked.ok) return checked;
  const checkedMoney = amounts(money, whatMoney);
  return checkedMoney.ok ? ok(true) : checkedMoney;
}
