import type { ReadingLanguage } from '../stored-text.ts';
import { dateOf, hijriDayAt, isYear, partialAt, type Year, yearAt } from './calendar.ts';
import { ordinals, quarterWords } from './date-words.ts';
import { numberAt } from './numbers.ts';
import { relativeAt, relativeYearAt } from './relative-dates.ts';
import { NUMBER, strAt, type Tokens, WORD } from './tokens.ts';

/**
 * A stretch of the calendar: YYYY, YYYY-MM or YYYY-MM-DD, with the token behind it.
 *
 * lead  tokens before it that belong to it: "later this" year
 */
export type Point = { to: string; from?: string; end: number; lead?: number };
/** 2025-11-14 · 2026/05/20 · 14/11/2025 · 14.11.2025 · 31/12/26 · 06/2027 */
function figuresAt(tokens: Tokens, i: number): Point | undefined {
  const text = tokens.str[i]!;
  if (text.length > 10) return undefined;
  const dotted = text.length >= 8 && /^(\d\d?)\.(\d\d?)\.((?:19|20)\d\d)$/.exec(text);
  if (dotted && Number(dotted[2]) <= 12)
    return { to: dateOf({ year: Number(dotted[3]), month: Number(dotted[2]), day: Number(dotted[1]) }), end: i + 1 };
  const mark = strAt(tokens, i + 1);
  if ((mark !== '-' && mark !== '/') || !tokens.glued[i + 1] || !tokens.glued[i + 2]) return undefined;
  const middle = strAt(tokens, i + 2);
  const last = strAt(tokens, i + 4);
  const isWhole = strAt(tokens, i + 3) === mark && tokens.glued[i + 3] === 1 && tokens.glued[i + 4] === 1;
  if (!/^\d\d?$/.test(middle) && !isYear(middle)) return undefined;
  if (isWhole && /^\d\d?$/.test(middle)) {
    const date = (year: string, month: string, day: string): Point | undefined => {
      const [y, m, d] = [Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day)];
      return m >= 1 && m <= 12 && d >= 1 && d <= 31
        ? { to: dateOf({ year: y, month: m, day: d }), end: i + 5 }
        : undefined;
    };
    if (isYear(text) && /^\d\d?$/.test(last)) return date(text, middle, last);
    if (/^\d\d?$/.test(text) && (isYear(last) || (mark === '/' && /^[2-9]\d$/.test(last))))
      return date(last, middle, text) ?? date(last, text, middle);
    return undefined;
  }
  if (mark === '/' && /^\d\d?$/.test(text) && isYear(middle) && strAt(tokens, i - 1) !== '/') {
    const month = Number(text);
    if (month >= 1 && month <= 12) return { to: dateOf({ year: Number(middle), month }), end: i + 3 };
  }
  return undefined;
}

/** A day, month, quarter or year that begins at the token. */
export function pointAt(
  tokens: Tokens,
  i: number,
  language: ReadingLanguage,
  reference = 0,
  month = 0,
): Point | undefined {
  if (tokens.kind[i] === NUMBER) {
    const figures = figuresAt(tokens, i);
    if (figures) return figures;
    const hijri = language === 'ar' ? hijriDayAt(tokens, i) : undefined;
    if (hijri) return { to: dateOf(hijri), end: hijri.end };
  } else if (tokens.kind[i] !== WORD) return undefined;
  const part = partialAt(tokens, i, language);
  if (part?.year !== undefined && part.month !== undefined) return { to: dateOf(part), end: part.end };
  const quarter = quarterAt(tokens, i, language, reference);
  if (quarter) return quarter;
  const year = yearAt(tokens, i, language);
  if (year) {
    // 2024.5 is no year
    if (strAt(tokens, year.end) === '.' && tokens.kind[year.end + 1] === NUMBER && tokens.glued[year.end + 1])
      return undefined;
    return quarterBehind(tokens, year) ?? { to: dateOf(year), end: year.end };
  }
  if (tokens.kind[i] !== WORD) return undefined;
  return (
    yearInWords(tokens, i, language) ??
    decadeAt(tokens, i, language) ??
    fiscalYearAt(tokens, i, language) ??
    relativeAt(tokens, i, language, { year: reference, month })
  );
}

/** «سنة ألفين وثلاثين» */
function yearInWords(tokens: Tokens, i: number, language: ReadingLanguage): Point | undefined {
  if (language !== 'ar' || !/^(سنه|عام)$/.test(strAt(tokens, i - 1))) return undefined;
  const read = numberAt(tokens, i, 'ar');
  return read && read.value >= 1950 && read.value < 2150 ? { to: String(read.value), end: read.end } : undefined;
}

/** FY26, FY2026, FY2025/26: the year in which it ends, as it is named. */
function fiscalYearAt(tokens: Tokens, i: number, language: ReadingLanguage): Point | undefined {
  const figures = language === 'en' ? /^fy(\d{4}|\d\d)$/.exec(tokens.str[i]!)?.[1] : undefined;
  if (figures === undefined) return undefined;
  const year = Number(figures.length === 2 ? `20${figures}` : figures);
  const isTwo = /^[/-]$/.test(strAt(tokens, i + 1)) && tokens.glued[i + 2] === 1 && tokens.kind[i + 2] === NUMBER;
  const second = isTwo ? Number(strAt(tokens, i + 2)) : Number.NaN;
  if (second % 100 === (year + 1) % 100) return { to: String(year + 1), end: i + 3 };
  return year >= 1990 && year < 2100 ? { to: String(year), end: i + 1 } : undefined;
}

