import type { DraftUnit } from '../draft.ts';
import type { ReadingLanguage } from '../stored-text.ts';
import { scaleAt } from './scales.ts';
import { NUMBER, strAt, type Tokens, WORD } from './tokens.ts';
import {
  type CurrencyName,
  codesAlsoWords,
  codesBeforeOnly,
  currencyCodes,
  currencyNames,
  dollars,
  dottedCurrencies,
  englishBefore,
  measures,
  RUPEES,
} from './unit-words.ts';

/**
 * A unit where it stands beside a number.
 *
 * end    token behind it
 * times  what one of them is in ours: 1000 for GW
 * noun   what is counted
 * drop   the number is no quantity: chapters, articles, ages
 */
export type Unit = { end: number; unit: DraftUnit; currency?: string; times?: number; noun?: string; drop?: true };

const own = <T>(from: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(from, key) ? from[key] : undefined;

// asked of nearly every number
const codes = new Map(Object.entries(currencyCodes));
const measured = new Map(Object.entries(measures));
const dollarsOf = new Map(Object.entries(dollars));
const dotted = new Map(Object.entries(dottedCurrencies));
const beginsDotted = new Set([...dotted.keys()].map((words) => words.split(' ')[0]!));
const countriesOf = new Map(
  Object.entries(englishBefore).map(([name, countries]) => [name, new Map(Object.entries(countries))]),
);
/** A name of a currency without the s of its plural. */
const singular = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word);

const names = Object.fromEntries(
  (['ar', 'fr', 'en'] as const).map((language) => [
    language,
    new Map(
      Object.entries(currencyNames[language]).flatMap(([words, found]) =>
        words.split(' ').map((word): [string, CurrencyName] => [word, found]),
      ),
    ),
  ]),
) as Record<ReadingLanguage, Map<string, CurrencyName>>;

/** Is it the Arabic name of a currency? */
export const isMoney = (word: string): boolean => names.ar.has(word);

/** Whose dinar or franc it is where nothing says so. In French texts of France, francs are of the time before the euro. */
function among({ family }: CurrencyName, home: string): string {
  if (!family || family.includes(home)) return home;
  return family.includes('FRF') ? (home === 'EUR' ? 'FRF' : 'XOF') : family[0]!;
}

const dollarsAtHome = new Set(['SGD', 'CAD', 'AUD', 'NZD', 'HKD']);

/** Two francs are called CFA, and a dollar without a country is that of the country the text is about. */
function atHome(currency: string, home: string): string {
  if (currency === 'XOF') return home === 'XAF' ? 'XAF' : 'XOF';
  return currency === 'USD' && dollarsAtHome.has(home) ? home : currency;
}

/** An Arabic word without its article, alone or after a particle. */
export function withoutArticle(word: string): string {
  if (word.length <= 4) return word;
  if (word.startsWith('بال')) return word.slice(3);
  return word.startsWith('ال') || word.startsWith('لل') ? word.slice(2) : word;
}

/** The first token of a sign or code that ends right before a token: $, US$, C$, MAD. */
function codeBefore(tokens: Tokens, i: number, home = ''): { first: number; currency: string } | undefined {
  const before = strAt(tokens, i - 1);
  if (before === '$') {
    const whose = tokens.glued[i - 1] ? dollarsOf.get(strAt(tokens, i - 2)) : undefined;
    return whose ? { first: i - 2, currency: whose } : { first: i - 1, currency: atHome('USD', home) };
  }
  // Rs. 64,180
  if (before === '.' && tokens.glued[i - 1] && strAt(tokens, i - 2) === 'rs')
    return { first: i - 2, currency: RUPEES.includes(home) ? home : 'INR' };
  const code = codes.get(before);
  if (before === 'rs') return { first: i - 1, currency: RUPEES.includes(home) ? home : 'INR' };
  return code === undefined || codesAlsoWords.has(before)
    ? undefined
    : { first: i - 1, currency: code === 'XOF' ? atHome(code, home) : code };
}

export const isCurrencyCode = (word: string): boolean => codes.has(word);

