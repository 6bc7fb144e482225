import type { ReadingLanguage } from '../stored-text.ts';
import { monthNames } from './date-words.ts';
import { scaleAt } from './scales.ts';
import { NUMBER, strAt, type Tokens, WORD } from './tokens.ts';
import { peopleNouns } from './unit-words.ts';
import { isMoney, measureOf } from './units.ts';

/** A day or month as it is written; its year may stand elsewhere: «du 15 janvier au 30 mars 2027». */
export type Partial = { day?: number; month?: number; year?: number; end: number };

const two = (value: number): string => String(value).padStart(2, '0');
export const dateOf = ({ year, month, day }: Omit<Partial, 'end'>): string =>
  `${year}${month ? `-${two(month)}` : ''}${day ? `-${two(day)}` : ''}`;

export const isYear = (text: string): boolean => text.length === 4 && /^(19|20|21)\d\d$/.test(text);

/** The Gregorian year in which a Hijri year ends. */
const endOfHijri = (year: number): number => Math.floor((year + 1) * 0.970224 + 621.5774);

/** month: said beside a Hijri year */
export type Year = { year: number; end: number; month?: number };

/** A year alone or in a pair with a Hijri one; the Gregorian year is the answer. */
export function yearAt(tokens: Tokens, i: number, language: ReadingLanguage): Year | undefined {
  if (tokens.kind[i] !== NUMBER) return undefined;
  const text = tokens.str[i]!;
  if (text.length !== 4) return undefined;
  if (/^1[345]\d\d$/.test(text) && /^(ه|هجري|هجريه|h|ah)$/.test(strAt(tokens, i + 1)))
    return hijriAt(tokens, i, language);
  if (!isYear(text) || isCounting(tokens, i + 1, language)) return undefined;
  let end = i + 1;
  if (language === 'ar' && /^(م|ميلاديه|ميلادي)$/.test(strAt(tokens, end))) end += 1;
  // 2020م / 1442ه
  const isPair = language === 'ar' && /^[-/(]$/.test(strAt(tokens, end)) && /^1[345]\d\d$/.test(strAt(tokens, end + 1));
  if (isPair && strAt(tokens, end + 2).startsWith('ه')) end += 3;
  return { year: Number(text), end };
}

const metres = new Set(['متر', 'مترا', 'امتار']);

/** «2047 مليون دينار», «على مساحة 2000 متر», «1900 مستفيد»: what stands behind the digits is counted by them. */
const isCounting = (tokens: Tokens, i: number, language: ReadingLanguage): boolean => {
  if (tokens.kind[i] !== WORD) return false;
  if (scaleAt(tokens, i, language)) return true;
  if (language !== 'ar') return false;
  const word = tokens.str[i]!;
  return (
    metres.has(word) || measureOf(word) !== undefined || isMoney(word) || (peopleNouns.ar.has(word) && /ا$/.test(word))
  );
};

/** The pair: 1442ه - 2020م, 1447ه (2026م), 1448ه الموافق أغسطس 2026. */
function hijriAt(tokens: Tokens, i: number, language: ReadingLanguage): Year {
  for (let at = i + 2; at < i + 5; at++) {
    const word = strAt(tokens, at);
    if (tokens.kind[at] === NUMBER) {
      if (!isYear(word)) break;
      return { year: Number(word), end: at + 1 + (/^(م|ميلادي|ميلاديه|ad|ce)$/.test(strAt(tokens, at + 1)) ? 1 : 0) };
    }
    const month = monthAt(tokens, at, language);
    const year = month ? strAt(tokens, month.end) : '';
    if (month && isYear(year)) return { year: Number(year), month: month.month, end: month.end + 1 };
    if (tokens.kind[at] === WORD && !/^(الموافق|الموافقه|لعام|لسنه|ل)$/.test(word)) break;
  }
  return { year: endOfHijri(Number(tokens.str[i])), end: i + 2 };
}

/** A month by name. The Levant says two of its months in two words. */
export function monthAt(
  tokens: Tokens,
  i: number,
  language: ReadingLanguage,
): { month: number; end: number } | undefined {
  if (tokens.kind[i] !== WORD) return undefined;
  const word = tokens.str[i]!;
  if (language === 'ar') {
    const plain = monthNames.ar.has(word) ? word : /^[ولب]/.test(word) ? word.slice(1) : word;
    let found: { month: number; end: number };
    if (plain === 'تشرين' || plain === 'كانون') {
      const isSecond = strAt(tokens, i + 1) === 'الثاني';
      if (!isSecond && strAt(tokens, i + 1) !== 'الاول') return undefined;
      found = { month: plain === 'تشرين' ? (isSecond ? 11 : 10) : isSecond ? 1 : 12, end: i + 2 };
    } else {
      const month = monthNames.ar.get(plain);
      if (month === undefined) return undefined;
      found = { month, end: i + 1 };
    }
    // Two names for one month: نوفمبر / تشرين الثاني, غشت (أغسطس)
    const mark = strAt(tokens, found.end);
    if (mark !== '/' && mark !== '(') return found;
    const name = strAt(tokens, found.end + 1);
    const isLevantine = name === 'تشرين' || name === 'كانون';
    if (!isLevantine && monthNames.ar.get(name) !== found.month) return found;
    const end = found.end + (isLevantine ? 3 : 2);
    return { month: found.month, end: mark === '(' && strAt(tokens, end) === ')' ? end + 1 : end };
  }
  const month = monthNames[language].get(word);
  if (month === undefined) return undefined;
  const isShort = strAt(tokens, i + 1) === '.' && word.length <= 5 && tokens.kind[i + 2] === NUMBER;
  return { month, end: i + (isShort ? 2 : 1) };
}

/** 1 to 31, with the letters of an ordinal: 1er, 2nd. Arabic has a word for the first: «فاتح». */
export function dayAt(tokens: Tokens, i: number, language: ReadingLanguage): { day: number; end: number } | undefined {
  if (tokens.kind[i] === NUMBER) {
    const text = tokens.str[i]!;
    if (text.length > 2) return undefined;
    const day = Number(text);
    if (!(day >= 1 && day <= 31)) return undefined;
    // "17 th August" is written apart as well
    const isOrdinal =
      tokens.glued[i + 1] === 1
        ? /^(er|e|st|nd|rd|th)$/.test(strAt(tokens, i + 1))
        : language === 'en' && /^(st|nd|rd|th)$/.test(strAt(tokens, i + 1)) && monthNames.en.has(strAt(tokens, i + 2));
    return { day, end: i + (isOrdinal ? 2 : 1) };
  }
  if (language !== 'ar') return undefined;
  const word = strAt(tokens, i);
  if (word === 'فاتح') return { day: 1, end: i + 1 };
  return /^(الاول|اول)$/.test(word) && strAt(tokens, i + 1) === 'من' ? { day: 1, end: i + 1 } : undefined;
}

const dayJoints = new Set(['au', 'et', 'and', 'to', '-', ',']);
const hijriMonths = new Map(
  ['محرم', 'صفر', 'ربيع', '', 'جمادي', '', 'رجب', 'شعبان', 'رمضان', 'شوال', 'ذي', 'ذو'].map((word, i) => [word, i + 1]),
);

/** A month of the Hijri calendar; three pairs are told apart by their second word. */
function hijriMonthAt(tokens: Tokens, i: number): { month: number; end: number } | undefined {
  const word = strAt(tokens, i);
  const month = word === '' ? undefined : hijriMonths.get(word);
  if (month === undefined) return undefined;
  const next = strAt(tokens, i + 1);
  if (month > 10) {
    if (next !== 'القعده' && next !== 'الحجه') return undefined;
    return { month: next === 'القعده' ? 11 : 12, end: i + 2 };
  }
  if (month !== 3 && month !== 5) return { month, end: i + 1 };
  if (/^(الاول|الاولي)$/.test(next)) return { month, end: i + 2 };
  return /^(الثاني|الثانيه|الاخر|الاخره)$/.test(next) ? { month: month + 1, end: i + 2 } : undefined;
}

/** «28 شوال 1436هـ»: a whole day, told by its Gregorian year, or by the Gregorian day that stands beside it. */
export function hijriDayAt(tokens: Tokens, i: number): (Partial & { year: number }) | undefined {
  const day = dayAt(tokens, i, 'ar');
  const month = day ? hijriMonthAt(tokens, pastLink(tokens, day.end, 'ar')) : undefined;
  if (!day || !month) return undefined;
  let at = month.end;
  if (/^(عام|سنه|لعام|لسنه|من)$/.test(strAt(tokens, at))) at += 1;
  const written = strAt(tokens, at);
  if (!/^1[345]\d\d$/.test(written)) return undefined;
  let end = at + 1;
  if (/^(ه|هجري|هجريه)$/.test(strAt(tokens, end))) end += 1;
  at = end;
  while (at < end + 4 && /^([,(/-]|الموافق|الموافقه|ل)$/.test(strAt(tokens, at))) at += 1;
  const beside = at > end ? partialAt(tokens, at, 'ar') : undefined;
  if (beside?.year !== undefined && beside.month !== undefined) return { ...beside, year: beside.year };
  const years = Number(written) - 1 + (month.month - 1) / 12 + day.day / 354;
  return { year: Math.floor(622.54 + years * 0.970224), end };
}

/** Is the number the day of a month, with or without a year? «14 نونبر» counts nothing. */
export function isDayOfMonth(tokens: Tokens, i: number, language: ReadingLanguage): boolean {
  const day = tokens.kind[i] === NUMBER ? dayAt(tokens, i, language) : undefined;
  if (!day) return false;
  // «du 19 au 25 novembre», «les 9-10 décembre», "between 17 and 19 May"
  if (language !== 'ar' && dayJoints.has(strAt(tokens, day.end))) {
    const other = tokens.kind[day.end + 1] === NUMBER ? dayAt(tokens, day.end + 1, language) : undefined;
    if (other && other.day > day.day && monthAt(tokens, pastLink(tokens, other.end, language), language)) return true;
  }
  if (language === 'ar' && hijriMonthAt(tokens, pastLink(tokens, day.end, 'ar'))) return true;
  return monthAt(tokens, pastLink(tokens, day.end, language), language) !== undefined;
}

const pastLink = (tokens: Tokens, from: number, language: ReadingLanguage): number => {
  let at = from;
  if (language === 'en' && strAt(tokens, at) === 'of') at += 1;
  if (language === 'fr' && strAt(tokens, at) === 'du' && strAt(tokens, at + 1) === 'mois') at += 3;
  if (language === 'ar' && strAt(tokens, at) === 'من') at += 1;
  if (language === 'ar' && strAt(tokens, at) === 'شهر') at += 1;
  return at;
};

/** A day, month and year in words, each but the month left out at will: 15 avril 2026, August 7th, 2026, «من مارس». */
export function partialAt(tokens: Tokens, i: number, language: ReadingLanguage): Partial | undefined {
  const first = dayAt(tokens, i, language);
  const month = monthAt(tokens, first ? pastLink(tokens, first.end, language) : i, language);
  if (!month) return first;
  // November 15, 2025
  const behind = language === 'en' && !first ? dayAt(tokens, month.end, 'en') : undefined;
  const day = first ?? behind;
  let at = behind?.end ?? month.end;
  const plain = { ...(day ? { day: day.day } : {}), month: month.month };
  const end = at;
  if (/^(,|من|سنه|عام|لسنه|لعام|of|de)$/.test(strAt(tokens, at))) at += 1;
  if (language === 'ar' && /^(سنه|عام)$/.test(strAt(tokens, at))) at += 1;
  if (language === 'fr' && strAt(tokens, at) === 'l') at += 2;
  if (strAt(tokens, at) === 'annee') at += 1;
  const year = yearAt(tokens, at, language);
  return year ? { ...plain, year: year.year, end: year.end } : { ...plain, end };
}