/** "the end of the decade", «نهاية العقد»: its year is added by who knows the date of the text. */
function decadeAt(tokens: Tokens, i: number, language: ReadingLanguage): Point | undefined {
  const word = strAt(tokens, i);
  if (word !== (language === 'en' ? 'decade' : language === 'fr' ? 'decennie' : 'العقد')) return undefined;
  const next = strAt(tokens, i + 1);
  const end = i + (/^(الحالي|الجاري)$/.test(next) ? 2 : 1);
  if (language === 'en' && next === 'is' && /^(out|over)$/.test(strAt(tokens, i + 2)))
    return { to: 'decade', end: i + 3 };
  for (let at = i - 1; at >= i - 4 && at >= 0; at--)
    if (/^(end|fin|نهايه|بنهايه|متم|close)$/.test(tokens.str[at]!)) return { to: 'decade', end };
  return undefined;
}

const span = (year: number, isHalf: boolean, order: number, end: number): Point => {
  const months = isHalf ? 6 : 3;
  return {
    from: dateOf({ year, month: order * months - months + 1 }),
    to: dateOf({ year, month: order * months }),
    end,
  };
};

const quarterLink = /^(of|de|du|l|'|annee|من|سنه|عام|لسنه|لعام|-|the|year|\/|,)$/;

/** The year behind a quarter, over the words between: "of 2026", «de l'année 2027», Q4'26. */
function yearBehindQuarter(
  tokens: Tokens,
  from: number,
  language: ReadingLanguage,
  reference: number,
): Year | undefined {
  let at = from;
  while (at < from + 5 && quarterLink.test(strAt(tokens, at))) at += 1;
  const year = yearAt(tokens, at, language);
  if (year) return year;
  const isShort = strAt(tokens, from) === "'" && tokens.glued[from + 1] === 1 && /^\d\d$/.test(strAt(tokens, from + 1));
  return isShort
    ? { year: 2000 + Number(strAt(tokens, from + 1)), end: from + 2 }
    : relativeYearAt(tokens, from, language, reference);
}

/** 2027 Q1 */
function quarterBehind(tokens: Tokens, { year, end }: Year): Point | undefined {
  const short = shortQuarter(strAt(tokens, end));
  return short ? span(year, short.isHalf, short.order, end + 1) : undefined;
}

const shortQuarter = (text: string): { isHalf: boolean; order: number } | undefined => {
  if (text.length !== 2 || !/^([tq][1-4]|[sh][12])$/.test(text)) return undefined;
  return { isHalf: text[0] === 's' || text[0] === 'h', order: Number(text[1]) };
};

/** T3 2026, Q3 2026, 2Q 2027, 4Q27, S1-2027, H2 2026, third quarter of 2026, الربع الثالث من 2026, le 2e semestre 2027. */
function quarterAt(tokens: Tokens, i: number, language: ReadingLanguage, reference: number): Point | undefined {
  const text = strAt(tokens, i);
  const short = shortQuarter(text);
  const next = strAt(tokens, i + 1);
  if (short) {
    const year = yearBehindQuarter(tokens, i + 1, language, reference);
    return year ? span(year.year, short.isHalf, short.order, year.end) : undefined;
  }
  const isTurned = tokens.kind[i] === NUMBER && text.length === 1 && tokens.glued[i + 1] === 1;
  if (isTurned && /^[tqsh](\d\d)?$/.test(next)) {
    const turned = shortQuarter(next[0]! + text);
    const year =
      next.length === 3
        ? { year: 2000 + Number(next.slice(1)), end: i + 2 }
        : yearBehindQuarter(tokens, i + 2, language, reference);
    if (turned && year) return span(year.year, turned.isHalf, turned.order, year.end);
  }
  return quarterInWords(tokens, i, language, reference);
}

function quarterInWords(tokens: Tokens, i: number, language: ReadingLanguage, reference: number): Point | undefined {
  const { quarter, half } = quarterWords[language];
  let order: number | undefined;
  let name = strAt(tokens, i);
  let end: number;
  if (language === 'ar') {
    order = ordinals.ar.get(strAt(tokens, i + 1));
    if (order === undefined) return undefined;
    name = name.replace(/^[بل](?=ال)/, '').replace(/^ل(?=ل(ربع|نصف|فصل|ثلاثي))/, 'ا');
    if (!quarter.has(name) && !half.has(name)) return undefined;
    end = i + 2;
  } else {
    order = ordinals[language].get(name);
    let at = i + 1;
    if (order === undefined && tokens.kind[i] === NUMBER && name.length === 1) {
      order = Number(name);
      if (!/^(er|e|eme|st|nd|rd|th)$/.test(strAt(tokens, at))) return undefined;
      at += 1;
    }
    name = strAt(tokens, at);
    if (!quarter.has(name) && !half.has(name)) return undefined;
    end = at + 1;
  }
  if (order === undefined) return undefined;
  const isHalf = half.has(name);
  const place = isHalf && order === 4 ? 2 : order;
  if (place > (isHalf ? 2 : 4)) return undefined;
  const year = yearBehindQuarter(tokens, end, language, reference);
  return year ? span(year.year, isHalf, place, year.end) : undefined;
}