/** A currency written before a number: $1.2bn, MAD 11 billion, R3.5 billion, Moroccan dirhams 700 million. */
export function currencyBefore(
  tokens: Tokens,
  i: number,
  language: ReadingLanguage,
  home: string,
): { first: number; currency: string } | undefined {
  const found = codeBefore(tokens, i, home);
  if (found) return found;
  const before = strAt(tokens, i - 1);
  const letter = own(codesBeforeOnly, before);
  if (letter && tokens.glued[i] && (isThousands.test(strAt(tokens, i)) || scaleAt(tokens, i + 1, language)))
    return { first: i - 1, currency: letter };
  if (language !== 'en' || tokens.kind[i] !== NUMBER || !scaleAt(tokens, i + 1, language)) return undefined;
  const named = names.en.get(before);
  if (!named || scaleAt(tokens, i - 2, language) || tokens.kind[i - 2] === NUMBER) return undefined;
  const country = countriesOf.get(singular(before))?.get(strAt(tokens, i - 2));
  return { first: country ? i - 2 : i - 1, currency: country ?? named.alone ?? among(named, home) };
}

/** Where a number stands that a currency may be written before: $250m → the token of 250. */
export const pastCode = (tokens: Tokens, i: number): number => {
  for (let at = i; at < i + 2; at++) if (codeBefore(tokens, at + 1)) return at + 1;
  return i;
};

export function currencyAfter(
  tokens: Tokens,
  from: number,
  language: ReadingLanguage,
  home: string,
  hasScale: boolean,
): Unit | undefined {
  let i = from;
  const linked = strAt(tokens, i);
  if (language === 'fr' && linked === 'de') i += 1;
  else if (language === 'fr' && linked === 'd' && strAt(tokens, i + 1) === "'") i += 2;
  else if (language === 'ar' && linked === 'من') i += 1;
  const word = strAt(tokens, i);
  const money = (end: number, currency: string): Unit => ({ end, unit: 'currency', currency });
  const whose = strAt(tokens, i + 1) === '$' ? dollarsOf.get(word) : undefined;
  if (whose) return money(i + 2, whose);
  const isDotted = strAt(tokens, i + 1) === '.' && tokens.glued[i + 1] === 1;
  const second = i + (isDotted ? 2 : 1);
  // "287 million U.S. dollars"
  if (word === 'u' && strAt(tokens, second) === 's') {
    const end = second + (strAt(tokens, second + 1) === '.' ? 2 : 1);
    if (/^dollars?$/.test(strAt(tokens, end))) return money(end + 1, 'USD');
  }
  const written = beginsDotted.has(word) ? dotted.get(`${word} ${strAt(tokens, second)}`) : undefined;
  if (written) return money(second + 1, atHome(written, home));
  if (language === 'en') {
    const country = countriesOf.get(singular(strAt(tokens, i + 1)))?.get(word);
    if (country) return money(i + 2, country);
  }
  const named = names[language].get(language === 'ar' ? withoutArticle(word) : word);
  // «900 000 000 F»: the letter alone, behind a great amount and nothing more
  if (named && !(word === 'f' && !(hasScale || isLong(strAt(tokens, from - 1))))) {
    const country = own(named.with ?? {}, strAt(tokens, i + 1));
    const found = money(i + (country ? 2 : 1), country ? atHome(country, home) : (named.alone ?? among(named, home)));
    return named.times ? { ...found, times: named.times } : found;
  }
  const code = codes.get(word);
  // «35 milliards de DA» is money; «35 da …» may be a word.
  if (code !== undefined && (hasScale || !codesAlsoWords.has(word) || tokens.kind[i + 1] !== WORD))
    return money(i + 1, word === '$' || code === 'XOF' ? atHome(code, home) : code);
  return undefined;
}

/** Sh5,000: a letter before a sum that is written in thousands. */
const isThousands = /^\d{1,3}(,\d{3})+$/;

const isLong = (digits: string): boolean => digits.replace(/\D/g, '').length >= 5;

const arabicHundred = /^(مايه|ميه|مءه|ماءه)$/;

