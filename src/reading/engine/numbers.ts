import type { ReadingLanguage } from '../stored-text.ts';
import { arabicWords } from './arabic-numbers.ts';
import { isYear } from './calendar.ts';
import { latinWords } from './latin-numbers.ts';
import { literal } from './literal.ts';
import { exact, halfAfter, type ReadNumber, restAfter, scaleAt } from './scales.ts';
import { NUMBER, strAt, type Tokens, WORD } from './tokens.ts';

export type { ReadNumber };

/** The number that begins at a token, or undefined. Reads a bounded number of tokens. */
export function numberAt(tokens: Tokens, i: number, language: ReadingLanguage): ReadNumber | undefined {
  if (tokens.kind[i] === NUMBER) return fromDigits(tokens, i, language);
  if (tokens.kind[i] !== WORD) return undefined;
  return language === 'ar' ? arabicWords(tokens, i) : latinWords(tokens, i, language);
}

const isShort = /^\d{1,3}$/;

function fromDigits(tokens: Tokens, i: number, language: ReadingLanguage): ReadNumber | undefined {
  let written = tokens.str[i]!;
  let end = i + 1;
  const apart = language === 'en' ? apartThousands(tokens, i) : undefined;
  if (apart !== undefined)
    return { first: i, end: i + 3, value: apart, isYear: false, inWords: false, hasScale: false, isGrouped: true };
  // «4ر1 مليار» is 1.4: a comma of telegraphs, with its digits turned about
  if (strAt(tokens, end) === 'ر' && tokens.glued[end] && tokens.glued[end + 1] && tokens.kind[end + 1] === NUMBER) {
    const whole = strAt(tokens, end + 1);
    if (isShort.test(written) && isShort.test(whole)) {
      written = `${whole}.${written}`;
      end += 2;
    }
  }
  const last = end;
  // «(500) ألف»: the brackets of a number in an Arabic plan. "$3-billion": the hyphen of an adjective.
  const mark = strAt(tokens, end);
  const isBracketed =
    (mark === ')' && strAt(tokens, i - 1) === '(') ||
    (language === 'ar' && mark === '"' && strAt(tokens, i - 1) === '"' && tokens.glued[i] === 1);
  const isHyphen = strAt(tokens, end) === '-' && tokens.glued[end] === 1 && tokens.glued[end + 1] === 1;
  if ((isBracketed || isHyphen) && scaleAt(tokens, end + 1, language)) end += 1;
  const scale = scaleAt(tokens, end, language);
  const value = literal(written, language, scale !== undefined);
  if (value === undefined || !Number.isFinite(value)) return undefined;
  const read: ReadNumber = { first: i, end: last, value, isYear: false, inWords: false, hasScale: false };
  if (written.length > 4 && /\d[ .,']\d{3}(?!\d)/.test(written)) read.isGrouped = true;
  if (!scale) {
    read.isYear = isYear(written);
    return read;
  }
  const half = halfAfter(tokens, scale.end, language);
  const rest = language === 'ar' && !half ? restAfter(tokens, scale.end, scale.value) : undefined;
  read.end = half?.end ?? rest?.end ?? scale.end;
  read.value = exact(value * scale.value + (half ? half.value * scale.value : (rest?.value ?? 0)));
  read.hasScale = true;
  if (scale.currency) read.currency = scale.currency;
  return read;
}

/** "16, 286 metric tonnes": thousands with a space behind the comma, where a noun follows. */
function apartThousands(tokens: Tokens, i: number): number | undefined {
  const high = tokens.str[i]!;
  if (high.length > 3 || strAt(tokens, i + 1) !== ',' || !tokens.glued[i + 1] || tokens.glued[i + 2]) return undefined;
  const low = strAt(tokens, i + 2);
  if (tokens.kind[i + 2] !== NUMBER || low.length !== 3 || !/^\d{1,3}$/.test(high) || !/^\d{3}$/.test(low))
    return undefined;
  if (tokens.kind[i + 3] !== WORD || tokens.kind[i - 1] === NUMBER || /^(and|or)$/.test(strAt(tokens, i + 3)))
    return undefined;
  // 100, 200 metres: a list
  return strAt(tokens, i - 1) === ',' && tokens.kind[i - 2] === NUMBER ? undefined : Number(high + low);
}
