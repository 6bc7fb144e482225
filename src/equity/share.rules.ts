import { perHeadInequality, ruralParity, theilDecomposition } from '../analysis/index.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  decimalText,
  divideDecimals,
  isZero,
  multiplyDecimals,
  roundDecimal,
  sure,
  trimDecimal,
} from '../kernel/index.ts';
import type { FairShare, InsideRegions, Reach, RegionShare, RuralShare, Spread } from './share.ts';

/** A project with its amount and where it lies; shares of one project make one, or there are none. */
export type Shared = {
  ref: string;
  amount: string;
  places: readonly { place: string; share: string }[];
  isOperating: boolean;
};

/** A place that exists. `remoteBy`: kilometres from homes to a paved road on average, where a census says so. */
export type Ground = {
  code: string;
  level: 'country' | 'region' | 'province' | 'commune';
  region: string | undefined;
  province: string | undefined;
  people: number;
  rural: number;
  remoteBy?: number | undefined;
};

/** Per million for projects, which are few; per head for money. */
type Scale = { per: string; decimals: number };
const scales: Record<'projects' | 'money', Scale> = {
  projects: { per: '1000000', decimals: 2 },
  money: { per: '1', decimals: 2 },
};

/** A rural commune whose homes lie this far from a paved road on average, or farther, is remote. */
export const REMOTE_KILOMETRES = 5;

const nothing = decimal('0');
const total = (amounts: readonly Decimal[]): Decimal => amounts.reduce(addDecimals, nothing);
const text = (amount: Decimal): string => decimalText(trimDecimal(amount));

/** Everything the page of fair shares says, but for names. */
export type Shares = Omit<FairShare, 'measure' | 'place' | 'currency' | 'names' | 'largest'> & {
  largest?: { project: string; amount: string; without: Spread };
};

/**
 * Who gets what per head, how unevenly, with and without the largest project; how it lies between and inside regions; what reaches rural
 * and remote communes. Exact amounts are split by exact shares: the regions, the country and the unplaced together make the total.
 *
 * unit  projects are told per million inhabitants, money per inhabitant
 */
export function fairShares(projects: readonly Shared[], ground: readonly Ground[], unit: 'projects' | 'money'): Shares {
  const places = new Map(ground.map((one) => [one.code, one]));
  const regions = ground.filter((one) => one.level === 'region');
  const byPlace = (counted: readonly Shared[]): Map<string, Decimal> => {
    const sums = new Map<string, Decimal>();
    for (const project of counted)
      for (const { place, share } of project.places) {
        const part = multiplyDecimals(decimal(project.amount), decimal(share));
        sums.set(place, addDecimals(sums.get(place) ?? nothing, part));
      }
    return sums;
  };
  const counted = projects.filter((one) => !isZero(decimal(one.amount)));
  const sums = byPlace(counted);
  const inRegion = (code: string): string | undefined => places.get(code)?.region;
  const national = total([...sums].flatMap(([place, amount]) => (inRegion(place) === undefined ? [amount] : [])));
  const unplaced = total(counted.filter((one) => one.places.length === 0).map((one) => decimal(one.amount)));
  const spread = (of: ReadonlyMap<string, Decimal>): Spread => spreadOf(of, regions, inRegion, scales[unit]);
  const largest = unit === 'money' ? largestPlaced(counted, inRegion) : undefined;
  const communes = ground.filter((one) => one.level === 'commune');
  const remote = communes.filter((one) => (one.remoteBy ?? 0) >= REMOTE_KILOMETRES);
  return {
    total: text(total(counted.map((one) => decimal(one.amount)))),
    national: text(national),
    unplaced: text(unplaced),
    projects: counted.length,
    whole: spread(sums),
    ...(largest && {
      largest: {
        project: largest.ref,
        amount: largest.amount,
        without: spread(byPlace(counted.filter((one) => one !== largest))),
      },
    }),
    inside: insideRegions(sums, ground, places),
    rural: ruralShare(sums, communes),
    reach: reachOf(communes, counted),
    remote: {
      ...reachOf(remote, counted),
      kilometres: REMOTE_KILOMETRES,
      people: remote.reduce((sum, one) => sum + one.people, 0),
    },
  };
}

/** The largest amount that lies in some region. */
const largestPlaced = (
  projects: readonly Shared[],
  inRegion: (code: string) => string | undefined,
): Shared | undefined =>
  projects
    .filter((one) => one.places.some(({ place }) => inRegion(place) !== undefined))
    .reduce<Shared | undefined>(
      (best, one) => (!best || compareDecimals(decimal(one.amount), decimal(best.amount)) > 0 ? one : best),
      undefined,
    );

