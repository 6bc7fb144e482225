import type { Place } from '../../territory/index.ts';
import { type Candidate, type Match, matchWord, namesOf } from './match.rules.ts';
import { holdsPhrase, plainWords } from './plain-words.rules.ts';
import type { TrackerWords } from './tracker-words.ts';

const ranks = { country: 0, region: 1, province: 2, commune: 3 } as const;
type Level = 'region' | 'province' | 'commune';

/** Places as candidates, once for all rows. */
export const placeCandidates = (places: readonly Place[]): (Candidate & { level: Place['level'] })[] =>
  places.map((one) => ({
    id: one.code,
    names: withoutKind(namesOf(one.code, one.name)),
    rank: ranks[one.level],
    level: one.level,
  }));

// «جهة الشرق» is also written «الشرق»
const withoutKind = (names: readonly string[]): string[] => [
  ...new Set([...names, ...names.map((one) => one.replace(/^(جهه|اقليم|عماله|جماعه) /, ''))]),
];

export type PlaceMatch = { found: 'exact'; ids: string[]; alsoNamed: string[] } | Exclude<Match, { found: 'exact' }>;

/**
 * The place or places a cell names: one, several separated, or the whole country. A word such as «province de» in the
 * cell or in the header of its column says which level is meant.
 */
export function placesIn(
  text: string,
  header: string,
  candidates: readonly (Candidate & { level: Place['level'] })[],
  words: TrackerWords,
): PlaceMatch {
  const whole = onePlace(text, header, candidates, words);
  if (whole.found === 'exact') return { found: 'exact', ids: [whole.id], alsoNamed: whole.alsoNamed };
  for (const separator of [
    /[,;،؛+\n/]/,
    /[,;،؛+\n/]|\set\s|\sو(?=\p{L})|\s&\s/u,
    /[,;،؛+\n/]|\set\s|\sو(?=\p{L})|\s[-–]\s/u,
  ]) {
    const parts = text
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    if (parts.length < 2) continue;
    const found = parts.map((part) => onePlace(part, header, candidates, words));
    if (found.every((one) => one.found === 'exact'))
      return {
        found: 'exact',
        ids: [...new Set(found.map((one) => one.id))],
        alsoNamed: found.flatMap((one) => one.alsoNamed),
      };
  }
  return whole;
}

function onePlace(
  text: string,
  header: string,
  candidates: readonly (Candidate & { level: Place['level'] })[],
  words: TrackerWords,
): Match {
  const plain = plainWords(text);
  if (words.national.includes(plain)) {
    const country = candidates.find((one) => one.level === 'country');
    if (country) return { found: 'exact', id: country.id, alsoNamed: [] };
  }
  const { level, rest } = kindIn(plain, words);
  const meant = level ?? levelOfHeader(header, words);
  const of = meant ? candidates.filter((one) => one.level === meant) : candidates;
  const found = matchWord(rest || plain, of);
  if (found.found === 'exact' || !meant) return found;
  const any = matchWord(rest || plain, candidates);
  return any.found === 'exact' ? { found: 'guess', ids: [any.id] } : found.found === 'none' ? any : found;
}

/** The kind of unit a text begins with, and its name. */
function kindIn(plain: string, words: TrackerWords): { level?: Level; rest: string } {
  for (const level of ['region', 'province', 'commune'] as const)
    for (const word of [...words.placeKinds[level]].sort((a, b) => b.length - a.length))
      if (plain.startsWith(`${word} `)) return { level, rest: plain.slice(word.length + 1).replace(/^(l|la|le) /, '') };
  return { rest: plain };
}

/** One level named in a header is meant; several («الإقليم أو الجماعة») are not. */
function levelOfHeader(header: string, words: TrackerWords): Level | undefined {
  const plain = plainWords(header);
  const named = (['region', 'province', 'commune'] as const).filter((level) =>
    words.placeKinds[level].some((word) => holdsPhrase(plain, word)),
  );
  return named.length === 1 ? named[0] : undefined;
}

/** Equal shares of several places, exactly one together, to the fourth decimal. example  3 → 0.3334, 0.3333, 0.3333 */
export function equalShares(places: readonly string[]): { place: string; share: string }[] {
  const count = places.length;
  const each = Math.floor(10_000 / count);
  const more = 10_000 - each * count;
  return places.map((place, at) => {
    const share = each + (at < more ? 1 : 0);
    return { place, share: share === 10_000 ? '1' : `0.${String(share).padStart(4, '0')}`.replace(/0+$/, '') };
  });
}
