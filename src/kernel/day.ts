import { ok, type Result, refused, sure } from './result.ts';

/** A calendar day of the proleptic Gregorian calendar, 'YYYY-MM-DD', years 0001 to 9999, without time or zone. */
export type Day = string & { readonly __day: true };
export type CalendarDate = Day;

/** Which days count: ISO weekdays of rest (1 Monday … 7 Sunday) and the dates of holidays. */
export type WorkingCalendar = { weekend: readonly number[]; holidays: ReadonlySet<string> };

type Parts = { year: number; month: number; day: number };

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** example  daysInMonth(2024, 2) → 29 */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** A day from its numbers. refuses 'day.invalid' (30 February, year 0) */
export const dayOf = (year: number, month: number, day: number): Result<Day> =>
  Number.isInteger(year) &&
  year >= 1 &&
  year <= 9999 &&
  Number.isInteger(month) &&
  month >= 1 &&
  month <= 12 &&
  Number.isInteger(day) &&
  day >= 1 &&
  day <= daysInMonth(year, month)
    ? ok(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as Day)
    : refused('day.invalid', { year, month, day });

/** refuses 'day.invalid' · example  parseDay('2026-02-30') → refused; parseDay('2026-02-28') → ok */
export const parseDay = (text: string): Result<Day> => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const parsed = match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
  return parsed?.ok ? parsed : refused('day.invalid', { text });
};

export const isDay = (text: unknown): text is Day => typeof text === 'string' && parseDay(text).ok;

/** A day known to be right, such as a literal or a `date` column; throws otherwise. */
export const day = (text: string): Day => sure(parseDay(text));

/** example  dayParts(day('2026-11-24')) → { year: 2026, month: 11, day: 24 } */
export const dayParts = (d: Day): Parts => ({
  year: Number(d.slice(0, 4)),
  month: Number(d.slice(5, 7)),
  day: Number(d.slice(8, 10)),
});

/** Days since 1970-01-01. source  H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil */
export const dayNumber = (d: Day): number => {
  const { year, month, day: dayOfMonth } = dayParts(d);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

/** The day with this number; throws outside years 0001 to 9999, which no deadline of ours can reach. */
export const dayFromNumber = (n: number): Day => {
  const z = n + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return sure(dayOf(year, month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1));
};

/** example  addDays(day('2026-12-31'), 1) → '2027-01-01' */
export const addDays = (d: Day, n: number): Day => dayFromNumber(dayNumber(d) + n);

/** Same day of the month n months on, or the last day of that month. example  addMonths(day('2024-01-31'), 1) → '2024-02-29' */
export const addMonths = (d: Day, n: number): Day => {
  const { year, month, day: dayOfMonth } = dayParts(d);
  const index = year * 12 + (month - 1) + n;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return sure(dayOf(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth))));
};

/** Days from `from` to `to`; negative when `to` comes first. example  daysBetween('2026-01-01', '2026-01-31') → 30 */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** −1, 0 or 1: the order of the calendar, usable in sort. */
export const compareDays = (a: Day, b: Day): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);
export const isBefore = (a: Day, b: Day): boolean => a < b;
export const isAfter = (a: Day, b: Day): boolean => a > b;

/** ISO weekday: 1 Monday … 7 Sunday. example  weekdayOf(day('2026-11-24')) → 2 */
export const weekdayOf = (d: Day): number => ((((dayNumber(d) + 3) % 7) + 7) % 7) + 1;

export const isWorkingDay = (d: Day, calendar: WorkingCalendar): boolean =>
  !calendar.weekend.includes(weekdayOf(d)) && !calendar.holidays.has(d);

/**
 * The n-th working day after a day, which itself does not count. n = 0 gives the day itself when it is worked,
 * otherwise the next worked one. Throws when the calendar leaves no working day in ten years: such a calendar is a bug.
 *
 * example  workingDaysAfter(Friday, 1, { weekend: [6, 7], holidays }) → the next Monday
 */
export const workingDaysAfter = (d: Day, n: number, calendar: WorkingCalendar): Day => {
  if (!Number.isInteger(n) || n < 0) throw new RangeError('workingDaysAfter: n is a whole number, zero or more');
  let current = d;
  let left = n;
  let idle = 0;
  while (left > 0 || !isWorkingDay(current, calendar)) {
    current = addDays(current, 1);
    if (isWorkingDay(current, calendar)) {
      left -= 1;
      idle = 0;
      if (left <= 0) return current;
    } else if (++idle > 3660) throw new RangeError('the calendar has no working day');
  }
  return current;
};

/** Working days in (from, to]: 0 when `to` is not after `from`. */
export const workingDaysBetween = (from: Day, to: Day, calendar: WorkingCalendar): number => {
  let count = 0;
  for (let n = dayNumber(from) + 1; n <= dayNumber(to); n++) if (isWorkingDay(dayFromNumber(n), calendar)) count++;
  return count;
};
