import { addDays, addMonths, type Day, dayOf, daysBetween, parseDay } from './day.ts';
import { ok, type Result, refused, sure } from './result.ts';

/** A span of whole calendar days, both included. */
export type Period = { first: Day; last: Day };

const months = (year: number, month: number, count: number): Period => {
  const first = sure(dayOf(year, month, 1));
  return { first, last: addDays(addMonths(first, count), -1) };
};

/**
 * A period from its code: a year, half-year, quarter, month, day or span of years.
 *
 * refuses  'period.invalid'
 * example  parsePeriod('2024-Q1') → 2024-01-01 to 2024-03-31; parsePeriod('2024-2026') → 2024-01-01 to 2026-12-31
 */
export const parsePeriod = (code: string): Result<Period> => {
  const invalid = refused('period.invalid', { text: code });
  const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{4})|(\d{2})(?:-(\d{2}))?))?$/.exec(code);
  if (!match) return invalid;
  const [, yearText, quarter, half, lastYear, month, dayOfMonth] = match;
  const year = Number(yearText);
  if (year < 1 || year > 9998) return invalid;
  if (quarter) return ok(months(year, Number(quarter) * 3 - 2, 3));
  if (half) return ok(months(year, Number(half) * 6 - 5, 6));
  if (lastYear) {
    const to = Number(lastYear);
    return to >= year && to <= 9998 ? ok({ first: months(year, 1, 12).first, last: months(to, 1, 12).last }) : invalid;
  }
  if (dayOfMonth) {
    const parsed = parseDay(code);
    return parsed.ok ? ok({ first: parsed.value, last: parsed.value }) : invalid;
  }
  if (month) return Number(month) >= 1 && Number(month) <= 12 ? ok(months(year, Number(month), 1)) : invalid;
  return ok(months(year, 1, 12));
};

const known = new Map<string, Period>();

/** A period known to be right, such as a literal; throws otherwise. Asked for by the thousand of few codes, so it is kept. */
export function period(code: string): Period {
  const kept = known.get(code);
  if (kept) return kept;
  if (known.size > 10_000) known.clear();
  const found = Object.freeze(sure(parsePeriod(code)));
  known.set(code, found);
  return found;
}
export const isPeriodCode = (code: unknown): code is string => typeof code === 'string' && parsePeriod(code).ok;

/** refuses 'period.ends-before-start' */
export const periodFrom = (first: Day, last: Day): Result<Period> =>
  first <= last ? ok({ first, last }) : refused('period.ends-before-start', { first, last });

/** The shortest code naming exactly this period, or undefined when no code does. Undoes parsePeriod. */
export const periodCode = ({ first, last }: Period): string | undefined => {
  if (first === last) return first;
  const year = first.slice(0, 4);
  const month = Number(first.slice(5, 7));
  const candidates = [year, `${year}-H${month === 1 ? 1 : 2}`, `${year}-Q${Math.ceil(month / 3)}`, first.slice(0, 7)];
  candidates.push(`${year}-${last.slice(0, 4)}`);
  return candidates.find((code) => {
    const parsed = parsePeriod(code);
    return parsed.ok && parsed.value.first === first && parsed.value.last === last;
  });
};

/** Days in the period, both ends counted. example  periodDays(period('2024-02')) → 29 */
export const periodDays = ({ first, last }: Period): number => daysBetween(first, last) + 1;
export const periodContains = ({ first, last }: Period, d: Day): boolean => first <= d && d <= last;
export const periodsOverlap = (a: Period, b: Period): boolean => a.first <= b.last && b.first <= a.last;
export const periodWithin = (inner: Period, outer: Period): boolean =>
  outer.first <= inner.first && inner.last <= outer.last;

/** By first day, then by last day. */
export const comparePeriods = (a: Period, b: Period): -1 | 0 | 1 =>
  a.first !== b.first ? (a.first < b.first ? -1 : 1) : a.last !== b.last ? (a.last < b.last ? -1 : 1) : 0;
