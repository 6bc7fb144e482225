import type { ReadingLanguage } from '../stored-text.ts';
import { literal } from './literal.ts';
import { manyWords, type NumberWord, numberWords, shortScales } from './number-words.ts';
import { NUMBER, strAt, type Tokens, WORD } from './tokens.ts';
import { currencyCodes } from './unit-words.ts';

/**
 * A number where it stands.
 *
 * first, end   tokens, end excluded
 * isYear       four digits without separator that may be a year
 * inWords      no digit was written
 * isDefinite   Arabic words with the article: «الخمسة», of things already spoken of
 * isGrouped    digits in groups of three: 12.000
 * currency     ISO 4217, said by the scale itself: 25 MMDH
 */
export type ReadNumber = {
  first: number;
  end: number;
  value: number;
  isYear: boolean;
  inWords: boolean;
  hasScale: boolean;
  isDefinite?: true;
  isGrouped?: true;
  currency?: string;
};

/** A number has no more words than this; it bounds how far each token looks. */
export const MOST_WORDS = 16;

/** 2.3 × 1e9 is not exact in binary; a written number has few digits. */
export const exact = (value: number): number => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));

/** The word of a number at a token, as it is written. */
export const wordAt = (tokens: Tokens, i: number, language: ReadingLanguage): NumberWord | undefined =>
  i >= 0 && i < tokens.count && tokens.kind[i] === WORD ? numberWords[language].get(tokens.str[i]!) : undefined;

type Scale = { end: number; value: number; currency?: string };

/** A thousand and more after a number, in words or in letters. */
export function scaleAt(tokens: Tokens, i: number, language: ReadingLanguage): Scale | undefined {
  if (i >= tokens.count || tokens.kind[i] !== WORD) return undefined;
  const str = tokens.str[i]!;
  const short = shortScales.get(str);
  if (short && (language !== 'ar' || short.currency || tokens.glued[i])) {
    if (!(short.mustTouch && !tokens.glued[i]))
      return short.currency
        ? { end: i + 1, value: short.value, currency: short.currency }
        : { end: i + 1, value: short.value };
    // «5 M€», «4,5 M EUR» keep the letter apart; metres and months do not stand before a currency.
    if (Object.hasOwn(currencyCodes, strAt(tokens, i + 1))) return { end: i + 1, value: short.value };
  }
  const word = wordAt(tokens, i, language);
  if (word?.role !== 'scale') return undefined;
  // «ألف مليار», "mille milliards", "thousand billion"
  const next = wordAt(tokens, i + 1, language);
  if (next?.role === 'scale' && next.value > word.value && (word.value === 1e3 || word.value === 1e5))
    return { end: i + 2, value: word.value * next.value };
  return { end: i + 1, value: word.value };
}

/** «ونصف», «ونصف المليون», "et demi", "and a half" after a scale. */
export function halfAfter(
  tokens: Tokens,
  i: number,
  language: ReadingLanguage,
): { end: number; value: number } | undefined {
  if (i >= tokens.count) return undefined;
  if (language === 'ar') {
    const str = tokens.str[i]!;
    const found = str.startsWith('و') ? numberWords.ar.get(str.slice(1)) : undefined;
    if (found?.role !== 'part') return undefined;
    const again = numberWords.ar.get(strAt(tokens, i + 1).replace(/^ال/, ''));
    return { end: again?.role === 'scale' && !manyWords.has(strAt(tokens, i + 1)) ? i + 2 : i + 1, value: found.value };
  }
  if (language === 'fr' && tokens.str[i] === 'et') {
    const at = tokens.str[i + 1] === 'un' ? i + 2 : i + 1;
    const part = wordAt(tokens, at, 'fr');
    return part?.role === 'part' ? { end: at + 1, value: part.value } : undefined;
  }
  if (language === 'en' && tokens.str[i] === 'and' && tokens.str[i + 1] === 'a') {
    const part = wordAt(tokens, i + 2, 'en');
    return part?.role === 'part' ? { end: i + 3, value: part.value } : undefined;
  }
  return undefined;
}

/** «27 ألفا و500», «مليون و200 ألف»: what is joined to a scale and smaller than it. */
export function restAfter(tokens: Tokens, i: number, scale: number): { end: number; value: number } | undefined {
  if (strAt(tokens, i) !== 'و' || tokens.kind[i + 1] !== NUMBER) return undefined;
  const lower = scaleAt(tokens, i + 2, 'ar');
  const value = (literal(tokens.str[i + 1]!, 'ar', lower !== undefined) ?? 0) * (lower?.value ?? 1);
  return value < scale && value >= scale / 100 ? { end: lower?.end ?? i + 2, value } : undefined;
}
