import { manyWords, type NumberWord, numberWords } from './number-words.ts';
import { ordinalAt } from './ordinals.ts';
import { exact, halfAfter, MOST_WORDS, type ReadNumber, scaleAt, wordAt } from './scales.ts';
import { NUMBER, strAt, type Tokens } from './tokens.ts';
import { nounStops } from './unit-words.ts';

/** What was read of a number so far: `total` of closed groups, `group` of the open one, `part` of a scale to come. */
type Sum = { total: number; group: number; part: number; hasScale: boolean; lastScale: number; seen: number };

/** A number in French or English words, or undefined. */
export function latinWords(tokens: Tokens, i: number, language: 'fr' | 'en'): ReadNumber | undefined {
  let at = startOf(tokens, i, language);
  if (at < 0) return undefined;
  const sum: Sum = { total: 0, group: 0, part: 0, hasScale: false, lastScale: 0, seen: 0 };
  let end = i;
  while (at < tokens.count && at - i < MOST_WORDS) {
    const word = wordAt(tokens, at, language);
    if (!word) {
      if (!isJoint(tokens, at, language, sum)) break;
      at += 1;
      continue;
    }
    if (!add(sum, word, tokens.str[at]!, language)) break;
    at += 1;
    end = at;
    if (word.role === 'scale') {
      const half = halfAfter(tokens, at, language);
      if (half) {
        sum.total += half.value * word.value;
        end = half.end;
        break;
      }
    }
  }
  if (sum.seen === 0 || (sum.part > 0 && !sum.hasScale)) return undefined;
  // "vingt et unième", "twenty-first": an order, not a number
  if (/^(-|et)$/.test(strAt(tokens, end)) && ordinalAt(tokens, end + 1, language)) return undefined;
  const value = exact(sum.total + sum.group);
  if (value === 0) return undefined;
  const plain = { first: i, isYear: false, inWords: true };
  return decimal(tokens, i, end, value, language) ?? { ...plain, end, value, hasScale: sum.hasScale };
}

/** The first token that counts: "a" is passed over before million, and alone is no number. */
function startOf(tokens: Tokens, i: number, language: 'fr' | 'en'): number {
  const first = tokens.str[i]!;
  if (manyWords.has(first)) return -1;
  // "several-billion-dollar"
  if (tokens.glued[i] && strAt(tokens, i - 1) === '-' && numberWords[language].get(first)?.role === 'scale') return -1;
  if (language === 'fr' && first === 'neuf' && !wordAt(tokens, i + 1, 'fr')) {
    // Nine or new: before a plural noun it is nine.
    const next = strAt(tokens, i + 1);
    return /[sx]$/.test(next) && !nounStops.fr.has(next) ? i : -1;
  }
  if (language === 'en' && (first === 'a' || first === 'an')) {
    const next = wordAt(tokens, i + 1, 'en');
    if (!next || !['hundred', 'scale', 'about', 'part'].includes(next.role)) return -1;
    return next.role === 'part' && strAt(tokens, i + 2) !== 'of' ? -1 : i + 1;
  }
  return i;
}

function isJoint(tokens: Tokens, at: number, language: 'fr' | 'en', sum: Sum): boolean {
  const str = tokens.str[at]!;
  // half of a million, un quart de million
  if (sum.part > 0 && sum.group === 0 && sum.total === 0 && /^(of|a|de|d)$/.test(str)) return true;
  // «une vingtaine de milliards»
  if (sum.seen > 0 && /^(de|d)$/.test(str) && /aine$/.test(strAt(tokens, at - 1)))
    return wordAt(tokens, at + 1, language)?.role === 'scale';
  const isHyphen = str === '-' && tokens.glued[at] === 1 && tokens.glued[at + 1] === 1;
  if (sum.seen === 0 || !(isHyphen || str === (language === 'fr' ? 'et' : 'and'))) return false;
  const next = wordAt(tokens, at + 1, language);
  if (!next) return false;
  if (isHyphen) return true;
  if (language === 'fr') return sum.group >= 20 && sum.group % 10 === 0 && (next.value === 1 || next.value === 11);
  return (sum.group >= 100 || sum.hasScale) && (next.role === 'unit' || next.role === 'ten');
}

/** Adds a word to what was read, or says that it is of another number. */
function add(sum: Sum, { role, value }: NumberWord, str: string, language: 'fr' | 'en'): boolean {
  const { group } = sum;
  if (role === 'part') {
    if (sum.total > 0 || group > 19) return false;
    // three quarters of a million; un quart, un demi
    sum.part = value * (group || 1);
    sum.group = 0;
  } else if (role === 'unit') {
    if (group % 10 !== 0 && !(language === 'fr' && group >= 60)) return false;
    sum.group += value;
  } else if (role === 'ten') {
    if (language === 'fr' && value === 20 && group % 100 === 4) sum.group += 76;
    else if (group % 100 !== 0) return false;
    else sum.group += value;
  } else if (role === 'hundred') {
    if (manyWords.has(str) && group === 0) return false;
    sum.group = group === 0 ? 100 : group * 100;
  } else if (role === 'about') {
    if (manyWords.has(str) && group === 0) return false;
    sum.group = (group || 1) * value;
  } else {
    if (manyWords.has(str) && group === 0 && sum.part === 0 && !sum.hasScale) return false;
    if (sum.hasScale && group === 0 && sum.lastScale === 1e3 && value > 1e3) sum.total *= value;
    else if (sum.hasScale && value >= sum.lastScale) return false;
    else sum.total += (group || sum.part || 1) * value;
    sum.part = 0;
    sum.group = 0;
    sum.hasScale = true;
    sum.lastScale = value;
  }
  sum.seen += 1;
  return true;
}

/** "two and a half million", "two point four billion", "deux virgule cinq": what follows a whole number. */
function decimal(tokens: Tokens, i: number, end: number, whole: number, language: 'fr' | 'en'): ReadNumber | undefined {
  let value = whole;
  let at = end;
  const half = halfAfter(tokens, end, language);
  if (half) {
    if (!scaleAt(tokens, half.end, language)) return undefined;
    value += half.value;
    at = half.end;
  } else if (strAt(tokens, end) === (language === 'en' ? 'point' : 'virgule')) {
    const next = wordAt(tokens, end + 1, language);
    if (next?.role !== 'unit' || next.value > 9) return undefined;
    value += next.value / 10;
    at = end + 2;
  } else return undefined;
  const scale = tokens.kind[at] === NUMBER ? undefined : scaleAt(tokens, at, language);
  return {
    first: i,
    end: scale?.end ?? at,
    value: exact(value * (scale?.value ?? 1)),
    isYear: false,
    inWords: true,
    hasScale: scale !== undefined,
  };
}
