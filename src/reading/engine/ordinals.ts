import type { ReadingLanguage } from '../stored-text.ts';
import { type Tokens, WORD } from './tokens.ts';

const table = (words: string[], from = 1): [string, number][] =>
  words.flatMap((spellings, i) => spellings.split(' ').map((word): [string, number] => [word, from + i]));

const tens = (words: string[]): [string, number][] =>
  words.flatMap((spellings, i) => spellings.split(' ').map((word): [string, number] => [word, (i + 2) * 10]));

const units: Record<ReadingLanguage, Map<string, number>> = {
  en: new Map([
    ...table('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ')),
    ...tens('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ')),
    ['hundredth', 100],
  ]),
  fr: new Map([
    ...table([
      'premier premiere', 'deuxieme second seconde', 'troisieme', 'quatrieme', 'cinquieme', 'sixieme', 'septieme', 'huitieme', 'neuvieme', 'dixieme',
      'onzieme', 'douzieme', 'treizieme', 'quatorzieme', 'quinzieme', 'seizieme',
    ]),
    ...tens('vingtieme trentieme quarantieme cinquantieme soixantieme'.split(' ')),
    ['centieme', 100],
    ['unieme', 1],
  ]),
  ar: new Map(
    table([
      'الاول الاولي', 'الثاني الثانيه', 'الثالث الثالثه', 'الرابع الرابعه', 'الخامس الخامسه', 'السادس السادسه', 'السابع السابعه', 'الثامن الثامنه',
      'التاسع التاسعه', 'العاشر العاشره', 'الحادي الحاديه',
    ]).map(([word, value]) => [word, value === 11 ? 1 : value]),
  ),
}; // biome-ignore format: tables read better as rows

const arabicTens = new Map(
  tens(['والعشرون والعشرين', 'والثلاثون والثلاثين', 'والاربعون والاربعين', 'والخمسون والخمسين', 'والستون والستين', 'والسبعون والسبعين', 'والثمانون والثمانين', 'والتسعون والتسعين']),
); // biome-ignore format: a table

export const isOrdinalWord = (word: string, language: ReadingLanguage): boolean => units[language].has(word);

/** The place in an order that a word tells: fifteenth → 15, «الخامس عشر» → 15, «السادسة والستون» → 66. */
export function ordinalAt(
  tokens: Tokens,
  i: number,
  language: ReadingLanguage,
): { value: number; end: number } | undefined {
  if (i >= tokens.count || tokens.kind[i] !== WORD) return undefined;
  const value = units[language].get(tokens.str[i]!);
  if (value === undefined) return undefined;
  if (language === 'ar' && i + 1 < tokens.count) {
    const next = tokens.str[i + 1]!;
    if (value < 10 && (next === 'عشر' || next === 'عشره')) return { value: value + 10, end: i + 2 };
    const more = value < 10 ? arabicTens.get(next) : undefined;
    if (more !== undefined) return { value: value + more, end: i + 2 };
  }
  return { value, end: i + 1 };
}
