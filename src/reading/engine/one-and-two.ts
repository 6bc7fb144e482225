import type { ReadQuantity } from './quantities.ts';
import { NUMBER, strAt, type Tokens } from './tokens.ts';
import { measureAfter, measureOf } from './units.ts';

/** Arabic says one and two with the noun itself: «جيغاواطا واحدا», «كيلومترين ونصف», «مستشفى واحد على الأقل». */
export function oneOf(tokens: Tokens, i: number): ReadQuantity | undefined {
  const word = tokens.str[i]!;
  const next = strAt(tokens, i + 1);
  const isOne = /^(واحد|واحده|واحدا)$/.test(next);
  if (isOne) {
    const measure = measureAfter(tokens, i, 'ar');
    if (measure && measure.unit !== 'times' && !measure.drop && tokens.kind[i - 1] !== NUMBER)
      return { first: i, end: i + 2, value: measure.times ?? 1, unit: measure.unit };
    if (strAt(tokens, i + 2) === 'علي' && strAt(tokens, i + 3) === 'الاقل')
      return { first: i, end: i + 2, value: 1, unit: 'count', noun: word, isSmallWord: true };
    return undefined;
  }
  if (word.length < 5 || word.length > 14 || !/(ين|ان)$/.test(word)) return undefined;
  const single = measureOf(word.slice(0, -2));
  if (!single || single.unit === 'times') return undefined;
  const hasHalf = next === 'ونصف';
  return { first: i, end: i + (hasHalf ? 2 : 1), value: (hasHalf ? 2.5 : 2) * single.times, unit: single.unit };
}
