import type { ReadingLanguage } from '../stored-text.ts';
import { mayBeginAt } from './begins.ts';
import { dateOf, partialAt } from './calendar.ts';
import { isDayOfDeed } from './events.ts';
import { limitAt } from './limits.ts';
import { hasHappened } from './past-days.ts';
import { periodAt } from './periods.ts';
import { pointAt } from './points.ts';
import { MARK, NUMBER, strAt, type Tokens, WORD } from './tokens.ts';
import { wordsBefore } from './words-before.ts';
import { isNamed, isOfName } from './year-names.ts';

/**
 * A date where it stands: tokens, end excluded.
 *
 * deadline  it has words before it that make it one; period: from and to; limit: a length of time; point: neither
 * same      «à la même date», "over the same period": as the date before
 * to        YYYY, YYYY-MM, YYYY-MM-DD, an ISO duration, or `decade`: the year that ends it
 * strength  how sure the words before are that it is a deadline, 0 to 2
 * isPast    what is compared with, or what began then: «par rapport à 2023», since 2020
 * isEvent   the day of what was done: «conclu en novembre 2022»
 */
export type ReadDate = {
  first: number;
  end: number;
  kind: 'deadline' | 'period' | 'limit' | 'point' | 'same';
  from?: string;
  to: string;
  strength: number;
  isPast?: true;
  isEvent?: true;
};

/** The year that ends the decade of a year: 2025 → 2030, 2030 → 2040. */
export const endOfDecade = (reference: number): number => Math.ceil((reference + 1) / 10) * 10;

/** The year before the earliest deadline: the latest in which a text that names no other date was written. 0 if none. */
export function yearBeforeDeadlines(dates: readonly ReadDate[]): number {
  let earliest = 0;
  for (const one of dates) {
    const from = one.from ?? one.to;
    if (one.strength < 2 || !/^\d{4}/.test(from)) continue;
    const year = Number(from.slice(0, 4));
    if (earliest === 0 || year < earliest) earliest = year;
  }
  return earliest === 0 ? 0 : earliest - 1;
}

const samePhrases: Record<ReadingLanguage, RegExp> = {
  fr: /^(meme|memes) (date|horizon|echeance|periode|annee)$/,
  en: /^same (period|date|year|deadline|horizon|timeframe)$/,
  ar: /^[وفبل]?(نفس|ذات) (الفتره|الاجل|التاريخ|السنه|العام|الافق|المده)$/,
};

/**
 * The dates between two tokens, in order. A token belongs to one date at most.
 *
 * reference  year of the document, from which «l'année prochaine» is counted; 0 if unknown
 * month      its month, from which «avant juin» is counted; 0 if unknown
 */
export function datesIn(
  tokens: Tokens,
  first: number,
  end: number,
  language: ReadingLanguage,
  reference = 0,
  month = 0,
): ReadDate[] {
  const found: ReadDate[] = [];
  let i = first;
  while (i < end) {
    const from = found.at(-1)?.end ?? first;
    const isWord = tokens.kind[i] === WORD;
    if (isWord && !mayBeginAt(tokens, i, language)) {
      i += 1;
      continue;
    }
    const isDate = tokens.kind[i] !== MARK && !(found.length === 0 && isJoined(tokens, i, language));
    const date = isDate
      ? (dateAt(tokens, i, from, language, { year: reference, month }) ??
        monthDate(tokens, i, from, language, reference, month))
      : undefined;
    if (date && date.end <= end) {
      if (date.to !== '')
        found.push(joinedTo(tokens, found.at(-1), date.first < from ? { ...date, first: from } : date));
      else if (language !== 'ar' && isOfName(tokens, i, language)) tokens.begins[i] = NO;
      i = Math.max(date.end, i + 1);
    } else i += 1;
  }
  return found;
}

/** "in 2024 and 2025", «en 2025 et 2026»: the words before the first year are of both. */
function joinedTo(tokens: Tokens, before: ReadDate | undefined, date: ReadDate): ReadDate {
  if (!before || date.strength > 0 || date.to.length !== 4 || before.to.length !== 4 || before.isEvent) return date;
  const isJoined = before.end === date.first - 1 && /^(and|et)$/.test(strAt(tokens, before.end));
  return isJoined && !before.isPast ? { ...date, kind: before.kind, strength: before.strength } : date;
}

