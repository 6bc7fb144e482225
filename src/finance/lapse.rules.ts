import {
  addDecimals,
  compareDecimals,
  type Day,
  type Decimal,
  dayNumber,
  daysBetween,
  decimal,
  decimalText,
  divideDecimals,
  isNegative,
  multiplyDecimals,
  subtractDecimals,
  sure,
} from '../kernel/index.ts';
import { leftOf } from './closing.rules.ts';
import type { ClosingLine } from './closing.ts';

/** How long before its last day an envelope is spoken of. Days. */
export const LAPSE_NOTICE_DAYS = 180;
/** Days of a month when a pace is said by month: the mean of the Gregorian calendar, 365.2425 ÷ 12. */
const MONTH = decimal('30.436875');

export type Lapse = {
  axis?: string;
  /** Programmed and carried in, less paid; absent where nobody reported what was paid. */
  left?: string;
  /** What each month until the last day would have to pay, for nothing to lapse; rounded to the centime. */
  paceNeeded?: string;
  /** What each month since the first day has paid on average; rounded to the centime. */
  paceSoFar?: string;
  /** What is left on the last day at the pace so far, never below nil. */
  atRisk?: string;
};

const perMonth = (amount: Decimal, days: number): string | undefined =>
  days <= 0 ? undefined : decimalText(sure(divideDecimals(multiplyDecimals(amount, MONTH), decimal(String(days)), 2)));

/**
 * What of an envelope would lapse at the pace of its payments, row by row: what is left, the pace so far, the pace that
 * would be needed, and what is left on the last day if nothing changes. Nothing is guessed where nobody reported.
 *
 * rows     the account as `drawAccount` gives it
 * today    a day of the envelope; before its first day there is no pace, after the last all that is left lapses
 * example  2026-01-01 to 2026-12-31, 120 programmed, 30 paid, on 2026-07-02: 182 days gone, 183 left (today among
 *          them) → left 90, so far 5.02 a month, needed 14.97, at risk 59.84
 */
export function lapseOf(
  rows: readonly ClosingLine[],
  { firstDay, lastDay, today }: { firstDay: Day; lastDay: Day; today: Day },
): Lapse[] {
  const gone = Math.max(0, Math.min(daysBetween(firstDay, today), daysBetween(firstDay, lastDay) + 1));
  const toCome = Math.max(0, dayNumber(lastDay) - Math.max(dayNumber(today), dayNumber(firstDay)) + 1);
  return rows.map((row): Lapse => {
    const at = row.axis === undefined ? {} : { axis: row.axis };
    const left = leftOf(row);
    if (left === undefined || row.paid === undefined) return at;
    const paid = decimal(row.paid);
    const needed = isNegative(decimal(left)) ? '0.00' : perMonth(decimal(left), toCome);
    const soFar = perMonth(paid, gone);
    const expected =
      gone === 0
        ? decimal('0')
        : sure(divideDecimals(multiplyDecimals(paid, decimal(String(toCome))), decimal(String(gone)), 2));
    const rest = subtractDecimals(decimal(left), expected);
    return {
      ...at,
      left,
      ...(needed === undefined ? {} : { paceNeeded: needed }),
      ...(soFar === undefined ? {} : { paceSoFar: soFar }),
      atRisk: isNegative(rest) ? '0' : decimalText(rest),
    };
  });
}

export type LapseSum = { left: string; atRisk: string; silent: number };

/** The rows together: what is known to be left and at risk, and how many rows say nothing. */
export const sumOfLapse = (rows: readonly Lapse[]): LapseSum => {
  const total = (of: (row: Lapse) => string | undefined) =>
    decimalText(rows.reduce((sum, row) => addDecimals(sum, decimal(of(row) ?? '0')), decimal('0')));
  return {
    left: total((row) => row.left),
    atRisk: total((row) => row.atRisk),
    silent: rows.filter((row) => row.left === undefined).length,
  };
};

/**
 * Whether an envelope is to be spoken of: its last day is near or past, no account closes it, and money is at risk, or
 * nobody says what was paid, or nobody says what follows.
 */
export const isAboutToLapse = (
  lapse: LapseSum,
  { daysLeft, isClosed, hasSuccessor }: { daysLeft: number; isClosed: boolean; hasSuccessor: boolean },
): boolean =>
  !isClosed &&
  daysLeft <= LAPSE_NOTICE_DAYS &&
  (compareDecimals(decimal(lapse.atRisk), decimal('0')) > 0 || lapse.silent > 0 || !hasSuccessor);
