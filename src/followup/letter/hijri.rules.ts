import { addDays, type Day, dayParts } from '../../kernel/index.ts';

const umalqura = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  timeZone: 'UTC',
});

/**
 * The day in the calendar of Umm al-Qura, as 'year-month-day'. A suggestion only: the month of a country begins when its moon is seen,
 * most often a day later, so whoever writes the letter has the last word.
 *
 * example  hijriOf(day('2026-11-28')) → '1448-06-18'
 */
export function hijriOf(day: Day): string {
  const { year, month, day: dayOfMonth } = dayParts(day);
  const parts = umalqura.formatToParts(Date.UTC(year, month - 1, dayOfMonth));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Days by which a country's calendar may stand off the computed one. */
const REACH = 2;

/** True when `hijri` may be that day: within two days of the computed one; a month seen late ends on a thirtieth. */
export function isHijriNear(hijri: string, day: Day): boolean {
  const near = Array.from({ length: 2 * REACH + 1 }, (_, at) => hijriOf(addDays(day, at - REACH)));
  return (
    near.includes(hijri) ||
    (hijri.endsWith('-30') && near.some((one) => one.startsWith(hijri.slice(0, 8)) && one.endsWith('-29')))
  );
}
