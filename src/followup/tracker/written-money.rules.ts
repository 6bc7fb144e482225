import {
  decimal,
  decimalText,
  type Money,
  ok,
  parseDecimal,
  type Result,
  refused,
  trimDecimal,
} from '../../kernel/index.ts';
import { holdsPhrase, plainWords, westernDigits } from './plain-words.rules.ts';
import type { TrackerWords } from './tracker-words.ts';
import { type DecimalSign, writtenNumber } from './written-number.rules.ts';

/** A unit of money as columns state it: amounts are written in tens to the power of `scale`. example  MDH = { MAD, 6 } */
export type MoneyUnit = { currency: string; scale: number };

/** The unit named in a header or a cell; the longest name wins, so that MMDH is not taken for DH. */
export function moneyUnitIn(text: string, words: TrackerWords): MoneyUnit | undefined {
  const plain = plainWords(text).replace(/(\d)(\p{L})/gu, '$1 $2');
  const named = words.money
    .flatMap((one) => one.words.map((word) => ({ word, currency: one.currency, scale: one.scale })))
    .filter((one) => holdsPhrase(plain, one.word))
    .sort((a, b) => b.word.length - a.word.length)[0];
  return named && { currency: named.currency, scale: named.scale };
}

/** A scale said alone, such as «en milliers»: with the currency of the column it makes a unit. */
export const scaleIn = (text: string, words: TrackerWords): number | undefined =>
  words.scales
    .flatMap((one) => one.words.map((word) => ({ word, scale: one.scale })))
    .filter((one) => holdsPhrase(plainWords(text).replace(/(\d)(\p{L})/gu, '$1 $2'), one.word))
    .sort((a, b) => b.word.length - a.word.length)[0]?.scale;

/**
 * An amount, exact, with the unit of its cell or else of its column.
 *
 * refuses  'tracker.unit-missing' · 'tracker.number-unreadable' · 'tracker.number-ambiguous'
 * example  '125,5' in a column in MDH → 125500000 MAD; '1,2 MMDH' → 1200000000 MAD
 */
export function writtenMoney(
  text: string,
  column: MoneyUnit | undefined,
  words: TrackerWords,
  usual?: DecimalSign,
): Result<Money> {
  const western = westernDigits(text);
  const own = moneyUnitIn(text, words);
  const scale = own ? undefined : scaleIn(text, words);
  const unit = own ?? (scale !== undefined && column ? { currency: column.currency, scale } : column);
  const figures = /[-−–(]?\d[\d.,\s\u00a0\u2009\u202f\u066b\u066c'’]*\)?/.exec(western)?.[0]?.trim();
  const leftOver = plainWords(western.replace(figures ?? '', ' '));
  if (!figures || (leftOver !== '' && !isUnit(leftOver, words)))
    return refused('tracker.number-unreadable', { value: text });
  const number = writtenNumber(figures.replace(/[.,]$/, ''), usual);
  if (!number.ok) return refused(number.refusal.code, { value: text });
  if (!unit) return refused('tracker.unit-missing', { value: text });
  return scaled(number.value, unit);
}

const isUnit = (plain: string, words: TrackerWords): boolean =>
  [...words.money, ...words.scales].some((one) => one.words.includes(plain));

/** The amount that a bare number of a spreadsheet stands for in a unit. */
export function scaled(number: string, unit: MoneyUnit): Result<Money> {
  const parsed = parseDecimal(number);
  if (!parsed.ok) return refused('tracker.number-unreadable', { value: number });
  const { units, scale } = decimal(number);
  const moved = { units: units * 10n ** BigInt(unit.scale), scale };
  return ok({ amount: decimalText(trimDecimal(moved)), currency: unit.currency });
}
