import type { Refusal } from '../../kernel/index.ts';
import { decimalText, ok, parseDecimal, type Result, refused, trimDecimal } from '../../kernel/index.ts';
import { westernDigits } from '../tracker/plain-words.rules.ts';
import { inFigures } from '../tracker/written-day.rules.ts';
import { type DecimalSign, writtenNumber } from '../tracker/written-number.rules.ts';
import type { BookColumn, RowValues } from './workbook.ts';

/** Fifteen significant digits are what a spreadsheet gives back; beyond them two numbers are not told apart. */
const DIGITS = 15;

/**
 * The one spelling of a number, so that 12.50 and 12,5 are the same value.
 *
 * example  plainNumber('012.50') → '12.5'
 */
export function plainNumber(text: string): string {
  const parsed = parseDecimal(text);
  if (!parsed.ok) return text;
  return decimalText(trimDecimal(parsed.value));
}

const significant = (text: string): string => Number(text).toPrecision(DIGITS);

/** Whether two values of a column are the same for who reads them. */
export function isSameValue(as: BookColumn['as'], one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  if (as === 'number') return significant(one) === significant(other);
  return as === 'text' && tidy(one) === tidy(other);
}

/** A text without what spreadsheets and keyboards add to it unseen. */
export const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200e\u200f\u061c\u2066-\u2069\ufeff]/g, '')
    .replace(/[ \t\u00a0\u202f]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

/**
 * What somebody typed or pasted, as the value of a column.
 *
 * usual    the decimal sign of what was pasted together, for '1.234', which is read in two ways
 * returns  undefined where nothing was written
 * refuses  'workbook.number-expected' · 'workbook.number-ambiguous' · 'workbook.day-expected' · 'workbook.choice-unknown'
 * example  «12,5» → '12.5'; '1.234,5' → '1234.5'; '٣٫٥' → '3.5'; '٣١/١٢/٢٠٢٦' → '2026-12-31'
 */
export function understood(
  column: Pick<BookColumn, 'as' | 'choices'>,
  written: string,
  usual?: DecimalSign,
): Result<string | undefined> {
  const text = tidy(written);
  if (text === '') return ok(undefined);
  if (column.as === 'text') return ok(text);
  if (column.as === 'number') return numberIn(text, usual);
  if (column.as === 'day') return dayIn(text);
  const chosen = column.choices?.find((one) => one.code === text || tidy(one.title) === text);
  return chosen
    ? ok(chosen.code)
    : refused('workbook.choice-unknown', { value: written, choices: (column.choices ?? []).map((one) => one.title) });
}

function numberIn(text: string, usual: DecimalSign | undefined): Result<string> {
  const number = writtenNumber(text, usual);
  if (number.ok) return ok(plainNumber(number.value));
  return number.refusal.code === 'tracker.number-ambiguous'
    ? refused('workbook.number-ambiguous', { value: text })
    : refused('workbook.number-expected', { value: text });
}

/** A day to the day: a month or a year alone says too little for a milestone that was reached. */
function dayIn(text: string): Result<string> {
  const read = inFigures(westernDigits(text), 'last');
  return read?.ok && read.value.precision === 'day'
    ? ok(read.value.day)
    : refused('workbook.day-expected', { value: text });
}

/** What stands in the way of a value that could be read: what a refusal adds about where it is. */
export const withPlace = (refusal: Refusal, place: Record<string, unknown>): Refusal => ({
  code: refusal.code,
  details: { ...refusal.details, ...place },
});

/** Columns in which two rows of values differ. */
export const differingColumns = (columns: readonly BookColumn[], one: RowValues, other: RowValues): BookColumn[] =>
  columns.filter(({ id, as }) => !isSameValue(as, one[id], other[id]));
