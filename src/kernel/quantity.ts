import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  decimalText,
  parseDecimal,
  subtractDecimals,
} from './decimal.ts';
import { ok, type Result, refused } from './result.ts';

/** An exact number with its unit, a code of the pack. example  { value: '500', unit: 'MW' } */
export type Quantity = { value: string; unit: string };

/** refuses 'decimal.invalid' · 'quantity.unit-missing' */
export const quantity = (value: string, unit: string): Result<Quantity> => {
  const parsed = parseDecimal(value);
  if (!parsed.ok) return parsed;
  return unit.trim() === '' ? refused('quantity.unit-missing') : ok({ value, unit });
};

const together = <T>(a: Quantity, b: Quantity, then: (x: Decimal, y: Decimal) => T): Result<T> =>
  a.unit === b.unit
    ? ok(then(decimal(a.value), decimal(b.value)))
    : refused('quantity.unit-mismatch', { left: a.unit, right: b.unit });

/** refuses 'quantity.unit-mismatch' */
export const addQuantities = (a: Quantity, b: Quantity): Result<Quantity> =>
  together(a, b, (x, y) => ({ value: decimalText(addDecimals(x, y)), unit: a.unit }));

/** refuses 'quantity.unit-mismatch' */
export const subtractQuantities = (a: Quantity, b: Quantity): Result<Quantity> =>
  together(a, b, (x, y) => ({ value: decimalText(subtractDecimals(x, y)), unit: a.unit }));

/** −1, 0 or 1. refuses 'quantity.unit-mismatch' */
export const compareQuantities = (a: Quantity, b: Quantity): Result<-1 | 0 | 1> => together(a, b, compareDecimals);
