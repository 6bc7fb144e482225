import { addDecimals, decimal, decimalText, type Maybe, missing, trimDecimal, widenDecimal } from '../kernel/index.ts';
import type { MoneyTotal, RegionTotal } from './totals.ts';

/** A row of sums as kept: measures of one currency. */
export type SumRow = {
  currency?: string;
  lines: number;
  unconverted: number;
  indicative: number;
  amount?: string;
  value: string;
};

const plus = (a: string, b: string): string => decimalText(addDecimals(decimal(a), decimal(b)));

/** Written with the digits of the coin, whatever sums left behind. example  coin('12.5', 2) → '12.50' */
export const coin = (amount: string, decimals: number): string => {
  const bare = trimDecimal(decimal(amount));
  return decimalText(bare.scale >= decimals ? bare : widenDecimal(bare, decimals));
};

/** What a total says when one of its transactions has no rate: nothing, and why. */
export const valueOrWhy = (known: string, unconverted: number): Maybe<string> =>
  unconverted > 0 ? missing('not-reported', `no-rate:${unconverted}`) : known;

/**
 * One total out of rows of several currencies.
 *
 * example  100 MAD, and 10 USD without a rate → value missing, known '100.00', unconverted 1
 */
export function totalOf(rows: readonly SumRow[], decimals: number): MoneyTotal {
  const byCurrency = new Map<string, { currency: string; amount: string; lines: number }>();
  for (const { currency, amount, lines } of rows) {
    if (currency === undefined || amount === undefined) continue;
    const found = byCurrency.get(currency);
    byCurrency.set(currency, {
      currency,
      amount: found ? plus(found.amount, amount) : amount,
      lines: (found?.lines ?? 0) + lines,
    });
  }
  return {
    ...regionTotalOf(rows, decimals),
    currencies: [...byCurrency.values()]
      .map((one) => ({ ...one, amount: decimalText(trimmedToCents(one.amount)) }))
      .sort((a, b) => b.lines - a.lines || (a.currency < b.currency ? -1 : 1)),
  };
}

const trimmedToCents = (amount: string) => decimal(coin(amount, 2));

/** The same for regions, whose parts are in the base currency only. */
export function regionTotalOf(rows: readonly SumRow[], decimals: number): RegionTotal {
  const known = coin(
    rows.reduce((sum, row) => plus(sum, row.value), '0'),
    decimals,
  );
  const count = (of: (row: SumRow) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  const unconverted = count((row) => row.unconverted);
  return {
    lines: count((row) => row.lines),
    value: valueOrWhy(known, unconverted),
    known,
    unconverted,
    indicative: count((row) => row.indicative),
  };
}

/** Nothing reported: a total of no transactions. Whether that is zero or not reported is for who asks to say. */
export const noTotal = (decimals: number): MoneyTotal => totalOf([], decimals);
