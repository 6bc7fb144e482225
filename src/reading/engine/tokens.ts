import type { Normalised } from './normalise.ts';
import { touchingCodes } from './unit-words.ts';

/** word, number (digits with their separators), or one mark */
export const WORD = 1;
export const NUMBER = 2;
export const MARK = 3;

/**
 * The tokens of a normalised text, as columns of equal length.
 *
 * start, end  characters of the normalised text
 * glued       nothing stands between this token and the one before
 * opens       it is the first of a line
 * capital     the text writes it with a capital; 0 for all if only the normalised text is known
 * begins      whether an amount or a date may begin with it, once that was asked: 1 no, 2 yes
 */
export type Tokens = {
  count: number;
  kind: Uint8Array;
  start: Uint32Array;
  end: Uint32Array;
  glued: Uint8Array;
  opens: Uint8Array;
  capital: Uint8Array;
  begins: Uint8Array;
  str: string[];
};

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const classes = new Uint8Array(0x10000);
let isReady = false;

function prepare(): void {
  const letter = /[\p{L}\p{M}\p{No}\p{Nl}]/u;
  for (let code = 0; code < 0x10000; code++) {
    if (code >= 0xd800 && code <= 0xdfff) classes[code] = LETTER;
    else if (code >= 0x30 && code <= 0x39) classes[code] = DIGIT;
    else if (code === 0x20 || code === 0x0a) classes[code] = SPACE;
    else if (letter.test(String.fromCharCode(code))) classes[code] = LETTER;
  }
  isReady = true;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Where a number that begins here ends: 1 105, 100.000, 3,5; never over the end of a line. */
function endOfNumber(n: string, from: number): number {
  let at = from;
  while (isDigit(n.charCodeAt(at))) at += 1;
  let isGrouped = at - from <= 3;
  for (;;) {
    const mark = n.charCodeAt(at);
    const isSeparator = mark === 0x2e || mark === 0x2c || mark === 0x27;
    const isGap = mark === 0x20 && isGrouped;
    if (!isSeparator && !isGap) return at;
    let next = at + 1;
    while (isDigit(n.charCodeAt(next)) && next - at <= 18) next += 1;
    const digits = next - at - 1;
    if (digits === 0) return at;
    if (isGap && (digits !== 3 || classes[n.charCodeAt(next)] === LETTER)) return at;
    // A list of numbers, or a day: 1, 2, 3 · 12.10.2026
    if (isSeparator && digits !== 3 && (mark === 0x27 || !isGrouped)) return mark === 0x27 ? at : next;
    if (digits !== 3) isGrouped = false;
    at = next;
  }
}

const isArabic = (code: number): boolean => code >= 0x620 && code <= 0x6ff;

/**
 * Where a word ends. Digits that follow Latin letters belong to a name (H100, covid19), except after a currency (EUR20m);
 * those that follow Arabic letters are a number with a particle (و4000, ب25, ال17).
 */
function endOfWord(n: string, from: number): number {
  let at = from + 1;
  while (at < n.length && classes[n.charCodeAt(at)] === LETTER) at += 1;
  if (!isDigit(n.charCodeAt(at)) || isArabic(n.charCodeAt(at - 1))) return at;
  if (at - from <= 4 && touchingCodes.has(n.slice(from, at))) return at;
  while (at < n.length && (classes[n.charCodeAt(at)] === LETTER || isDigit(n.charCodeAt(at)))) at += 1;
  return at;
}

/** Of words that were met, each is kept once: a word that comes again is the same string, found and compared without its letters. */
const met: string[] = new Array<string>(1 << 15).fill('');
/** A longer word is rare, and would be compared in vain. */
const LONGEST = 32;

/** The word between two places. Its string is of its own and does not keep the text. */
function wordAt(n: string, from: number, to: number): string {
  const length = to - from;
  if (length > LONGEST) return n.slice(from, to);
  let hash = length;
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + n.charCodeAt(at)) | 0;
  const place = (hash ^ (hash >>> 15)) & (met.length - 1);
  const kept = met[place]!;
  if (kept.length === length && n.startsWith(kept, from)) return kept;
  const codes: number[] = [];
  for (let at = from; at < to; at++) codes.push(n.charCodeAt(at));
  const word = String.fromCharCode(...codes);
  met[place] = word;
  return word;
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  // Arabic has none
  if (code >= 0x620 && code <= 0x6ff) return false;
  const written = text[at]!;
  return written !== written.toLowerCase();
}

