import type { Place } from './place.ts';

/**
 * A name folded for search, so that people find a place however they spell it: Arabic without vowel signs, with one
 * form of alif, ya, waw and ha; Moroccan kaf and fa letters as their plain ones; Latin without accents; no punctuation.
 *
 * example  foldName('الدّار البيضاء') = foldName('الدار البيضا'); foldName('Fès-Meknès') → 'fes meknes'
 */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\u0640\u0621]/g, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, 'ا')
    .replace(/[\u0649\u06CC]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[ڭݣگک]/g, 'ك')
    .replace(/[ڤڢ]/g, 'ف')
    .replace(/پ/g, 'ب')
    .replace(/œ/g, 'oe')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const latinArticles = new Set(['al', 'el', 'l', 'la', 'le', 'les', 'de', 'du', 'des', 'the', 'of']);

/** Words to look for: folded, without articles, since 'Al Hoceima' is also written 'El Hoceima' and «الرباط» «رباط». */
export function searchWords(query: string): string[] {
  const words = foldName(query).split(' ').filter(Boolean);
  const kept = words.filter((word) => !latinArticles.has(word));
  return (kept.length > 0 ? kept : words).map((word) => (/^ال.{2,}/.test(word) ? word.slice(2) : word));
}

/** What the store keeps for searching a place: each spelling folded, one per line. */
export const searchKey = (place: Pick<Place, 'name' | 'code'>): string =>
  [
    ...new Set(
      [place.name.ar, place.name.fr, place.name.en, place.name.zgh].filter(Boolean).map((name) => foldName(name!)),
    ),
  ].join('\n');

const levelRank = { country: 0, region: 1, province: 2, commune: 3 } as const;

const spellings = (place: Place): string[] =>
  [place.name.ar, place.name.fr, place.name.en, place.name.zgh]
    .filter(Boolean)
    .map((name) => searchWords(name!).join(' '));

/** 0 the whole name, 1 its beginning, 2 the beginning of a word in it, 3 somewhere inside. */
const closeness = (place: Place, wanted: string): number => {
  let best = 3;
  for (const spelling of spellings(place)) {
    if (spelling === wanted) return 0;
    if (spelling.startsWith(wanted)) best = Math.min(best, 1);
    else if (spelling.includes(` ${wanted}`)) best = Math.min(best, 2);
  }
  return best;
};

/** Orders what a search found: the closest name first, then the larger unit, then the more people. */
export function rankPlaces(query: string, found: readonly Place[]): Place[] {
  const wanted = searchWords(query).join(' ');
  return found
    .map((place) => ({ place, close: closeness(place, wanted) }))
    .sort(
      (a, b) =>
        a.close - b.close ||
        levelRank[a.place.level] - levelRank[b.place.level] ||
        (b.place.population ?? 0) - (a.place.population ?? 0) ||
        (a.place.code < b.place.code ? -1 : 1),
    )
    .map(({ place }) => place);
}
