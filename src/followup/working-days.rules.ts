import {
  addDays,
  type Day,
  dayFromNumber,
  dayNumber,
  isWorkingDay,
  type WorkingCalendar,
  workingDaysAfter,
  workingDaysBetween,
} from '../kernel/index.ts';

/** Counts of working days, for rules that ask for tens of thousands of them. */
export type WorkingDays = {
  /** working days in (from, to]; 0 when `to` is not after `from` */
  between(from: Day, to: Day): number;
  /** the n-th working day after a day */
  after(from: Day, n: number): Day;
};

/** Days each side of the middle that are counted beforehand; beyond, the kernel counts one by one. */
const REACH = 20 * 366;

const made = new Map<string, WorkingDays>();

/**
 * The kernel's `workingDaysBetween` and `workingDaysAfter`, answered from sums made once for a calendar and a day.
 *
 * middle  a day near those asked about, such as today
 */
export function workingDays(calendar: WorkingCalendar, middle: Day): WorkingDays {
  const name = `${middle} ${calendar.weekend} ${[...calendar.holidays]}`;
  const known = made.get(name);
  if (known) return known;
  if (made.size > 20) made.clear();
  const sums = summed(calendar, middle);
  made.set(name, sums);
  return sums;
}

function summed(calendar: WorkingCalendar, middle: Day): WorkingDays {
  const first = dayNumber(middle) - REACH;
  const length = 2 * REACH + 1;
  const sums = new Int32Array(length);
  const dayAt: number[] = [];
  for (let at = 0, sum = 0; at < length; at++) {
    if (isWorkingDay(dayFromNumber(first + at), calendar)) {
      sum += 1;
      dayAt[sum] = at;
    }
    sums[at] = sum;
  }
  // the same few hundred days are asked about again and again
  const places = new Map<Day, number>();
  const placeOf = (day: Day): number | undefined => {
    let at = places.get(day);
    if (at === undefined) {
      at = dayNumber(day) - first;
      places.set(day, at);
    }
    return at >= 0 && at < length ? at : undefined;
  };
  return {
    between(from, to) {
      if (to <= from) return 0;
      const [start, end] = [placeOf(from), placeOf(to)];
      return start === undefined || end === undefined
        ? workingDaysBetween(from, to, calendar)
        : sums[end]! - sums[start]!;
    },
    after(from, n) {
      const start = placeOf(from);
      const found = start === undefined || n < 1 ? undefined : dayAt[sums[start]! + n];
      return found === undefined ? workingDaysAfter(from, n, calendar) : addDays(middle, found - REACH);
    },
  };
}
