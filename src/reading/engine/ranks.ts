import type { ReadingLanguage } from '../stored-text.ts';
import { ordinalAt } from './ordinals.ts';
import type { ReadNumber } from './scales.ts';
import { NUMBER, strAt, type Tokens, WORD } from './tokens.ts';
import { nounStops, peopleNouns, rankAfter, rankBefore } from './unit-words.ts';
import type { Unit } from './units.ts';

/** A place in an order: `first` is the word before it that makes it one, so that what stands before that can be asked. */
export type Rank = Unit & { first: number };

const superlatives: Record<ReadingLanguage, RegExp> = {
  fr: /^(meilleurs|meilleures|mieux|premiers|premieres)$/,
  en: /^(best|leading|highest|largest|top|most)$/,
  ar: /^(الاولي|الاول|الاوايل|الاولين)$/,
};

/** A rank told by a number: top 30, «المرتبة 60», 60e place, les 50 pays les mieux classés. */
export function rankAround(tokens: Tokens, read: ReadNumber, language: ReadingLanguage): Rank | undefined {
  const { first, end } = read;
  let i = first - 1;
  while (/^(\(|ال|-|#|n|°|numero)$/.test(strAt(tokens, i)) && first - i < 4) i -= 1;
  const before = strAt(tokens, i);
  const isClosed = strAt(tokens, end) === ')' && strAt(tokens, first - 1) === '(';
  const next = strAt(tokens, isClosed ? end + 1 : end);
  const rank = (till: number, from = first): Rank => ({ first: from, end: till, unit: 'rank' });
  if (
    rankBefore[language].has(before) &&
    !(read.isYear && language !== 'ar') &&
    !/^(place|rang|classement)$/.test(before)
  ) {
    // "the top 200 students"
    if (language === 'en' && before === 'top' && peopleNouns.en.has(next)) return undefined;
    const hasNoun = language !== 'ar' && tokens.kind[end] === WORD && !nounStops[language].has(next);
    return rank(end + (hasNoun ? 1 : 0), i);
  }
  if (language !== 'ar' && tokens.kind[first] === NUMBER && tokens.glued[end] && isOrdinalEnding(next, language)) {
    if (isPlaceAfter(tokens, end + 1, language) || rankBefore[language].has(before)) return rank(end + 1);
    return { ...rank(end + 1), drop: true };
  }
  // "in the first five for patents"
  if (language === 'en' && before === 'first' && (tokens.kind[end] !== WORD || nounStops.en.has(next)))
    return rank(end, i);
  if (language === 'fr' && superlatives.fr.test(next) && !isAmong(tokens, first)) return undefined;
  if (superlatives[language].test(next)) {
    if (language === 'ar') return read.isDefinite || !read.inWords ? rank(end + (isClosed ? 2 : 1)) : undefined;
    return rank(tokens.kind[end + 1] === WORD ? end + 2 : end + 1);
  }
  if (language === 'fr')
    for (let at = end; at < end + 5 && at < tokens.count && tokens.kind[at] === WORD; at++)
      if (strAt(tokens, at) === 'mieux' && /^(classe|note|relie)/.test(strAt(tokens, at + 1))) return rank(at + 2);
  return undefined;
}

/** «parmi les dix premiers»; «les dix meilleurs projets seront retenus» counts them. */
function isAmong(tokens: Tokens, first: number): boolean {
  for (let i = first - 1; i >= first - 4 && i >= 0; i--)
    if (/^(parmi|dans|des|aux|au|du|rang|integrer|rejoindre|figurer|top)$/.test(tokens.str[i]!)) return true;
  return false;
}

const isOrdinalEnding = (word: string, language: 'fr' | 'en'): boolean =>
  language === 'fr' ? /^(e|eme|er|ere|re|ieme|nd|nde)$/.test(word) : /^(st|nd|rd|th)$/.test(word);

/** What follows an ordinal that stands for a place: a place, the world, or no noun at all ("to be 60th by 2028"). */
function isPlaceAfter(tokens: Tokens, i: number, language: 'fr' | 'en'): boolean {
  const next = strAt(tokens, i);
  if (rankAfter[language].has(next) || tokens.kind[i] !== WORD) return true;
  if (language === 'fr') return /^(mondiale?|africaine?|au|en|sur|dans|d)$/.test(next);
  return /^(globally|worldwide|in|out|spot|to|by|among|on)$/.test(next);
}

/** A rank in words: «المرتبة الخامسة», «troisième rang», "fifth place", "the first five". */
export function rankInWords(
  tokens: Tokens,
  i: number,
  language: ReadingLanguage,
): { value: number; first: number; end: number } | undefined {
  const ordinal = ordinalAt(tokens, i, language);
  if (!ordinal) return undefined;
  if (language === 'ar')
    return rankBefore.ar.has(strAt(tokens, i - 1))
      ? { value: ordinal.value, first: i - 1, end: ordinal.end }
      : undefined;
  return rankAfter[language].has(strAt(tokens, ordinal.end))
    ? { value: ordinal.value, first: i, end: ordinal.end + 1 }
    : undefined;
}
