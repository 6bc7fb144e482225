import { addDecimals, type Decimal, decimal, decimalText, split, sure } from '../kernel/index.ts';
import type { Base } from './currency.ts';
import { type PlaceKind, placeKinds } from './totals.ts';
import type { Transaction, TransactionValue } from './transaction.ts';

/** Part of a project that lies in a region; `region` is a country for what lies in no one region. */
export type RegionShare = { region: string; share: string };

/** Where the transactions of a project count: empty lists of shares when nobody said where. */
export type Placement = { strategy: string; axis?: string } & Record<PlaceKind, readonly RegionShare[]>;

/** A transaction as it is counted. */
export type CountedLine = Pick<
  Transaction,
  | 'id'
  | 'project'
  | 'provider'
  | 'receiver'
  | 'envelope'
  | 'day'
  | 'valueDay'
  | 'step'
  | 'side'
  | 'nature'
  | 'currency'
  | 'amount'
> &
  TransactionValue & { isMatched: boolean };

export type Row = Record<string, string | number | boolean | null>;

/** What is added up of one key: numbers of transactions, and amounts where the table has them. */
export type Sum = { lines: number; unconverted: number; indicative: number; amount?: Decimal; value: Decimal };

/** Sums to be added to what is kept, by table: each under the text of its key, with the columns of the key. */
export type Sums = Record<'project' | 'axis' | 'region' | 'regionAxis', Map<string, { key: Row; sum: Sum }>>;

export const noSums = (): Sums => ({ project: new Map(), axis: new Map(), region: new Map(), regionAxis: new Map() });

/** Sums of one table as rows. */
export const sumRows = (sums: Sums[keyof Sums]): Row[] =>
  Array.from(sums.values(), ({ key, sum: { amount, value, ...counts } }) => ({
    ...key,
    ...counts,
    ...(amount ? { amount: decimalText(amount) } : {}),
    value: decimalText(value),
  }));

/** Shares of places as shares of regions, in the order of their codes: one region named by two communes is one share. */
export function regionShares(places: readonly { region: string; share: string }[]): RegionShare[] {
  const byRegion = new Map<string, string>();
  for (const { region, share } of places)
    byRegion.set(region, decimalText(addDecimals(decimal(byRegion.get(region) ?? '0'), decimal(share))));
  return [...byRegion].sort(([a], [b]) => (a < b ? -1 : 1)).map(([region, share]) => ({ region, share }));
}

/**
 * What each region has of one transaction, by largest remainder: the parts make exactly the value.
 *
 * returns  one part without a region when nobody said where
 * example  10.00 over ['01', 0.3333], ['02', 0.3333], ['03', 0.3334] → 3.33, 3.33, 3.34
 */
export function partsOf(
  value: string,
  shares: readonly RegionShare[],
  base: Base,
): { region?: string; value: string }[] {
  if (shares.length === 0) return [{ value }];
  const parts = sure(
    split(
      { amount: value, currency: base.code },
      shares.map((one) => one.share),
      base.decimals,
    ),
  );
  return shares.map(({ region }, at) => ({ region, value: parts[at]!.amount }));
}

/**
 * Adds one transaction to sums, or with `sign` −1 takes it out of them. Every table receives the same value; of the regions, each
 * receives its part.
 */
export function countLine(sums: Sums, line: CountedLine, placement: Placement, base: Base, sign: 1 | -1 = 1): void {
  const counted: Omit<Sum, 'value'> = {
    lines: sign,
    unconverted: line.value === undefined ? sign : 0,
    indicative: line.standing === 'indicative' ? sign : 0,
  };
  const { project, provider, receiver = null, envelope = null, step, side, nature, currency } = line;
  const { strategy, axis = null } = placement;
  const year = Number(line.day.slice(0, 4));
  const when = { year, step, side, is_matched: line.isMatched, nature };
  const whenSaid = `${year} ${step} ${side} ${line.isMatched} ${nature}`;
  const money = { ...counted, amount: signed(line.amount, sign), value: signed(line.value ?? '0', sign) };
  bring(
    sums.project,
    `${project} ${provider} ${receiver ?? ''} ${envelope ?? ''} ${currency} ${whenSaid}`,
    money,
    () => ({
      ...{ project, strategy, axis, provider, receiver, envelope, currency },
      ...when,
    }),
  );
  bring(sums.axis, `${strategy} ${axis ?? ''} ${provider} ${envelope ?? ''} ${currency} ${whenSaid}`, money, () => ({
    ...{ strategy, axis, provider, envelope, currency },
    ...when,
  }));
  for (const kind of placeKinds)
    for (const part of partsOf(line.value ?? '0', placement[kind], base)) {
      const { region = null } = part;
      const value = { ...counted, value: signed(part.value, sign) };
      bring(sums.region, `${project} ${kind} ${region ?? ''} ${whenSaid}`, value, () => ({
        ...{ project, strategy, axis, kind, region },
        ...when,
      }));
      bring(sums.regionAxis, `${strategy} ${axis ?? ''} ${kind} ${region ?? ''} ${whenSaid}`, value, () => ({
        ...{ strategy, axis, kind, region },
        ...when,
      }));
    }
}

/** `name` is the key as text: references and codes have no spaces and are never empty, so that no two keys are said alike. */
function bring(into: Sums[keyof Sums], name: string, more: Sum, keyOf: () => Row): void {
  const found = into.get(name);
  if (!found) {
    into.set(name, { key: keyOf(), sum: { ...more } });
    return;
  }
  const { sum } = found;
  sum.lines += more.lines;
  sum.unconverted += more.unconverted;
  sum.indicative += more.indicative;
  sum.value = addDecimals(sum.value, more.value);
  if (sum.amount && more.amount) sum.amount = addDecimals(sum.amount, more.amount);
}

const signed = (amount: string, sign: 1 | -1): Decimal => {
  const value = decimal(amount);
  return sign === 1 ? value : { ...value, units: -value.units };
};
