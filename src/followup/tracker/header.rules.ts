import { holdsPhrase, plainWords } from './plain-words.rules.ts';
import type { TrackerWords } from './tracker-words.ts';
import { moneyUnitIn, scaleIn } from './written-money.rules.ts';

/**
 * What a header says its column is.
 *
 * field   of the words of the pack: title, owner, budget …
 * number  the n of «Jalon 2 / Date»
 * rest    words that the field does not explain: 'Budget 2025' is a budget, and 2025
 * share   how much of the header the words explain, 0 to 1
 */
export type HeaderWord = { field: string; number?: number; rest: string; share: number };

/** Words of a header without what stands in brackets, its numbers apart. */
function bare(header: string): { plain: string; numbers: string[] } {
  const without = plainWords(header.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')).replace(/(\p{L})(\d)/gu, '$1 $2');
  const parts = (without || plainWords(header)).split(' ').filter(Boolean);
  return {
    plain: parts.filter((one) => !/^\d+$/.test(one)).join(' '),
    numbers: parts.filter((one) => /^\d+$/.test(one)),
  };
}

/** The field whose words explain most of a header, or undefined. example  'Coût global (MDH)' → budget */
export function headerWord(header: string, words: TrackerWords): HeaderWord | undefined {
  const { plain, numbers } = bare(header);
  if (plain === '') return undefined;
  const hits = words.columns
    .flatMap((one) => one.words.map((phrase) => ({ field: one.field, phrase })))
    .filter((one) => holdsPhrase(plain, one.phrase))
    .sort((a, b) => b.phrase.split(' ').length - a.phrase.split(' ').length || b.phrase.length - a.phrase.length);
  const ofPair = numbers.length > 0 && hits.some((one) => one.field === 'milestone-title');
  // a numbered milestone over two columns: one of them names a date, the other its title
  const best = ofPair
    ? (hits.find((one) => one.field === 'milestone-day') ?? hits.find((one) => one.field === 'milestone-title'))
    : hits[0];
  if (!best) return undefined;
  const rest = ` ${plain} `.replace(` ${best.phrase} `, ' ').trim();
  const unexplained = rest
    .split(' ')
    .filter(
      (word) => word.length > 1 && !fillers.has(word) && !isKnown(word, best.field, words) && !isUnitWord(word, words),
    );
  const ordinal = numbers.find((one) => Number(one) <= 30);
  return {
    field: best.field,
    ...(ordinal ? { number: Number(ordinal) } : {}),
    rest: [...unexplained, ...numbers.filter((one) => one.length === 4)].join(' '),
    share: ofPair ? 1 : 1 - unexplained.length / plain.split(' ').length,
  };
}

const fillers = new Set([
  'du',
  'de',
  'des',
  'la',
  'le',
  'les',
  'en',
  'et',
  'ou',
  'of',
  'the',
  'or',
  'and',
  'au',
  'او',
  'في',
]);

/** A word that says the same again, in another language: «المشروع / Projet». */
const isKnown = (word: string, field: string, words: TrackerWords): boolean =>
  words.columns.some((one) => one.field === field && one.words.some((phrase) => holdsPhrase(phrase, word)));

const isUnitWord = (word: string, words: TrackerWords): boolean =>
  moneyUnitIn(word, words) !== undefined || scaleIn(word, words) !== undefined;