/** «avant juin», «قبل متم شتنبر», "by the end of June": the next month of that name. Only behind words that make it a deadline. */
function monthDate(
  tokens: Tokens,
  i: number,
  from: number,
  language: ReadingLanguage,
  reference: number,
  month: number,
): ReadDate | undefined {
  if (reference < 1990) return undefined;
  const part = partialAt(tokens, i, language);
  if (part?.month === undefined || part.year !== undefined) return undefined;
  if (language === 'en' && /^(may|march)$/.test(tokens.str[i]!) && tokens.capital[i] !== 1) return undefined;
  // "by next June", "this September"
  const lead = language === 'en' && i > from && /^(next|this)$/.test(strAt(tokens, i - 1)) ? 1 : 0;
  const before = wordsBefore(tokens, i - lead, from, language);
  const strength = Math.max(before.strength, lead);
  if (strength === 0) return undefined;
  const isNext = month > 0 && part.month < month;
  return {
    first: i - lead - before.length,
    end: part.end,
    kind: 'deadline',
    to: dateOf({ ...part, year: reference + (isNext ? 1 : 0) }),
    strength,
  };
}

/** In `begins`: no amount is read there. */
const NO = 1;

/** «و2000»: a number joined to what is before is no year, unless a date is before. */
const isJoined = (tokens: Tokens, i: number, language: ReadingLanguage): boolean =>
  language === 'ar' && tokens.kind[i] === NUMBER && tokens.glued[i] === 1 && strAt(tokens, i - 1) === 'و';

/** The date that begins at a token; `to` is empty for a year that belongs to a name. */
function dateAt(
  tokens: Tokens,
  i: number,
  from: number,
  language: ReadingLanguage,
  day: { year: number; month: number },
): ReadDate | undefined {
  const word = tokens.str[i]!;
  if (tokens.kind[i] === WORD && word.length < 6 && samePhrases[language].test(`${word} ${strAt(tokens, i + 1)}`))
    return { first: i, end: i + 2, kind: 'same', to: 'same', strength: 2 };
  const period = periodAt(tokens, i, from, language);
  if (period) return period;
  const point = pointAt(tokens, i, language, day.year, day.month);
  if (point) {
    const { lead = 0, ...told } = point;
    const at = Math.max(i - lead, from);
    const before = wordsBefore(tokens, at, from, language);
    const date: ReadDate = {
      ...told,
      first: at - before.length,
      kind: before.strength > 0 ? 'deadline' : 'point',
      strength: before.strength,
    };
    if (isNamed(tokens, i, point.end, language, before) && before.strength < 2) return { ...date, to: '' };
    const isOver =
      isPast(tokens, date.first, language) ||
      (language === 'ar' && before.strength < 2 && hasHappened(tokens, date.first));
    if (isOver) return { ...date, kind: 'point', strength: 0, isPast: true };
    if (language !== 'ar' && date.strength < 2 && isDayOfDeed(tokens, date, language))
      return { ...date, isEvent: true };
    return date;
  }
  const limit = limitAt(tokens, i, language);
  // "a day after …": when it was, not by when
  if (limit && language === 'en' && /^(after|before|later|earlier|ago)$/.test(strAt(tokens, limit.end)) && word === 'a')
    return undefined;
  return limit ? { ...limit, kind: 'limit', strength: 2 } : undefined;
}

const pastBefore: Record<ReadingLanguage, RegExp> = {
  fr: /^(depuis|rapport|compare|comparaison|comparativement)$/,
  en: /^(since|compared|relative|than|versus|against)$/,
  ar: /^[وب]?(منذ|مقارنه|بالمقارنه|قياسا)$/,
};

/** Does the date stand behind "since" or "compared with"? */
function isPast(tokens: Tokens, first: number, language: ReadingLanguage): boolean {
  for (let i = first - 1; i >= first - 3 && i >= 0; i--) {
    if (tokens.kind[i] === NUMBER) return false;
    if (pastBefore[language].test(tokens.str[i]!)) return true;
  }
  // the words before the date may be of the phrase: «par rapport à», "compared to"
  return pastBefore[language].test(strAt(tokens, first));
}
