import { addDecimals, decimal, decimalText, isNegative, split, sure } from '../kernel/index.ts';
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

/** Sums to be added to what is kept, by table; each row is a key and its measures. */
export type Sums = {
  project: Map<string, Row>;
  axis: Map<string, Row>;
  region: Map<string, Row>;
  regionAxis: Map<string, Row>;
};

export const noSums = (): Sums => ({ project: new Map(), axis: new Map(), region: new Map(), regionAxis: new Map() });

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
  const isConverted = line.value !== undefined;
  const measures = {
    lines: sign,
    unconverted: isConverted ? 0 : sign,
    indicative: line.standing === 'indicative' ? sign : 0,
  };
  const at = { strategy: placement.strategy, axis: placement.axis ?? null };
  const when = { year: Number(line.day.slice(0, 4)), step: line.step, side: line.side, is_matched: line.isMatched };
  const paid = {
    provider: line.provider,
    envelope: line.envelope ?? null,
    ...when,
    nature: line.nature,
    currency: line.currency,
  };
  const money = { ...measures, amount: signed(line.amount, sign), value: signed(line.value ?? '0', sign) };
  bring(sums.project, { project: line.project, receiver: line.receiver ?? null, ...paid }, { ...at, ...money });
  bring(sums.axis, { ...at, ...paid }, money);
  for (const kind of placeKinds)
    for (const part of partsOf(line.value ?? '0', placement[kind], base)) {
      const key = { kind, region: part.region ?? null, ...when, nature: line.nature };
      const value = { ...measures, value: signed(part.value, sign) };
      bring(sums.region, { project: line.project, ...key }, { ...at, ...value });
      bring(sums.regionAxis, { ...at, ...key }, value);
    }
}

const counts = ['lines', 'unconverted', 'indicative'] as const;
const amounts = ['amount', 'value'] as const;

function bring(into: Map<string, Row>, key: Row, measures: Row): void {
  const name = JSON.stringify(Object.values(key));
  const found = into.get(name);
  if (!found) {
    into.set(name, { ...key, ...measures });
    return;
  }
  for (const count of counts) found[count] = (found[count] as number) + (measures[count] as number);
  for (const amount of amounts)
    if (amount in measures)
      found[amount] = decimalText(addDecimals(decimal(found[amount] as string), decimal(measures[amount] as string)));
}

const signed = (amount: string, sign: 1 | -1): string => {
  if (sign === 1) return amount;
  const value = decimal(amount);
  return isNegative(value) ? amount.slice(1) : value.units === 0n ? amount : `-${amount}`;
};