export function percentAfter(tokens: Tokens, i: number, language: ReadingLanguage): Unit | undefined {
  const word = strAt(tokens, i);
  const percent = (length: number): Unit => ({ end: i + length, unit: 'percent' });
  if (word === '%') return percent(1);
  const next = strAt(tokens, i + 1);
  if (language === 'fr') {
    if (word === 'pour' && next === 'cent') return percent(2);
    // «70 pc», as the Moroccan agency writes
    if (word === 'pc') return percent(1);
    if (word === 'points' && next === 'de' && strAt(tokens, i + 2) === 'pourcentage') return percent(3);
    if (word === 'p' && next === '.' && /^(100|cent)$/.test(strAt(tokens, i + 2))) return percent(3);
  }
  if (language === 'en') {
    if (word === 'percent' || word === 'pct') return percent(1);
    if (word === 'per' && next === 'cent') return percent(2);
    if (word === 'percentage' && /^points?$/.test(next)) return percent(2);
    if (/^points?$/.test(word) && next === 'of' && strAt(tokens, i + 2) === 'percentage') return percent(3);
  }
  if (language === 'ar') {
    if (/^ب?ال/.test(word) && word.length < 9 && arabicHundred.test(word.replace(/^ب?ال/, ''))) return percent(1);
    if (word === 'في' && next.startsWith('ال') && arabicHundred.test(next.slice(2))) return percent(2);
    if (/^(نقطه|نقط|نقاط)$/.test(word) && /^(مييويه|ميويه|مءويه)$/.test(next)) return percent(2);
  }
  return undefined;
}

/** «%30», «٪98»: the sign before its number. */
export const percentBefore = (tokens: Tokens, i: number): boolean =>
  strAt(tokens, i - 1) === '%' && tokens.glued[i] === 1 && tokens.kind[i - 2] !== NUMBER;

/** A unit of measure by its word: what one of it is in ours. */
export const measureOf = (word: string): { unit: DraftUnit; times: number } | undefined => measured.get(word);

const isSquare = /^(مربع|مربعا|مربعه|carres?|squared)$/;

export function measureAfter(tokens: Tokens, i: number, language: ReadingLanguage): Unit | undefined {
  if (tokens.kind[i] !== WORD) return undefined;
  const at = language === 'fr' && strAt(tokens, i) === 'de' ? i + 1 : i;
  const word = language === 'ar' ? withoutArticle(strAt(tokens, at)) : strAt(tokens, at);
  // «جيجا واط»: written apart
  const two = language === 'ar' ? measureOf(word + strAt(tokens, at + 1)) : undefined;
  const found = two ?? measureOf(word);
  if (!found) return undefined;
  const end = at + (two ? 2 : 1);
  // «4.5 كم مربع», «30 km carrés»: a surface, not a length
  if (found.unit === 'km' && isSquare.test(strAt(tokens, end))) return { end: end + 1, unit: 'count', noun: 'km2' };
  // 4x4 is a car; "three times a year", «deux fois par an», «مرة في السنة» say how often.
  if (word === 'x' && !tokens.glued[at]) return undefined;
  // 320 km/h is a speed.
  const isRate =
    strAt(tokens, end) === '/' ||
    /^(في الساعه|per hour|an hour|par heure)$/.test(`${strAt(tokens, end)} ${strAt(tokens, end + 1)}`);
  if (found.unit === 'km' && isRate) return { end, unit: 'km', drop: true };
  if (found.unit === 'times') {
    const next = strAt(tokens, end);
    const isOften =
      /^(a|per|par|each|every|سنويا|يوميا|شهريا|اسبوعيا)$/.test(next) ||
      /^في (السنه|العام|الشهر|الاسبوع|اليوم)$/.test(`${next} ${strAt(tokens, end + 1)}`);
    if (isOften || (word === 'x' && tokens.kind[end] === NUMBER && tokens.glued[end]))
      return { end, unit: 'times', drop: true };
  }
  return { end, unit: found.unit, times: found.times, ...(found.unit === 'count' ? { noun: word } : {}) };
}
