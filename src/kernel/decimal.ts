import { ok, type Result, refused, sure } from './result.ts';

/** An exact decimal number: units × 10^−scale, scale 0 or more. Text on the outside, bigint inside; never floating point. */
export type Decimal = { units: bigint; scale: number };

const maxDigits = 60;
const power = (scale: number): bigint => 10n ** BigInt(scale);

/** refuses 'decimal.invalid' (exponents, spaces, separators, over 60 digits) · example  '-12.50' → ok */
export const parseDecimal = (text: string): Result<Decimal> => {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match || text.length > maxDigits) return refused('decimal.invalid', { text });
  const fraction = match[3] ?? '';
  const magnitude = BigInt(`${match[2]}${fraction}`);
  return ok({ units: match[1] ? -magnitude : magnitude, scale: fraction.length });
};

/** A decimal known to be right; throws otherwise. */
export const decimal = (text: string): Decimal => sure(parseDecimal(text));
export const isDecimalText = (text: unknown): text is string => typeof text === 'string' && parseDecimal(text).ok;

/** example  { units: -1250n, scale: 2 } → '-12.50' */
export const decimalText = ({ units, scale }: Decimal): string => {
  const negative = units < 0n;
  const digits = String(negative ? -units : units).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const text = scale === 0 ? whole : `${whole}.${digits.slice(digits.length - scale)}`;
  return negative ? `-${text}` : text;
};

/** Without zeros at the end of the fraction. example  '12.50' → '12.5'; '3.00' → '3' */
export const trimDecimal = ({ units, scale }: Decimal): Decimal => {
  let [u, s] = [units, scale];
  while (s > 0 && u % 10n === 0n) [u, s] = [u / 10n, s - 1];
  return { units: u, scale: s };
};

/** The same number written with more digits; `scale` must not be smaller. */
export const widenDecimal = (d: Decimal, scale: number): Decimal => ({
  units: d.units * power(scale - d.scale),
  scale,
});

const aligned = (a: Decimal, b: Decimal): [bigint, bigint, number] => {
  if (a.scale === b.scale) return [a.units, b.units, a.scale];
  const scale = Math.max(a.scale, b.scale);
  return [widenDecimal(a, scale).units, widenDecimal(b, scale).units, scale];
};

export const addDecimals = (a: Decimal, b: Decimal): Decimal => {
  const [x, y, scale] = aligned(a, b);
  return { units: x + y, scale };
};
export const subtractDecimals = (a: Decimal, b: Decimal): Decimal => {
  const [x, y, scale] = aligned(a, b);
  return { units: x - y, scale };
};
export const multiplyDecimals = (a: Decimal, b: Decimal): Decimal => ({
  units: a.units * b.units,
  scale: a.scale + b.scale,
});
export const compareDecimals = (a: Decimal, b: Decimal): -1 | 0 | 1 => {
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
};
export const isZero = (d: Decimal): boolean => d.units === 0n;
export const isNegative = (d: Decimal): boolean => d.units < 0n;

/** Quotient of integers, halves to the even neighbour. */
const divideHalfEven = (numerator: bigint, denominator: bigint): bigint => {
  const sign = numerator < 0n !== denominator < 0n ? -1n : 1n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = n / d;
  const twice = (n % d) * 2n;
  return sign * (twice > d || (twice === d && quotient % 2n === 1n) ? quotient + 1n : quotient);
};

/** Rounded to `scale` digits, halves to even. example  round '2.345' to 2 → '2.34'; '2.355' → '2.36' */
export const roundDecimal = (d: Decimal, scale: number): Decimal =>
  scale >= d.scale ? widenDecimal(d, scale) : { units: divideHalfEven(d.units, power(d.scale - scale)), scale };

/** a ÷ b rounded to `scale` digits, halves to even. refuses 'decimal.divided-by-zero' */
export const divideDecimals = (a: Decimal, b: Decimal, scale: number): Result<Decimal> => {
  if (b.units === 0n) return refused('decimal.divided-by-zero');
  const [x, y] = aligned(a, b);
  return ok({ units: divideHalfEven(x * power(scale), y), scale });
};
