import { type Day, type Lang, weekdayOf } from '../../kernel/index.ts';
import type { PageLang } from './number.ts';

/**
 * Month names as Morocco writes them. Kept here and not asked of Intl: a browser knows no Tamazight, and a page must be
 * the same bytes on every machine. A test holds ar, fr and en to CLDR's ar-MA, fr and en-GB.
 */
const months: Record<Lang, readonly string[]> = {
  ar: 'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
  zgh: 'ⵉⵏⵏⴰⵢⵔ ⴱⵕⴰⵢⵕ ⵎⴰⵕⵚ ⵉⴱⵔⵉⵔ ⵎⴰⵢⵢⵓ ⵢⵓⵏⵢⵓ ⵢⵓⵍⵢⵓⵣ ⵖⵓⵛⵜ ⵛⵓⵜⴰⵏⴱⵉⵔ ⴽⵜⵓⴱⵔ ⵏⵓⵡⴰⵏⴱⵉⵔ ⴷⵓⵊⴰⵏⴱⵉⵔ'.split(' '),
};

export const monthName = (month: number, lang: Lang): string => months[lang][month - 1] ?? String(month);

/** A calendar day in words. example  formatDay('2026-11-24', 'ar') → '24 نونبر 2026'; 'fr' 1st → '1er août 2026' */
export function formatDay(day: string, lang: Lang): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  if (!match) return day;
  const [, year, month, date] = match;
  const number = Number(date);
  const first = lang === 'fr' && number === 1 ? '1er' : String(number);
  return `${first} ${monthName(Number(month), lang)} ${year}`;
}

/** Days of the week from Monday, as Morocco names them. */
const weekdays: Record<PageLang, readonly string[]> = {
  ar: 'الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد'.split(' '),
  fr: 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
};

/** A day with its name, as one is called to a meeting. example  formatFullDay('2026-11-24', 'fr') → 'mardi 24 novembre 2026' */
export const formatFullDay = (day: Day, lang: PageLang): string =>
  `${weekdays[lang][weekdayOf(day) - 1]} ${formatDay(day, lang)}`;

/** An hour of the day. example  formatHour('09:30', 'fr') → '9 h 30', 'ar' → '09:30' */
export const formatHour = (hour: string, lang: PageLang): string =>
  lang === 'fr' ? hour.replace(/^0?(\d+):(\d\d)$/, '$1\u00a0h\u00a0$2') : hour;

const ordinals = ['الأول', 'الثاني', 'الثالث', 'الرابع'];

const parts: Record<'ar' | 'fr' | 'en', { quarter(n: number): string; half(n: number): string; to: string }> = {
  ar: { quarter: (n) => `الربع ${ordinals[n - 1]} من`, half: (n) => `النصف ${ordinals[n - 1]} من`, to: 'إلى' },
  fr: {
    quarter: (n) => `${n === 1 ? '1er' : `${n}e`} trimestre`,
    half: (n) => `${n === 1 ? '1er' : '2e'} semestre`,
    to: 'à',
  },
  en: { quarter: (n) => `Q${n}`, half: (n) => `H${n}`, to: 'to' },
};

/**
 * A period code in words. A span of years is written with a word between them: a dash turns around in Arabic.
 * example  formatPeriod('2024-Q1', 'fr') → '1er trimestre 2024'; formatPeriod('2024-2026', 'ar') → '2024 إلى 2026'
 */
export function formatPeriod(code: string, lang: Lang): string {
  const words = parts[lang === 'zgh' ? 'fr' : lang];
  const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{4})|(\d{2})(-\d{2})?))?$/.exec(code);
  if (!match) return code;
  const [, year, quarter, half, lastYear, month, day] = match;
  if (quarter) return `${words.quarter(Number(quarter))} ${year}`;
  if (half) return `${words.half(Number(half))} ${year}`;
  if (lastYear) return `${year} ${words.to} ${lastYear}`;
  if (day) return formatDay(code, lang);
  if (month) return `${monthName(Number(month), lang)} ${year}`;
  return year!;
}
