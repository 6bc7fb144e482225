import { foldName } from '../../territory/index.ts';

const western = (text: string): string =>
  text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));

/** Digits of any script as Western ones. example  '٢٠٢٦' → '2026' */
export const westernDigits = western;

/**
 * A text as its bare words, for comparison only: small letters, no accents or vowel signs, Arabic words without the
 * article, signs of money by name.
 *
 * example  plainWords('Coût (M€)') → 'cout m eur'; plainWords('الكلفة الإجمالية') → 'كلفه اجماليه'
 */
export const plainWords = (text: string): string =>
  foldName(western(text).replace(/€/g, ' eur ').replace(/\$/g, ' usd '))
    .split(' ')
    .map((word) => word.replace(/^و?ال(?=..)/, ''))
    .join(' ');

/** Whether `phrase` stands in `text` as whole words, both already plain. */
export const holdsPhrase = (text: string, phrase: string): boolean => ` ${text} `.includes(` ${phrase} `);

/** Main script of a text: what language a title is written in, as far as letters tell. */
export const isArabic = (text: string): boolean =>
  (text.match(/\p{Script=Arabic}/gu)?.length ?? 0) > (text.match(/\p{Script=Latin}/gu)?.length ?? 0);

/** How much two plain texts share, 0 to 1, by pairs of letters (Sørensen–Dice): for guesses that a person confirms. */
export function likeness(one: string, other: string): number {
  const pairs = (text: string): Map<string, number> => {
    const found = new Map<string, number>();
    for (let at = 0; at < text.length - 1; at++) {
      const pair = text.slice(at, at + 2);
      found.set(pair, (found.get(pair) ?? 0) + 1);
    }
    return found;
  };
  if (one === other) return 1;
  const [left, right] = [pairs(one), pairs(other)];
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  const all = Math.max(0, one.length - 1) + Math.max(0, other.length - 1);
  return all === 0 ? 0 : (2 * shared) / all;
}
