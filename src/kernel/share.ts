import {
  addDecimals,
  compareDecimals,
  decimal,
  decimalText,
  divideDecimals,
  parseDecimal,
  trimDecimal,
} from './decimal.ts';
import { ok, type Result, refused } from './result.ts';

/** A part of a whole, exact decimal text from '0' to '1'; per cent exists only on screen. */
export type Share = string & { readonly __share: true };

const one = decimal('1');

/** refuses 'share.invalid' · example  parseShare('0.25') → ok; parseShare('25') → refused */
export const parseShare = (text: string): Result<Share> => {
  const parsed = parseDecimal(text);
  return parsed.ok && parsed.value.units >= 0n && compareDecimals(parsed.value, one) <= 0
    ? ok(text as Share)
    : refused('share.invalid', { text });
};

/** Exactly 1, to the last digit: thirds must be written so that they do ('0.3333', '0.3333', '0.3334'). */
export const sumsToOne = (shares: readonly string[]): boolean =>
  compareDecimals(
    shares.reduce((sum, share) => addDecimals(sum, decimal(share)), decimal('0')),
    one,
  ) === 0;

/** part ÷ whole to `digits` digits, halves to even. refuses 'share.invalid' · 'decimal.divided-by-zero' */
export const shareOf = (part: string, whole: string, digits = 6): Result<Share> => {
  const quotient = divideDecimals(decimal(part), decimal(whole), digits);
  return quotient.ok ? parseShare(decimalText(trimDecimal(quotient.value))) : quotient;
};
