import type { ReadingLanguage } from '../stored-text.ts';
import { numberAt } from './numbers.ts';
import type { ReadNumber } from './scales.ts';
import { NUMBER, strAt, type Tokens } from './tokens.ts';

/** "three in four children" is a share of them: the token behind, or 0. */
export function shareEnd(tokens: Tokens, read: ReadNumber): number {
  if (!(read.inWords ? read.value <= 12 : read.value === 1) || strAt(tokens, read.end) !== 'in') return 0;
  const whole = numberAt(tokens, read.end + 1, 'en');
  return whole && whole.value > read.value && whole.value <= 100 ? whole.end : 0;
}

/** "300 of the 450 villages", «300 des 450 communes», «300 من أصل 450»: the number that a part is of. */
export function wholeOf(tokens: Tokens, at: number, language: ReadingLanguage): ReadNumber | undefined {
  const next = strAt(tokens, at);
  const after = strAt(tokens, at + 1);
  let i = -1;
  if (language === 'en' && next === 'of') i = /^(the|its|our|all)$/.test(after) ? at + 2 : at + 1;
  if (language === 'fr' && next === 'des') i = at + 1;
  if (language === 'ar' && next === 'من' && /^(اصل|بين)$/.test(after)) i = at + 2;
  return i > 0 && tokens.kind[i] === NUMBER ? numberAt(tokens, i, language) : undefined;
}
