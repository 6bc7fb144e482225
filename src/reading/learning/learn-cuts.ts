import { type CutFamily, cutFamilies, wordFamilies } from '../engine/cut-traits.ts';
import type { CutWeight } from '../engine/learnt-cuts.ts';
import { type ReadingLanguage, readingLanguages } from '../stored-text.ts';
import type { CutExample } from './cut-examples.ts';
import { fitLogistic, type Row } from './logistic.rules.ts';

/** A trait that fewer texts show tells of those texts and of no others. */
const FEWEST_TEXTS = 4;
const PENALTY = 4;

const ofWords = new Set<string>(wordFamilies);

/**
 * Weights of places where clauses may begin. What depends on no word is learnt once for all languages and once for each, so
 * that a language differs from the others only where its texts show it; the two are one in the table.
 */
export function learnCuts(examples: readonly CutExample[]): CutWeight[] {
  const keysOf = ({ language, traits }: CutExample): string[] =>
    traits.flatMap((one) => {
      const own = `${language}\t${one}`;
      return ofWords.has(one.slice(0, one.indexOf('\t'))) ? [own] : [own, `\t${one}`];
    });
  const texts = new Map<string, Set<string>>();
  for (const one of examples)
    for (const key of keysOf(one)) {
      const known = texts.get(key) ?? new Set();
      texts.set(key, known.add(one.document));
    }
  const columns = [...texts].filter(([, shown]) => shown.size >= FEWEST_TEXTS).map(([key]) => key);
  const places = new Map(columns.map((key, at) => [key, at]));
  const rows = examples.map((one): Row => {
    const held = keysOf(one).flatMap((key) => places.get(key) ?? []);
    return { columns: held, values: held.map(() => 1) };
  });
  const { weights, bias } = fitLogistic(
    rows,
    examples.map(({ isCut }) => Number(isCut)),
    examples.map(() => 1),
    new Float64Array(columns.length).fill(PENALTY),
  );
  return readingLanguages.flatMap((language) => [
    { language, family: 'bias', name: '', weight: bias },
    ...ofLanguage(language, columns, weights),
  ]);
}

function ofLanguage(language: ReadingLanguage, columns: readonly string[], weights: Float64Array): CutWeight[] {
  const sums = new Map<string, number>();
  for (const [at, key] of columns.entries()) {
    const [of, family, name] = key.split('\t');
    if (of !== '' && of !== language) continue;
    const own = `${family}\t${name}`;
    sums.set(own, (sums.get(own) ?? 0) + weights[at]!);
  }
  return [...sums].map(([key, weight]) => {
    const [family, name] = key.split('\t') as [string, string];
    return { language, family: cutFamilies.find((one): one is CutFamily => one === family)!, name, weight };
  });
}
