/** What a sign is, when one asks in which direction it is read. */
export type Direction = 'rtl' | 'ltr' | 'digit' | 'mark' | 'space' | 'neutral';

const rtl = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const digit = /^[\p{Nd}]/u;
const mark = /^\p{M}/u;
const letter = /\p{L}/u;

export function directionOf(text: string): Direction {
  if (/^\s*$/u.test(text)) return 'space';
  if (digit.test(text)) return 'digit';
  if (mark.test(text)) return 'mark';
  const isLetter = letter.test(text);
  if (isLetter && rtl.test(text)) return 'rtl';
  if (text === 'ـ') return 'rtl';
  return isLetter ? 'ltr' : 'neutral';
}

const mirrors = new Map<string, string>();
for (const pair of ['()', '[]', '{}', '«»', '<>', '‹›', '⟨⟩', '≤≥', '﴾﴿']) {
  const [one, other] = [...pair] as [string, string];
  mirrors.set(one, other).set(other, one);
}
export const mirrored = (text: string): string => mirrors.get(text) ?? text;

/** Marks that open are worth 1, that close −1; neither 0. */
export const opens = (text: string): number => {
  if ('([{«'.includes(text)) return 1;
  return ')]}»'.includes(text) ? -1 : 0;
};

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** A raised number stays apart from the digits before it: «2030» with note 1 is not 20301. */
export const superscript = (text: string): string => text.replaceAll(/[0-9]/g, (digit) => raisedDigits[Number(digit)]!);
