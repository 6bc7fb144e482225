import type { ReadingLanguage } from '../stored-text.ts';
import { changesBefore, from, isChanged, leadOf, toward } from './baselines.ts';
import { numberAt } from './numbers.ts';
import type { ReadNumber } from './scales.ts';
import { NUMBER, strAt, type Tokens } from './tokens.ts';
import { pastCode, percentAfter } from './units.ts';

const between: Record<ReadingLanguage, RegExp> = { fr: /^entre$/, en: /^between$/, ar: /^[وبل]?(بين|مابين)$/ };

/**
 * The upper end of a range that begins with a number, or undefined: 5-7, 10 à 15, between $200m and $250m, بين 5% و7%.
 *
 * first      token where the lower end begins, with its currency
 * end        token behind it, or behind its unit
 * afterUnit  the lower end has a unit of its own: only "between" and a dash still make a range
 */
export function upperEnd(
  tokens: Tokens,
  read: ReadNumber,
  first: number,
  end: number,
  language: ReadingLanguage,
  dated: Uint8Array,
  afterUnit = false,
): ReadNumber | undefined {
  if (dated[end]) return undefined;
  const word = strAt(tokens, end);
  const isBetween = between[language].test(strAt(tokens, first - 1));
  let at = -1;
  if (word === '-' && tokens.kind[pastCode(tokens, end + 1)] === NUMBER) at = end + 1;
  else if (language === 'ar' && isBetween && word.startsWith('و')) {
    if (word !== 'و') {
      const joined = numberAt(tokens, end, 'ar');
      return joined && joined.value > read.value ? joined : undefined;
    }
    at = end + 1;
  } else if (isBetween && (word === 'et' || word === 'and')) at = end + 1;
  else if (afterUnit) return percentRange(tokens, end, first, language);
  else if (toward[language].has(word) && word !== 'نحو' && !isChanged(tokens, first, language)) at = end + 1;
  else if (language === 'fr' && word === 'ou' && tokens.kind[end + 1] === NUMBER) at = end + 1;
  if (at < 0 || (dated[at] && tokens.kind[at] === NUMBER)) return undefined;
  const upper = numberAt(tokens, pastCode(tokens, at), language);
  if (!upper || upper.isYear || (upper.inWords && upper.value === 1)) return undefined;
  return upper;
}

/** «60 % à 70 % des besoins»: of percents, where nothing says that the one became the other. */
function percentRange(tokens: Tokens, end: number, first: number, language: ReadingLanguage): ReadNumber | undefined {
  if (!toward[language].has(strAt(tokens, end)) || tokens.kind[end + 1] !== NUMBER) return undefined;
  const lead = leadOf(tokens, first);
  if (from[language].has(strAt(tokens, lead)) || changesBefore(tokens, first, language)) return undefined;
  const upper = numberAt(tokens, end + 1, language);
  return upper && percentAfter(tokens, upper.end, language) ? upper : undefined;
}
