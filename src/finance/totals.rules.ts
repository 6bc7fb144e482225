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
const valueOrWhy = (known: string, unconverted: number): Maybe<string> =>
  unconverted > 0 ? missing('not-reported', `no-rate:${unconverted}`) : known;

type InCurrency = MoneyTotal['currencies'][number];

/** By currency, that of most transactions first. */
function byCurrency(amounts: readonly InCurrency[]): InCurrency[] {
  const found = new Map<string, InCurrency>();
  for (const one of amounts) {
    const before = found.get(one.currency);
    found.set(one.currency, {
      currency: one.currency,
      amount: coin(before ? plus(before.amount, one.amount) : one.amount, 2),
      lines: (before?.lines ?? 0) + one.lines,
    });
  }
  return [...found.values()].sort((a, b) => b.lines - a.lines || (a.currency < b.currency ? -1 : 1));
}

/**
 * One total out of rows of several currencies.
 *
 * example  100 MAD, and 10 USD without a rate → value missing, known '100.00', unconverted 1
 */
export const totalOf = (rows: readonly SumRow[], decimals: number): MoneyTotal => ({
  ...regionTotalOf(rows, decimals),
  currencies: byCurrency(
    rows.flatMap(({ currency, amount, lines }) =>
      currency === undefined || amount === undefined ? [] : { currency, amount, lines },
    ),
  ),
});

/** The same for regions, whose parts are in the base currency only. */
export function regionTotalOf(rows: readonly Omit<SumRow, 'currency' | 'amount'>[], decimals: number): RegionTotal {
  const known = coin(
    rows.reduce((sum, row) => plus(sum, row.value), '0'),
    decimals,
  );
  const count = (of: 'lines' | 'unconverted' | 'indicative') => rows.reduce((sum, row) => sum + row[of], 0);
  const unconverted = count('unconverted');
  return {
    lines: count('lines'),
    value: valueOrWhy(known, unconverted),
    known,
    unconverted,
    indicative: count('indicative'),
  };
}

/** Totals that share no transaction, as one; of none, a total without lines: whether that is zero or not reported is for who asks. */
export const addTotals = (totals: readonly MoneyTotal[], decimals: number): MoneyTotal => ({
  ...regionTotalOf(
    totals.map((one) => ({ ...one, value: one.known })),
    decimals,
  ),
  currencies: byCurrency(totals.flatMap((one) => one.currencies)),
});
