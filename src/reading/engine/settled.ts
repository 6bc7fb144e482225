import type { ReadingLanguage } from '../stored-text.ts';
import { isAfterBaselineWord, isStart, toward } from './baselines.ts';
import type { QuantityOptions, ReadQuantity } from './quantities.ts';
import { exact, type ReadNumber } from './scales.ts';
import { strAt, type Tokens, WORD } from './tokens.ts';
import type { Unit } from './units.ts';

/** Latin letters that touch the digits are a name: 5G, 3D. */
export const isStuck = (tokens: Tokens, at: number): boolean =>
  tokens.kind[at] === WORD &&
  strAt(tokens, at).charCodeAt(0) < 0x250 &&
  tokens.glued[at] === 1 &&
  strAt(tokens, at - 1) !== '-';

const metres = /^(long|wide|high|deep|tall|bridge|stretch|span|radius|above|below)$/;

/** A scale of one letter that touches its digits: 2M, 340m. */
const isLetterScale = (tokens: Tokens, read: ReadNumber): boolean =>
  read.hasScale && !read.inWords && read.end === read.first + 2 && strAt(tokens, read.first + 1) === 'm';

/**
 * What was read of a quantity.
 *
 * first        its first token, a sign of money before it with it
 * from, limit  tokens between which it may lie
 */
type Parts = {
  read: ReadNumber;
  upper: ReadNumber | undefined;
  unit: Unit | undefined;
  first: number;
  from: number;
  limit: number;
};

/** What a number with its unit comes to, if it is a quantity at all. */
export function settled(
  tokens: Tokens,
  { read, upper, unit, first, from, limit }: Parts,
  { language, dated }: QuantityOptions,
  previous: ReadQuantity | undefined,
): ReadQuantity | undefined {
  const last = upper ?? read;
  const isCount = unit === undefined || unit.unit === 'count';
  if (read.isDefinite && isCount) return undefined;
  // "a 340m long bridge" is of metres, «SOREAD 2M à la SNRT» a name
  if (isCount && isLetterScale(tokens, read) && (language === 'fr' ? !unit : metres.test(strAt(tokens, read.end))))
    return undefined;
  // A year needs a plural noun behind it to be a number: 2000 emplois.
  if (
    read.isYear &&
    isCount &&
    unit?.times === undefined &&
    !(unit && language !== 'ar' && /s$/.test(unit.noun ?? '')) &&
    !previous
  )
    return undefined;
  if (!unit && !read.hasScale && isStuck(tokens, read.end)) return undefined;
  const isSmallWord = read.inWords && !read.hasScale && read.value < 13;
  if (isSmallWord && isEmpty(tokens, read, unit, language)) return undefined;
  // «1,500 bornes» in French: nobody counts one and a half of them
  const isWhole =
    language === 'fr' &&
    !read.hasScale &&
    !upper &&
    (unit?.unit === 'people' || unit?.unit === 'jobs' || (unit?.unit === 'count' && unit.times === undefined)) &&
    /^\d{1,3},\d{3}$/.test(strAt(tokens, read.first));
  const times = isWhole ? 1000 : (unit?.times ?? 1);
  // «1.5 and 2 million», «trois à quatre cents»: the scale of the upper end is that of the lower one too.
  const scale = upper && !read.hasScale && read.value < upper.value ? scaleOf(upper, read.value) : 1;
  const isRange = upper !== undefined && read.value * scale < upper.value;
  const end = Math.min(Math.max(unit?.end ?? last.end, last.end), limit);
  const isBaseline =
    isAfterBaselineWord(tokens, first, language) || (!upper && isStart(tokens, first, end, limit, language, dated));
  const of = (one: Pick<ReadQuantity, 'unit' | 'currency' | 'noun'>): ReadQuantity => {
    const found: ReadQuantity = {
      // «(500) ألف»: the bracket is of the number.
      first:
        strAt(tokens, read.first + 1) === ')' && end > read.first + 1 && first === read.first && first > from
          ? first - 1
          : first,
      end,
      value: exact(isRange || !upper ? read.value * scale * times : upper.value * times),
      unit: one.unit,
    };
    if (isRange) found.valueMax = exact(upper.value * times);
    if (isSmallWord) found.isSmallWord = true;
    if (isBaseline) found.isBaseline = true;
    if (one.currency) found.currency = one.currency;
    if (one.noun) found.noun = one.noun;
    return found;
  };
  if (unit) return of(unit);
  // A bare number after one with a unit is of the same: 190.000 emplois … et 270.000
  if (previous && (previous.unit !== 'rank' || read.value < 250) && read.value >= 10 && previous.unit !== 'times')
    return of(previous);
  // «passera à 6000», with no noun behind
  const isReached = toward[language].has(strAt(tokens, first - 1)) && read.value >= 100;
  const isGreat = read.hasScale
    ? read.value >= 1e5
    : !read.inWords && !read.isYear && read.value >= 100 && (read.isGrouped || isReached);
  return isGreat || isBaseline ? Object.assign(of({ unit: 'count' }), { isOpen: true as const }) : undefined;
}

/** «les deux ministères», "one of": no amount. One of a measure, or "at least one", is. */
function isEmpty(tokens: Tokens, read: ReadNumber, unit: Unit | undefined, language: ReadingLanguage): boolean {
  if (!unit) return true;
  if (unit.unit === 'rank') return false;
  const before = strAt(tokens, read.first - 1);
  // «les dix meilleurs projets»
  if (language === 'fr' && /^meilleure?s$/.test(strAt(tokens, read.end))) return false;
  if (language === 'fr' && unit.unit !== 'percent' && /^(les|ces|ses|leurs|nos|vos|des|aux)$/.test(before)) return true;
  // "financed by the two countries"
  if (language === 'en' && unit.unit === 'count' && /^(the|these|those)$/.test(before)) return true;
  // «un Marocain sur deux»
  if (language === 'fr' && before === 'sur' && unit.unit === 'count') return true;
  if (read.value !== 1) return false;
  if (unit.unit === 'percent' || unit.unit === 'MW' || unit.unit === 'km') return false;
  return !/^(least|moins)$/.test(before);
}

function scaleOf(upper: ReadNumber, lower: number): number {
  if (upper.hasScale) for (const scale of [1e12, 1e9, 1e6, 1e3]) if (upper.value >= scale) return scale;
  return upper.inWords && upper.value < 1000 && upper.value % 100 === 0 && lower < 10 ? 100 : 1;
}
