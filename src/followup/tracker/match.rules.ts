import type { LocalizedText } from '../../kernel/index.ts';
import { holdsPhrase, likeness, plainWords } from './plain-words.rules.ts';

/** Something of the register that a word of the file may stand for; `rank` orders those of one name, lowest first. */
export type Candidate = { id: string; names: readonly string[]; rank?: number };

/**
 * exact   one thing bears this very name, letters and accents apart
 * guess   several do, or some come near: a person decides
 * none    nothing comes near
 */
export type Match =
  | { found: 'exact'; id: string; alsoNamed: string[] }
  | { found: 'guess'; ids: string[] }
  | { found: 'none' };

/** Names to compare, without what stands in brackets; a short word in brackets is a name of its own. */
export function namesOf(id: string, name: LocalizedText): string[] {
  const written = [name.ar, name.fr, name.en, name.zgh].filter((one) => one !== undefined);
  const inBrackets = written
    .flatMap((one) => [...one.matchAll(/\(([^)]{2,12})\)/g)].map((match) => match[1]!))
    .filter((one) => /^[\p{Lu}\d-]+$/u.test(one));
  return [
    ...new Set(
      [id, ...written, ...written.map((one) => one.replace(/\([^)]*\)/g, ' ')), ...inBrackets].map(plainWords),
    ),
  ].filter(Boolean);
}

const NEAR = 0.62;

/** What a word stands for among the candidates. Equal names are told apart by rank; nothing near is ever taken silently. */
export function matchWord(text: string, candidates: readonly Candidate[]): Match {
  const plain = plainWords(text);
  const equal = candidates.filter((one) => one.names.includes(plain));
  if (equal.length > 0) {
    const best = Math.min(...equal.map((one) => one.rank ?? 0));
    const first = equal.filter((one) => (one.rank ?? 0) === best);
    if (first.length === 1)
      return {
        found: 'exact',
        id: first[0]!.id,
        alsoNamed: equal.filter((one) => one !== first[0]).map((one) => one.id),
      };
    return { found: 'guess', ids: equal.slice(0, 5).map((one) => one.id) };
  }
  if (plain.length < 3) return { found: 'none' };
  const near = candidates
    .map((one) => ({ id: one.id, near: Math.max(...one.names.map((name) => nearness(plain, name))) }))
    .filter((one) => one.near >= NEAR)
    .sort((a, b) => b.near - a.near)
    .slice(0, 3);
  return near.length > 0 ? { found: 'guess', ids: near.map((one) => one.id) } : { found: 'none' };
}

/** Likeness of letters, or one name standing whole inside the other. */
const nearness = (plain: string, name: string): number => {
  const inside = (name.length > 4 && holdsPhrase(plain, name)) || (plain.length > 4 && holdsPhrase(name, plain));
  return Math.max(likeness(plain, name), inside ? 0.8 : 0);
};
