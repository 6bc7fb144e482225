import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  decimalText,
  parseDecimal,
  subtractDecimals,
  widenDecimal,
} from './decimal.ts';
import { ok, type Result, refused } from './result.ts';

/**
 * An exact amount with its currency (ISO 4217) and, when prices of one year are meant, that year.
 * No priceBase means prices of the day. example  { amount: '1250000.00', currency: 'MAD', priceBase: '2024' }
 */
export type Money = { amount: string; currency: string; priceBase?: string };

/** refuses 'decimal.invalid' · 'money.currency-invalid' */
export const money = (amount: string, currency: string, priceBase?: string): Result<Money> => {
  const parsed = parseDecimal(amount);
  if (!parsed.ok) return parsed;
  if (!/^[A-Z]{3}$/.test(currency)) return refused('money.currency-invalid', { currency });
  return ok(priceBase === undefined ? { amount, currency } : { amount, currency, priceBase });
};

const like = (m: Money, value: Decimal): Money => ({ ...m, amount: decimalText(value) });

/** Only amounts of one currency and one price base can meet. */
const together = <T>(a: Money, b: Money, then: (x: Decimal, y: Decimal) => T): Result<T> => {
  if (a.currency !== b.currency) return refused('money.currency-mismatch', { left: a.currency, right: b.currency });
  if (a.priceBase !== b.priceBase)
    return refused('money.price-base-mismatch', { left: a.priceBase ?? null, right: b.priceBase ?? null });
  return ok(then(decimal(a.amount), decimal(b.amount)));
};

/** refuses 'money.currency-mismatch' · 'money.price-base-mismatch' */
export const add = (a: Money, b: Money): Result<Money> => together(a, b, (x, y) => like(a, addDecimals(x, y)));

/** refuses 'money.currency-mismatch' · 'money.price-base-mismatch' */
export const subtract = (a: Money, b: Money): Result<Money> =>
  together(a, b, (x, y) => like(a, subtractDecimals(x, y)));

/** −1, 0 or 1. refuses 'money.currency-mismatch' · 'money.price-base-mismatch' */
export const compare = (a: Money, b: Money): Result<-1 | 0 | 1> => together(a, b, compareDecimals);

/** Sum of one amount or more. refuses 'money.nothing-to-add' · 'money.currency-mismatch' · 'money.price-base-mismatch' */
export const addAll = (amounts: readonly Money[]): Result<Money> => {
  const [first, ...rest] = amounts;
  if (!first) return refused('money.nothing-to-add');
  return rest.reduce<Result<Money>>((sum, next) => (sum.ok ? add(sum.value, next) : sum), ok(first));
};

/**
 * Divides an amount in proportion to shares without losing a centime, by largest remainder; equal remainders go to the
 * earlier share, so the same input always gives the same parts.
 *
 * shares    decimal texts, zero or more, not all zero; they are weights and need not sum to 1
 * decimals  digits of the smallest coin (2 for MAD); a finer amount is split at its own fineness
 * refuses   'money.shares-invalid' · 'decimal.invalid'
 * example   split(10.00 MAD, ['1', '1', '1']) → 3.34, 3.33, 3.33
 */
export const split = (whole: Money, shares: readonly string[], decimals = 2): Result<Money[]> => {
  const amount = parseDecimal(whole.amount);
  if (!amount.ok) return amount;
  const weights: Decimal[] = [];
  for (const share of shares) {
    const weight = parseDecimal(share);
    if (!weight.ok || weight.value.units < 0n) return refused('money.shares-invalid', { share });
    weights.push(weight.value);
  }
  const fineness = Math.max(0, ...weights.map((weight) => weight.scale));
  const units = weights.map((weight) => widenDecimal(weight, fineness).units);
  const total = units.reduce((sum, unit) => sum + unit, 0n);
  if (total === 0n) return refused('money.shares-invalid', { share: '0' });

  const scale = Math.max(decimals, amount.value.scale);
  const coins = widenDecimal(amount.value, scale).units;
  const sign = coins < 0n ? -1n : 1n;
  const magnitude = coins * sign;
  const parts = units.map((unit) => (magnitude * unit) / total);
  const byRemainder = units
    .map((unit, index) => ({ index, remainder: (magnitude * unit) % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  const left = Number(magnitude - parts.reduce((sum, part) => sum + part, 0n));
  for (const { index } of byRemainder.slice(0, left)) parts[index] = parts[index]! + 1n;
  return ok(parts.map((part) => like(whole, { units: part * sign, scale })));
};
