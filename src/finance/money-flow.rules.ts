import { addDecimals, decimal, decimalText, isMissing, type Maybe } from '../kernel/index.ts';
import { type Conversion, isIndicative } from './conversion.rules.ts';
import { partsOf, type RegionShare } from './counting.rules.ts';
import type { Base } from './currency.ts';

/**
 * An amount on the money page: exact, in the base currency.
 *
 * amount       absent when nobody reported any
 * indicative   how many of its parts were converted by an indicative rate
 * unconverted  how many parts no rate converts: they are not in the amount
 */
export type Shown = { amount?: string; lines: number; indicative: number; unconverted: number };

export const nothingShown: Shown = { lines: 0, indicative: 0, unconverted: 0 };

export const addShown = (a: Shown, b: Shown): Shown => ({
  ...(a.amount === undefined && b.amount === undefined
    ? {}
    : { amount: decimalText(addDecimals(decimal(a.amount ?? '0'), decimal(b.amount ?? '0'))) }),
  lines: a.lines + b.lines,
  indicative: a.indicative + b.indicative,
  unconverted: a.unconverted + b.unconverted,
});

/** One amount as it is shown once it was converted, or could not be. */
export const shownOf = (converted: Maybe<Conversion>): Shown =>
  isMissing(converted)
    ? { lines: 1, indicative: 0, unconverted: 1 }
    : {
        amount: converted.money.amount,
        lines: 1,
        indicative: isIndicative(converted) ? 1 : 0,
        unconverted: 0,
      };

/** Rows of the same key added up, in the order in which each key first came. */
export function sumShown<Row extends { shown: Shown }>(rows: readonly Row[]): Row[] {
  const keyOf = ({ shown: _, ...key }: Row): string =>
    JSON.stringify(Object.entries(key).sort(([x], [y]) => (x < y ? -1 : 1)));
  return [...Map.groupBy(rows, keyOf).values()].map((same) => ({
    ...same[0]!,
    shown: same.reduce((sum, row) => addShown(sum, row.shown), nothingShown),
  }));
}

/**
 * The parts that regions have of one shown amount, by largest remainder: together they make it, to the coin. What has no
 * amount is told once, in the first of them.
 */
export function shownParts(
  shown: Shown,
  shares: readonly RegionShare[],
  base: Base,
): { region?: string; shown: Shown }[] {
  if (shown.amount === undefined || shares.length === 0)
    return [{ ...(shares[0] ? { region: shares[0].region } : {}), shown }];
  return partsOf(shown.amount, shares, base).map(({ region, value }) => ({
    ...(region === undefined ? {} : { region }),
    shown: { ...shown, amount: value },
  }));
}
