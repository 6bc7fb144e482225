import { allOk, andThen, ok, type Result, refused } from '../kernel/index.ts';
import { inequalityOf, placeShares, places, theilLOf, theilTOf } from './inequality.ts';
import { amounts, largest, sameLength, sum } from './numbers.ts';

/** One region in a decomposition; theilT is null when it has nothing to spread. Contributions add up to within and between. */
export type RegionPart = {
  region: string;
  shareOfMoney: number;
  shareOfPeople: number;
  theilT: number | null;
  contributionWithin: number;
  contributionBetween: number;
};

/** Theil's two measures split into what lies between regions and what lies within them; between + within = the whole. */
export type Decomposition = {
  theilT: number | null;
  betweenT: number | null;
  withinT: number | null;
  theilL: number | null;
  betweenL: number | null;
  withinL: number | null;
  /** null when there is no inequality to share out */
  betweenShareT: number | null;
  /** by name of region */
  regions: RegionPart[];
};

/**
 * How much of the inequality between provinces lies between regions, and how much inside them.
 *
 * region   of each province, any code
 * people, money  of each province, zero or more
 * returns  T weighs the inside of a region by its money, L by its people
 * refuses  'analysis.not-a-number' · 'analysis.negative' · 'analysis.lengths-differ'
 * source   Shorrocks, Econometrica 48, 1980; Theil 1967
 */
export function theilDecomposition(
  region: readonly string[],
  people: readonly number[],
  money: readonly number[],
): Result<Decomposition> {
  const even = sameLength({ region, population: people, investment: money });
  if (!even.ok) return even;
  const checked = places(people, money, ['population', 'investment']);
  if (!checked.ok) return checked;
  const shares = placeShares(people, money);
  if (!shares) return ok(undefinedDecomposition);
  const byRegion = new Map<string, { people: number[]; money: number[] }>();
  for (const [at, code] of region.entries()) {
    const inside = byRegion.get(code) ?? { people: [], money: [] };
    byRegion.set(code, inside);
    inside.people.push(shares[at]!.people);
    inside.money.push(shares[at]!.money);
  }
  const parts = [...byRegion]
    .map(([code, inside]) => ({ code, people: sum(inside.people), money: sum(inside.money), inside }))
    .filter((part) => part.people > 0)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((part) => ({ ...part, shares: placeShares(part.inside.people, part.inside.money) }));
  const regions = parts.map((part): RegionPart => {
    const theilT = part.shares ? theilTOf(part.shares) : null;
    return {
      region: part.code,
      shareOfMoney: part.money,
      shareOfPeople: part.people,
      theilT,
      contributionWithin: part.money * (theilT ?? 0),
      contributionBetween: part.money === 0 ? 0 : part.money * Math.log(part.money / part.people),
    };
  });
  const theilT = theilTOf(shares);
  const theilL = theilLOf(shares);
  const betweenT = theilTOf(parts);
  return ok({
    theilT,
    betweenT,
    withinT: sum(regions.map((one) => one.contributionWithin)),
    theilL,
    betweenL: theilLOf(parts),
    withinL:
      theilL === null ? null : sum(parts.map((part) => part.people * (part.shares ? (theilLOf(part.shares) ?? 0) : 0))),
    betweenShareT: theilT === 0 ? null : betweenT / theilT,
    regions,
  });
}
const undefinedDecomposition: Decomposition = {
  theilT: null,
  betweenT: null,
  withinT: null,
  theilL: null,
  betweenL: null,
  withinL: null,
  betweenShareT: null,
  regions: [],
};

/**
 * index        places equally deprived stand one after the other, the more peopled first, whatever the order of rows
 * sharedRanks  places equally deprived share the middle of their ranks, as textbooks do; where the two differ much, the ranks are too
 *              coarse for the index to say anything
 */
export type ConcentrationIndex = { index: number | null; sharedRanks: number | null };

