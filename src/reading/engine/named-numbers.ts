import type { ReadingLanguage } from '../stored-text.ts';
import type { ReadNumber } from './scales.ts';
import { MARK, NUMBER, strAt, type Tokens, WORD } from './tokens.ts';
import { nounStops, numberedThings } from './unit-words.ts';

/** Where to go on behind digits that count nothing: the number of a list item, a telephone. 0 if they may count. */
export function isSkipped(tokens: Tokens, i: number, language: ReadingLanguage): number {
  const written = tokens.str[i]!;
  // «1. », «2) », «3 - » at the start of a line
  if (tokens.opens[i] && written.length <= 3 && /^[.)]$/.test(strAt(tokens, i + 1)) && tokens.glued[i + 1])
    return i + 2;
  if (
    tokens.opens[i] &&
    language !== 'en' &&
    written.length <= 2 &&
    strAt(tokens, i + 1) === '-' &&
    !tokens.glued[i + 2]
  )
    return i + 2;
  // 0800 004 747: a zero before other digits
  if (/^0\d/.test(written)) {
    let at = i + 1;
    while (tokens.kind[at] === NUMBER) at += 1;
    return at;
  }
  return 0;
}

/** Is a number part of a name or the number of a thing: loi 09-08, article 5, Boeing 737, 2-24-921, 24/7? */
export function isNameOrNumber(tokens: Tokens, read: ReadNumber, language: ReadingLanguage): boolean {
  const { first, end } = read;
  if (read.hasScale) return read.inWords && language === 'en' && isInTitle(tokens, first, end);
  if (isNumbered(tokens, read, language)) return true;
  const before = strAt(tokens, first - 1);
  const isJoinedBefore = /^[-/]$/.test(before) && tokens.glued[first - 1] === 1;
  if (before === '/' || strAt(tokens, end) === '/') return true;
  if (
    isJoinedBefore &&
    first > 1 &&
    (tokens.glued[first] || tokens.kind[first - 2] === NUMBER) &&
    strAt(tokens, first - 2) !== 'top'
  )
    return true;
  // 2-24-921
  if (strAt(tokens, end) === '-' && tokens.glued[end] && tokens.kind[end + 1] === NUMBER && tokens.glued[end + 1])
    if (strAt(tokens, end + 2) === '-' && tokens.glued[end + 2]) return true;
  if (read.inWords) return language === 'en' && isInTitle(tokens, first, end);
  // 31 U.S.C. 3321(b): the place of a law
  const next = strAt(tokens, end);
  if (/^[a-z]$/.test(next) && strAt(tokens, end + 1) === '.' && tokens.glued[end + 1] && tokens.glued[end + 2])
    return true;
  if (next === '(' && tokens.glued[end] && /^[a-z]$/.test(strAt(tokens, end + 1)) && strAt(tokens, end + 2) === ')')
    return true;
  // 16:00, 4x4
  if (before === ':' && tokens.glued[first]) return true;
  if (strAt(tokens, end) === ':' && tokens.glued[end] && tokens.glued[end + 1]) return true;
  if (tokens.glued[first] && tokens.kind[first - 1] === WORD && before.charCodeAt(0) < 0x250) return true;
  return isOfName(tokens, read, language);
}

/** "the One Million Coders Programme": every word of a number, and what it counts, in capitals behind an article. */
function isInTitle(tokens: Tokens, first: number, end: number): boolean {
  for (let i = first; i <= end; i++) if (tokens.capital[i] !== 1) return false;
  return (
    /^(the|a|an|this|its|their|our|s|of|for|under)$/.test(strAt(tokens, first - 1)) || tokens.capital[first - 1] === 1
  );
}

function isNumbered(tokens: Tokens, { first, inWords }: ReadNumber, language: ReadingLanguage): boolean {
  let at = first - 1;
  while (
    first - at < 5 &&
    (/^(°|\.|#|ال|\()$/.test(strAt(tokens, at)) || (strAt(tokens, at) === 'o' && tokens.glued[at]))
  )
    at -= 1;
  const thing = strAt(tokens, at);
  if (inWords) return language === 'ar' && /^(مجموعه|الدوره|دوره)$/.test(thing);
  if (numberedThings[language].has(thing)) return true;
  // «القرار الأممي 1325»: an adjective between
  return language === 'ar' && thing.startsWith('ال') && /^(القرار|المحطه|القانون|المرسوم)$/.test(strAt(tokens, at - 1));
}

/** A bare number right behind a proper name, with no noun that it could count: Ariane 6, Terminal 2. */
function isOfName(tokens: Tokens, { first, end, isGrouped }: ReadNumber, language: ReadingLanguage): boolean {
  if (isGrouped || tokens.kind[first - 1] !== WORD || tokens.opens[first - 1] || !tokens.capital[first - 1])
    return false;
  if (tokens.kind[first - 2] === MARK && /^[.!?:;"]$/.test(strAt(tokens, first - 2))) return false;
  if (language === 'ar') return false;
  const next = strAt(tokens, end);
  return tokens.kind[end] !== WORD || nounStops[language].has(next);
}
