import type { ReadingLanguage } from '../stored-text.ts';

/** It ends as such a verb does: most words do not. */
export const mayBeFuture = (word: string): boolean =>
  word.endsWith('ra') || word.endsWith('ront') || word.endsWith('rait') || word.endsWith('raient');

/** «formera», «construiront», «ouvrirait»: the verb of a French future or conditional. */
export function futureOf(word: string): string[] {
  const stem = /^(.{3,}r)(?:a|ont|ait|aient)$/.exec(word)?.[1];
  return stem === undefined ? [] : [stem, `${stem}e`];
}

export const toBe = new Set('be being sera seront etre soit soient serait seraient'.split(' '));

/** The endings of participles and futures, asked first because most words have none of them. */
export function mayBeVerb(word: string, language: ReadingLanguage): boolean {
  const last = word.charCodeAt(word.length - 1);
  // d · in French a, e, i, s, t, u
  return language === 'en'
    ? last === 0x64
    : last === 0x61 || last === 0x65 || last === 0x69 || last === 0x73 || last === 0x74 || last === 0x75;
}

const participles: Record<string, readonly string[]> = {
  it: ['ire', 'ir'],
  i: ['ir', 're'],
  ert: ['rir'],
  is: ['ettre', 'endre', 'uerir'],
  u: ['re', 'oir', 'enir', 'ir'],
};

/** The verbs that a participle may be of: recrutés → recruter; expanded → expand, reduced → reduce, planned → plan, clarified → clarify. */
export function verbsOf(word: string, language: ReadingLanguage): string[] {
  if (language === 'fr') {
    const stem = /^(.{3,}?)e{1,2}s?$/.exec(word)?.[1];
    const regular = stem === undefined ? [] : [`${stem}er`];
    // réduite → réduire, établie → établir, ouverte → ouvrir, mise → mettre, rendue → rendre
    const other = /^(.{2,}?)(it|i|ert|is|u)e?s?$/.exec(word);
    return other ? [...regular, ...participles[other[2]!]!.map((ending) => `${other[1]}${ending}`)] : regular;
  }
  if (!word.endsWith('ed') || word.length < 5) return [];
  const stem = word.slice(0, -2);
  return [
    stem,
    `${stem}e`,
    ...(stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : []),
    ...(stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : []),
  ];
}
