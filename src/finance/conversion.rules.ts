import {
  type Day,
  type Decimal,
  dayNumber,
  decimal,
  decimalText,
  divideDecimals,
  type Maybe,
  type Money,
  missing,
  multiplyDecimals,
  roundDecimal,
  sure,
} from '../kernel/index.ts';
import type { Base } from './currency.ts';
import { type Rate, type RateStanding, rateStandings } from './rate.ts';

/**
 * How old a rate may be, in days before the value day. A central bank publishes every working day: a month without an official rate is
 * one that nobody loaded. Indicative rates are shipped by quarter: 92 days at most, and a week for a quarter that came late.
 * See docs/concepts/money.md.
 */
export const oldestRate: Readonly<Record<RateStanding, number>> = { official: 31, indicative: 100 };

/** A rate as a conversion cites it. */
export type RateUsed = Pick<Rate, 'id' | 'currency' | 'day' | 'rate' | 'standing' | 'source'>;

/** Rates in force, by currency and standing, the newest first. */
export type RateBook = ReadonlyMap<string, Readonly<Record<RateStanding, readonly RateUsed[]>>>;

/** What was converted, and the rates that did it: none when it was in that currency already, two when it went through the base. */
export type Conversion = { money: Money; rates: readonly RateUsed[] };

/** Rates sorted for looking up; withdrawn ones are left out. */
export function rateBook(rates: readonly (RateUsed & { withdrawnOn?: Day })[]): RateBook {
  const book = new Map<string, Record<RateStanding, RateUsed[]>>();
  for (const rate of rates) {
    if (rate.withdrawnOn) continue;
    const of = book.get(rate.currency) ?? { official: [], indicative: [] };
    of[rate.standing].push(rate);
    book.set(rate.currency, of);
  }
  for (const of of book.values())
    for (const standing of rateStandings) of[standing].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  return book;
}

/**
 * The rate of a currency for a value day: the newest official one not later than the day and at most 31 days old, else the newest
 * indicative one not later and at most 100 days old, else none.
 *
 * example  official of 1 March and indicative of 20 March, value day 25 March → the official one: 24 days old
 */
export function rateFor(currency: string, valueDay: Day, book: RateBook): RateUsed | undefined {
  const of = book.get(currency);
  if (!of) return undefined;
  const newest = (standing: RateStanding): RateUsed | undefined => {
    const found = of[standing][firstNotLater(of[standing], valueDay)];
    return found && dayNumber(valueDay) - dayNumber(found.day) <= oldestRate[standing] ? found : undefined;
  };
  return newest('official') ?? newest('indicative');
}

/** Position of the first rate not later than the day, among rates sorted newest first. */
function firstNotLater(rates: readonly RateUsed[], day: Day): number {
  let [low, high] = [0, rates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rates[middle]!.day <= day) high = middle;
    else low = middle + 1;
  }
  return low;
}

const noRate = (currency: string) => missing('not-reported', `no-rate:${currency}`);

/**
 * The one conversion rule: an amount in the base currency by the rate of its value day, rounded half-even to the base currency's coin.
 * Each transaction is rounded by itself, so that the sum of the amounts shown is the total shown.
 *
 * returns  the amount and its rate, or missing with the note 'no-rate:USD'
 * example  convert(100.00 USD, 2024-03-15, [10.0793 of 2024-03-02, indicative], MAD with 2 decimals) → 1007.93 MAD
 */
export function convert(amount: Money, valueDay: Day, book: RateBook, base: Base): Maybe<Conversion> {
  if (amount.currency === base.code) return { money: amount, rates: [] };
  const rate = rateFor(amount.currency, valueDay, book);
  if (!rate) return noRate(amount.currency);
  const exact = multiplyDecimals(decimal(amount.amount), decimal(rate.rate));
  return { money: like(base, amount, roundDecimal(exact, base.decimals)), rates: [rate] };
}

/**
 * An amount in any currency, through the base and rounded once, at the end, to the coin of the currency asked for.
 *
 * example  cross(100.00 EUR, 2024-03-15, into USD): 100 × 10.9223 ÷ 10.0793 → 108.36 USD
 */
export function cross(amount: Money, into: Base, valueDay: Day, book: RateBook, base: Base): Maybe<Conversion> {
  if (amount.currency === into.code) return { money: amount, rates: [] };
  if (into.code === base.code) return convert(amount, valueDay, book, base);
  const from = amount.currency === base.code ? undefined : rateFor(amount.currency, valueDay, book);
  if (!from && amount.currency !== base.code) return noRate(amount.currency);
  const to = rateFor(into.code, valueDay, book);
  if (!to) return noRate(into.code);
  const inBase = from ? multiplyDecimals(decimal(amount.amount), decimal(from.rate)) : decimal(amount.amount);
  const exact = sure(divideDecimals(inBase, decimal(to.rate), into.decimals));
  return { money: like(into, amount, exact), rates: from ? [from, to] : [to] };
}

const like = (into: Base, amount: Money, value: Decimal): Money => ({
  ...amount,
  amount: decimalText(value),
  currency: into.code,
});

/** True when any rate of the conversion is indicative: every page marks it. */
export const isIndicative = ({ rates }: Conversion): boolean => rates.some((one) => one.standing === 'indicative');