type Columns = Omit<Tokens, 'count' | 'str' | 'begins'>;

const columns = (size: number): Columns => ({
  kind: new Uint8Array(size),
  start: new Uint32Array(size),
  end: new Uint32Array(size),
  glued: new Uint8Array(size),
  opens: new Uint8Array(size),
  capital: new Uint8Array(size),
});

/** Each column, made shorter or longer. */
function resized(from: Columns, size: number): Columns {
  const to = columns(size);
  const fill = <A extends Uint8Array | Uint32Array>(source: A, target: A): void =>
    target.set(source.length > size ? source.subarray(0, size) : source);
  fill(from.kind, to.kind);
  fill(from.start, to.start);
  fill(from.end, to.end);
  fill(from.glued, to.glued);
  fill(from.opens, to.opens);
  fill(from.capital, to.capital);
  return to;
}

/** Where tokens are laid before they are copied to their own number; it grows to that of the longest part of a text. */
let room = columns(1024);
const MOST_ROOM = 300_000;

/** Cuts a normalised text into tokens, in one pass. */
export function tokenise({ n, text, pos }: Pick<Normalised, 'n'> & Partial<Normalised>): Tokens {
  if (!isReady) prepare();
  let { kind, start, end, glued, opens, capital } = room;
  const str: string[] = [];
  const grow = (): void => {
    const larger = resized({ kind, start, end, glued, opens, capital }, kind.length * 2);
    if (larger.kind.length <= MOST_ROOM) room = larger;
    ({ kind, start, end, glued, opens, capital } = larger);
  };
  let at = 0;
  let isLineStart = true;
  while (at < n.length) {
    const code = n.charCodeAt(at);
    const klass = classes[code]!;
    if (klass === SPACE) {
      if (code === 0x0a) isLineStart = true;
      at += 1;
      continue;
    }
    let next = at + 1;
    let what = MARK;
    if (klass === LETTER) {
      next = endOfWord(n, at);
      what = WORD;
    } else if (klass === DIGIT) {
      next = endOfNumber(n, at);
      what = NUMBER;
    }
    const i = str.length;
    if (i === kind.length) grow();
    kind[i] = what;
    start[i] = at;
    end[i] = next;
    glued[i] = i > 0 && end[i - 1] === at ? 1 : 0;
    opens[i] = isLineStart ? 1 : 0;
    capital[i] = 0;
    if (what === WORD && text !== undefined && pos !== undefined) {
      capital[i] = isCapital(text, pos[at]!) ? 1 : 0;
    }
    str.push(wordAt(n, at, next));
    isLineStart = false;
    at = next;
  }
  const count = str.length;
  return { count, ...resized({ kind, start, end, glued, opens, capital }, count), begins: new Uint8Array(count), str };
}

/** The token at a place, '' outside the text. */
export const strAt = (tokens: Tokens, i: number): string => (i >= 0 && i < tokens.count ? tokens.str[i]! : '');

/** So many words at least stand between two tokens. */
export const hasWords = (tokens: Tokens, from: number, to: number, least: number): boolean =>
  wordsIn(tokens, from, to, least) >= least;

/** The words between two tokens, as far as it matters how many they are. */
export function wordsIn(tokens: Tokens, from: number, to: number, most: number): number {
  let count = 0;
  for (let i = from; i < to && count < most; i++) if (tokens.kind[i] !== MARK) count += 1;
  return count;
}
