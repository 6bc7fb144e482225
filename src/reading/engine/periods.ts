import type { ReadingLanguage } from '../stored-text.ts';
import { dateOf, type Partial, partialAt } from './calendar.ts';
import type { ReadDate } from './dates.ts';
import { type Point, pointAt } from './points.ts';
import { NUMBER, strAt, type Tokens } from './tokens.ts';

/** Words and marks between the two ends of a period, and before them. `many`: a plural that makes "and" a period. */
const joints: Record<ReadingLanguage, { to: RegExp; and: RegExp; lead: RegExp; between: RegExp; many: RegExp }> = {
  fr: {
    to: /^(a|au|jusqu)$/,
    and: /^et$/,
    lead: /^(de|du|des)$/,
    between: /^entre$/,
    many: /^(exercices|annees|saisons|campagnes)$/,
  },
  en: {
    to: /^(to|through|until)$/,
    and: /^and$/,
    lead: /^(from|years)$/,
    between: /^between$/,
    many: /^(years)$/,
  },
  ar: {
    to: /^(الي|حتي)$/,
    and: /^و$/,
    lead: /^[وفل]?(من|السنوات)$/,
    between: /^[وفلب]?(بين|مابين)$/,
    many: /^[ولب]?(عامي|سنتي|السنتين|العامين|موسمي)$/,
  },
};
const periodLead: Record<ReadingLanguage, RegExp> = {
  fr: /^(la|periode|entre|de|sur|pour|durant|du|les|annees|l|au|titre|le|des|exercices)$/,
  en: /^(the|period|between|from|over|for|during|years|in)$/,
  ar: /^[ولبف]{0,2}(فتره|الفتره|بين|من|خلال|ما|مابين|عامي|سنتي|السنوات|في|لفتره|الممتده)$/,
};

type End = Partial | (Point & { year?: undefined });

/** 2024-2026, من 2024 إلى 2026, entre 2024 et 2026, du 15 janvier au 30 mars 2027, 10–14 March 2027, between March and June 2027. */
export function periodAt(tokens: Tokens, i: number, from: number, language: ReadingLanguage): ReadDate | undefined {
  const lower = endAt(tokens, i, language);
  if (!lower) return undefined;
  const at = jointEnd(tokens, i, lower, language);
  if (at < 0) return undefined;
  const isSlash = strAt(tokens, lower.end) === '/';
  const upper = shortYear(tokens, at, lower) ?? endAt(tokens, pastLead(tokens, at), language);
  if (!upper || ('month' in upper && upper.month && upper.year === undefined)) return undefined;
  const ends = spanOfEnds(lower, upper);
  if (!ends || ends.from.slice(0, 7) > ends.to.slice(0, 7)) return undefined;
  if (
    isSlash &&
    Number(ends.to) !== Number(ends.from) + 1 &&
    !/^(periode|annees|period|الفتره)$/.test(strAt(tokens, i - 1))
  )
    return undefined;
  let first = i;
  while (first > from && i - first < 4 && periodLead[language].test(tokens.str[first - 1]!)) first -= 1;
  return { first, end: upper.end, kind: 'period', ...ends, strength: first < i ? 2 : 1 };
}

/** One end of a period: a year, a day or month that may lack its year, or a quarter. */
function endAt(tokens: Tokens, i: number, language: ReadingLanguage): End | undefined {
  const point = pointAt(tokens, i, language);
  if (point && (point.from || point.to.length !== 4)) {
    const part = point.from ? undefined : partialAt(tokens, i, language);
    return part?.year !== undefined ? part : point;
  }
  if (point?.to.length === 4 && /^\d/.test(point.to)) return { year: Number(point.to), end: point.end };
  const part = partialAt(tokens, i, language);
  return part && (part.month !== undefined || tokens.kind[i] === NUMBER) ? part : undefined;
}

const isYearOnly = (one: End): boolean => one.year !== undefined && (!('month' in one) || one.month === undefined);

/** The token behind the word or mark that joins the two ends, or -1. */
function jointEnd(tokens: Tokens, i: number, lower: End, language: ReadingLanguage): number {
  const { end } = lower;
  const word = strAt(tokens, end);
  const { to, and, lead, between, many } = joints[language];
  if (word === '-') return end + 1;
  if (word === '/') return isYearOnly(lower) ? end + 1 : -1;
  const isAnd = and.test(word);
  const isTo = !isAnd && to.test(word);
  const isJoined = language === 'ar' && word.length > 1 && word.startsWith('و');
  if (!isAnd && !isTo && !isJoined) return -1;
  let at = i - 1;
  while (i - at < 4 && /^(le|l|'|the|la|شهر|يوم|شهري)$/.test(strAt(tokens, at))) at -= 1;
  const before = strAt(tokens, at);
  const isBetween = between.test(before) || many.test(before);
  if (isAnd) return isBetween ? end + 1 : -1;
  if (isJoined && isBetween) return end;
  if (!isTo) return -1;
  const isRange = lead.test(before) || language !== 'fr' || isYearOnly(lower) || lower.year === undefined;
  if (!isRange) return -1;
  return word === 'jusqu' ? end + 3 : end + 1;
}

/** Over the words before the upper end: «et le 15 mai», "and the end of 2028". */
const pastLead = (tokens: Tokens, from: number): number => {
  let at = from;
  while (at < from + 3 && upperLead.test(strAt(tokens, at))) at += 1;
  return at;
};
const upperLead = /^(le|la|l|'|the|en|end|of|fin|عام|سنه|نهايه|غايه|متم|شهر|يوم)$/;

/** 2026-30, 2026/27 */
function shortYear(tokens: Tokens, at: number, lower: End): Partial | undefined {
  if (!isYearOnly(lower) || !tokens.glued[at]) return undefined;
  const text = strAt(tokens, at);
  if (!/^\d\d$/.test(text) || strAt(tokens, at + 1) === '-') return undefined;
  const year = Math.floor(lower.year! / 100) * 100 + Number(text);
  const isNext = year === lower.year! + 1;
  return isNext || (year > lower.year! && strAt(tokens, at - 1) === '-') ? { year, end: at + 1 } : undefined;
}

/** The two ends as dates; what the lower one lacks is that of the upper one. */
function spanOfEnds(lower: End, upper: End): { from: string; to: string } | undefined {
  if ('to' in upper) {
    if (!('to' in lower)) return undefined;
    return { from: lower.from ?? lower.to, to: upper.to };
  }
  if ('to' in lower || upper.year === undefined) return undefined;
  const to = dateOf(upper);
  if (lower.year !== undefined) {
    // A year and a day of another are no period.
    if (isYearOnly(lower) !== isYearOnly(upper)) return undefined;
    return { from: dateOf(lower), to };
  }
  if (upper.month === undefined) return undefined;
  if (lower.month === undefined && upper.day === undefined) return undefined;
  const month = lower.month ?? upper.month;
  const year = lower.month !== undefined && month > upper.month ? upper.year - 1 : upper.year;
  return { from: dateOf({ ...lower, year, month }), to };
}
