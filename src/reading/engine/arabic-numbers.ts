import { dualWithoutNumber, manyWords, type NumberWord, numberWords } from './number-words.ts';
import { exact, MOST_WORDS, type ReadNumber, restAfter } from './scales.ts';
import { type Tokens, WORD } from './tokens.ts';

const prefixes = ['و', 'ب', 'ل', 'ف', 'ال', 'وال', 'بال', 'لل', 'وب', 'ول'];

/** A word without the particle written on it: joined by «و», or with the article. */
type Bare = { word: NumberWord; joined: boolean; definite: boolean; str: string };

function bareAt(tokens: Tokens, i: number): Bare | undefined {
  if (i >= tokens.count || tokens.kind[i] !== WORD) return undefined;
  const str = tokens.str[i]!;
  if (str.length > 16) return undefined;
  const whole = numberWords.ar.get(str);
  if (whole) return { word: whole, joined: false, definite: false, str };
  for (const prefix of prefixes) {
    if (!str.startsWith(prefix)) continue;
    const rest = str.slice(prefix.length);
    const word = numberWords.ar.get(rest);
    // «وست» is of a number only within one: alone it may be a word.
    if (word && rest.length > 2) return { word, joined: prefix === 'و', definite: /ال$|لل$/.test(prefix), str: rest };
  }
  return undefined;
}

/** A number in Arabic words, or undefined: خمسة وعشرون ألفا, مليون ونصف المليون, ثلاثة أرباع مليون. */
export function arabicWords(tokens: Tokens, i: number): ReadNumber | undefined {
  let at = i;
  let total = 0;
  let group = 0;
  let seen = 0;
  let hasScale = false;
  let part = 0;
  let lastScale = 0;
  let isDefinite = false;
  let isAccusative = false;
  while (at < tokens.count && at - i < MOST_WORDS) {
    const found = bareAt(tokens, at);
    if (!found) break;
    const { word, joined, str } = found;
    if (seen === 0) {
      isDefinite = found.definite;
      // «في المائة», «المليون»: of a hundred, of the million
      if (isDefinite && word.role !== 'unit' && word.role !== 'ten') return undefined;
    }
    if (seen > 0 && !joined && !continues(word, str, group, part, found.definite)) break;
    if (word.role === 'part') {
      if (seen > 0 && joined) {
        if (lastScale === 0) break;
        total += word.value * lastScale;
        at += 1;
        // «مليون ونصف المليون»: the scale said again
        const again = bareAt(tokens, at);
        if (again?.word.role === 'scale' && again.word.value === lastScale && !manyWords.has(again.str)) at += 1;
        break;
      }
      part = word.value * (group || 1);
      group = 0;
    } else if (word.role === 'unit' || word.role === 'ten' || word.role === 'hundreds') {
      if (seen > 0 && joined && !fits(word, group, total)) break;
      group += word.value;
    } else if (word.role === 'hundred') group = group > 0 && group < 10 && !joined ? group * 100 : group + 100;
    else if (word.role === 'dual') {
      if (seen > 0 && (!joined || group > 0)) break;
      total += word.value;
      hasScale = true;
      lastScale = word.value / 2;
    } else if (word.role === 'scale') {
      if (manyWords.has(str) && group === 0 && part === 0) break;
      if (seen > 0 && joined && group === 0 && lastScale > 0 && word.value >= lastScale) break;
      isAccusative = seen === 0 && dualWithoutNumber.has(str);
      // «ألف مليار»
      if (group === 0 && hasScale && !joined && lastScale === 1e3) total = total * word.value;
      else total += (group || part || 1) * word.value;
      part = 0;
      group = 0;
      hasScale = true;
      lastScale = word.value;
    } else break;
    seen += 1;
    at += 1;
  }
  if (seen === 0 || (part > 0 && !hasScale)) return undefined;
  // «مليارا درهم» are two; «مليارا ومئتي مليون» is one and more.
  if (isAccusative && at === i + 1) total *= 2;
  const rest = lastScale > 0 && group === 0 ? restAfter(tokens, at, lastScale) : undefined;
  const value = exact(total + group + (rest?.value ?? 0));
  if (value <= 0) return undefined;
  return {
    first: i,
    end: rest?.end ?? at,
    value,
    isYear: false,
    inWords: true,
    hasScale,
    ...(isDefinite ? { isDefinite: true } : {}),
  };
}

/** Words that go on without «و»: five hundred, eleven, three thousand, half a million, three quarters. */
function continues(word: NumberWord, str: string, group: number, part: number, isDefinite: boolean): boolean {
  if (word.role === 'scale') return group > 0 || part > 0 || str === 'مليار' || str === 'مليون';
  if (isDefinite) return false;
  if (word.role === 'hundred') return group > 0 && group < 10;
  if (word.role === 'part') return str === 'ارباع' && group > 0 && group < 10;
  return word.role === 'unit' && word.value === 10 && group > 0 && group < 10;
}

/** After «و» a smaller number is added, a greater one is another: خمسة وعشرون, مئة وخمسون. */
function fits(word: NumberWord, group: number, total: number): boolean {
  if (word.role === 'ten') return group % 100 < 10 || group === 0;
  if (word.role === 'unit') return group >= 100 || (group === 0 && total > 0);
  return group === 0 && total > 0;
}