function spreadOf(
  sums: ReadonlyMap<string, Decimal>,
  regions: readonly Pick<Ground, 'code' | 'people'>[],
  inRegion: (code: string) => string | undefined,
  { per, decimals }: Scale,
): Spread {
  const amounts = regions.map((region) =>
    total([...sums].flatMap(([place, amount]) => (inRegion(place) === region.code ? [amount] : []))),
  );
  const heads = regions.map((region, at) =>
    region.people === 0
      ? nothing
      : sure(
          divideDecimals(multiplyDecimals(amounts[at]!, decimal(per)), decimal(String(region.people)), decimals + 6),
        ),
  );
  const median = medianOf(heads);
  const uneven = sure(
    perHeadInequality(
      regions.map((one) => one.people),
      amounts.map(numeric),
    ),
  );
  return {
    theilT: uneven.theilT,
    theilL: uneven.theilL,
    gini: uneven.gini,
    hoover: uneven.hoover,
    median: decimalText(roundDecimal(median, decimals)),
    regions: regions.map(
      (region, at): RegionShare => ({
        region: region.code,
        population: region.people,
        amount: text(amounts[at]!),
        perHead: decimalText(roundDecimal(heads[at]!, decimals)),
        gap: isZero(median) ? null : numeric(heads[at]!) / numeric(median) - 1,
      }),
    ),
  };
}

/** How money of regions lies for their people. */
export const moneySpread = (
  amounts: ReadonlyMap<string, string>,
  regions: readonly Pick<Ground, 'code' | 'people'>[],
): Spread =>
  spreadOf(new Map([...amounts].map(([code, one]) => [code, decimal(one)])), regions, (code) => code, scales.money);

/** The middle of an odd number of values, the mean of the two middle ones of an even number. */
function medianOf(values: readonly Decimal[]): Decimal {
  if (values.length === 0) return nothing;
  const sorted = [...values].sort(compareDecimals);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)]!, sorted[Math.floor(sorted.length / 2)]!];
  return multiplyDecimals(addDecimals(low, high), decimal('0.5'));
}

const numeric = (amount: Decimal): number => Number(decimalText(amount));

/** Of what is placed in regions, the part that is placed so finely. */
function covered(fine: Decimal, sums: ReadonlyMap<string, Decimal>, places: ReadonlyMap<string, Ground>): number {
  const all = total([...sums].flatMap(([place, amount]) => (places.get(place)?.region === undefined ? [] : [amount])));
  return isZero(all) ? 0 : numeric(fine) / numeric(all);
}

function insideRegions(
  sums: ReadonlyMap<string, Decimal>,
  ground: readonly Ground[],
  places: ReadonlyMap<string, Ground>,
): InsideRegions {
  const provinces = ground.filter((one) => one.level === 'province');
  const amounts = new Map<string, Decimal>();
  for (const [place, amount] of sums) {
    const province = places.get(place)?.province;
    if (province !== undefined) amounts.set(province, addDecimals(amounts.get(province) ?? nothing, amount));
  }
  const found = sure(
    theilDecomposition(
      provinces.map((one) => one.region ?? ''),
      provinces.map((one) => one.people),
      provinces.map((one) => numeric(amounts.get(one.code) ?? nothing)),
    ),
  );
  return {
    covered: covered(total([...amounts.values()]), sums, places),
    theilT: found.theilT,
    between: found.betweenT,
    within: found.withinT,
  };
}

function ruralShare(sums: ReadonlyMap<string, Decimal>, communes: readonly Ground[]): RuralShare {
  const amounts = communes.map((one) => numeric(sums.get(one.code) ?? nothing));
  const ruralPart = communes.map((one) => (one.people === 0 ? 0 : one.rural / one.people));
  const { ruralPeopleShare, ruralMoneyShare, parity } = sure(
    ruralParity(
      { rural: communes.map((one) => one.rural), urban: communes.map((one) => one.people - one.rural) },
      {
        rural: amounts.map((amount, at) => amount * ruralPart[at]!),
        urban: amounts.map((amount, at) => amount * (1 - ruralPart[at]!)),
      },
    ),
  );
  const known = new Map(communes.map((one) => [one.code, one]));
  const fine = total([...sums].flatMap(([place, amount]) => (known.has(place) ? [amount] : [])));
  const all = total([...sums.values()]);
  return {
    covered: isZero(all) ? 0 : numeric(fine) / numeric(all),
    peopleShare: ruralPeopleShare,
    amountShare: ruralMoneyShare,
    parity,
  };
}

function reachOf(communes: readonly Ground[], projects: readonly Shared[]): Reach {
  const named = new Set<string>();
  const verified = new Set<string>();
  for (const project of projects)
    for (const { place } of project.places) {
      named.add(place);
      if (project.isOperating) verified.add(place);
    }
  return {
    communes: communes.length,
    named: communes.filter((one) => named.has(one.code)).length,
    verified: communes.filter((one) => verified.has(one.code)).length,
  };
}