/**
 * Concentration index of an amount per head along deprivation: 2 cov(x, rank) / mean, places ranked from the most deprived.
 *
 * perHead      amount per head of each place, zero or more
 * deprivation  of each place, more is worse, any unit
 * returns      -1 to 1: below zero favours the deprived; null without people or without anything
 * refuses      'analysis.not-a-number' · 'analysis.negative' · 'analysis.lengths-differ'
 * source       Kakwani, Wagstaff, van Doorslaer, Journal of Econometrics 77, 1997
 */
export function concentrationIndex(
  people: readonly number[],
  perHead: readonly number[],
  deprivation: readonly number[],
): Result<ConcentrationIndex> {
  const even = sameLength({ population: people, per_head: perHead, deprivation });
  if (!even.ok) return even;
  const checked = places(people, perHead, ['population', 'per_head']);
  if (!checked.ok) return checked;
  const odd = deprivation.findIndex((value) => !Number.isFinite(value));
  if (odd >= 0) return refused('analysis.not-a-number', { what: 'deprivation', at: odd + 1 });
  const most = largest(perHead);
  const all = sum(people);
  const mean = most === 0 || all === 0 ? 0 : sum(perHead.map((value, at) => (value / most) * (people[at]! / all)));
  if (mean === 0) return ok({ index: null, sharedRanks: null });
  const ranked = perHead.map((value, at) => ({
    deprivation: deprivation[at]!,
    people: people[at]! / all,
    above: (people[at]! / all) * (value / most - mean),
  }));
  ranked.sort((a, b) => b.deprivation - a.deprivation || b.people - a.people);
  const along = (isTied: (a: (typeof ranked)[number], b: (typeof ranked)[number]) => boolean): number => {
    let before = 0;
    const products: number[] = [];
    for (let from = 0, to = 0; from < ranked.length; from = to) {
      while (to < ranked.length && isTied(ranked[from]!, ranked[to]!)) to++;
      const tied = ranked.slice(from, to);
      const here = sum(tied.map((place) => place.people));
      products.push(sum(tied.map((place) => place.above)) * (before + here / 2 - 0.5));
      before += here;
    }
    return (2 * sum(products)) / mean;
  };
  return ok({
    index: along((a, b) => a.deprivation === b.deprivation && a.people === b.people),
    sharedRanks: along((a, b) => a.deprivation === b.deprivation),
  });
}

/** Rural people and rural money; every figure is null when it is not defined. */
export type RuralParity = {
  ruralPeopleShare: number | null;
  ruralMoneyShare: number | null;
  /** 1 when rural people receive as much per head as everybody on average */
  parity: number | null;
  /** Theil T over the rural and the urban part of every place */
  theilTCells: number | null;
};

/**
 * Share of money that goes to rural people against their share of people.
 *
 * refuses  'analysis.not-a-number' · 'analysis.negative' · 'analysis.lengths-differ'
 * example  a third of the people and a fifth of the money → parity 0.6
 */
export function ruralParity(
  people: { rural: readonly number[]; urban: readonly number[] },
  money: { rural: readonly number[]; urban: readonly number[] },
): Result<RuralParity> {
  const lists = {
    population_rural: people.rural,
    population_urban: people.urban,
    investment_rural: money.rural,
    investment_urban: money.urban,
  };
  const checked = allOk([
    sameLength(lists),
    ...Object.entries(lists).map(([what, list]) => andThen(amounts(list, what), () => ok<true>(true))),
  ]);
  if (!checked.ok) return checked;
  const share = (part: readonly number[], rest: readonly number[]): number | null => {
    const whole = sum([...part, ...rest]);
    return whole === 0 ? null : sum(part) / whole;
  };
  const ruralPeopleShare = share(people.rural, people.urban);
  const ruralMoneyShare = share(money.rural, money.urban);
  return ok({
    ruralPeopleShare,
    ruralMoneyShare,
    parity: ruralMoneyShare === null || !ruralPeopleShare ? null : ruralMoneyShare / ruralPeopleShare,
    theilTCells: inequalityOf(placeShares([...people.rural, ...people.urban], [...money.rural, ...money.urban])).theilT,
  });
}
