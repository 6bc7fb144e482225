import type { Span } from '../draft.ts';

export type Located = Span & { how: 'exact' | 'words' | 'nearly' };

/** Share of the words of a quote that must stand in the text, and how closely they must stand there. */
const COVERAGE = 0.9;
const DENSITY = 0.7;
const MOST_QUOTE = 1200;
/** Words under which a quote is believed only when it stands there to the letter. */
const FEWEST_WORDS = 4;

type Word = Span & { norm: string; isNumber: boolean };

/**
 * Where a quote stands in the text, or nothing: no span, no claim. First to the letter, then by its words whatever their spelling
 * of hamza, digits and quotation marks, then nearly: nine words in ten, close together, and every number of it in its order. What is
 * kept is the text's own words, never the quote.
 *
 * within  where to look
 * source  the aligner of LangExtract (Google, 2025): exact, then longest common subsequence with coverage and density
 */
export function locate(text: string, quote: string, within: Span): Located | undefined {
  const wanted = quote.trim();
  if (wanted === '' || wanted.length > MOST_QUOTE) return undefined;
  for (
    let at = text.indexOf(wanted, within.start);
    at >= 0 && at + wanted.length <= within.end;
    at = text.indexOf(wanted, at + 1)
  ) {
    const span = whole(text, { start: at, end: at + wanted.length });
    if (span) return { ...span, how: 'exact' };
  }
  const given = wordsOf(wanted, 0);
  if (given.length < FEWEST_WORDS) return undefined;
  const there = wordsOf(text.slice(within.start, within.end), within.start);
  const found = inWords(given, there) ?? nearly(given, there);
  const span = found && whole(text, found);
  return span && { ...span, how: found.how };
}

/**
 * A quote that ends inside a number says something else than the text («50» is not «500», «1» is not «1.2»); one that ends inside a
 * word is made whole («MAD 11» of «MAD 11bn»).
 */
function whole(text: string, { start, end }: Span): Span | undefined {
  const isDigit = (at: number) => /\p{N}/u.test(text[at] ?? '');
  const isLetter = (at: number) => /[\p{L}\p{M}\p{N}]/u.test(text[at] ?? '');
  const isPoint = (at: number) => '.,٫٬'.includes(text[at] || ' ');
  if (isDigit(start) && (isDigit(start - 1) || (isPoint(start - 1) && isDigit(start - 2)))) return undefined;
  if (isDigit(end - 1) && (isDigit(end) || (isPoint(end) && isDigit(end + 1)))) return undefined;
  let [from, to] = [start, end];
  if (isLetter(from)) while (isLetter(from - 1)) from -= 1;
  if (isLetter(to - 1)) while (isLetter(to)) to += 1;
  return { start: from, end: to };
}

const token = /\p{N}+(?:[.,٫٬]\p{N}+)*|[\p{L}\p{M}]+|[%٪$€£]/gu;

function wordsOf(text: string, from: number): Word[] {
  return [...text.matchAll(token)]
    .map((found) => ({
      start: from + found.index,
      end: from + found.index + found[0].length,
      norm: normal(found[0]),
      isNumber: /^\p{N}/u.test(found[0]),
    }))
    .filter((word) => word.norm !== '');
}

/** A word as it is compared: one spelling of hamza, of digits and of accents. */
function normal(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640]/g, '')
    .replaceAll(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll('ؤ', 'و')
    .replaceAll('ئ', 'ي')
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
    .replaceAll('٪', '%')
    .toLowerCase();
}

function inWords(given: readonly Word[], there: readonly Word[]): Located | undefined {
  for (let at = 0; at + given.length <= there.length; at += 1) {
    let same = 0;
    while (same < given.length && there[at + same]!.norm === given[same]!.norm) same += 1;
    if (same === given.length) return { start: there[at]!.start, end: there[at + same - 1]!.end, how: 'words' };
  }
  return undefined;
}

/** The longest common run of words, gaps allowed on both sides, in the shortest stretch of text that has it. */
function nearly(given: readonly Word[], there: readonly Word[]): Located | undefined {
  const width = there.length + 1;
  let before = { best: new Uint16Array(width), from: Int32Array.from({ length: width }, (_, at) => at) };
  for (const word of given) {
    const row = { best: new Uint16Array(width), from: new Int32Array(width) };
    for (let at = 1; at < width; at += 1) {
      const above = before.best[at]!;
      const beside = row.best[at - 1]!;
      const isSame = there[at - 1]!.norm === word.norm;
      const both = isSame ? before.best[at - 1]! + 1 : 0;
      if (isSame && both >= above && both >= beside) {
        row.best[at] = both;
        row.from[at] = before.best[at - 1] === 0 ? at - 1 : before.from[at - 1]!;
      } else if (above > beside || (above === beside && before.from[at]! >= row.from[at - 1]!)) {
        row.best[at] = above;
        row.from[at] = before.from[at]!;
      } else {
        row.best[at] = beside;
        row.from[at] = row.from[at - 1]!;
      }
    }
    before = row;
  }
  let found: { count: number; start: number; end: number } | undefined;
  for (let at = 1; at < width; at += 1) {
    const [count, start] = [before.best[at]!, before.from[at]!];
    if (!found || count > found.count || (count === found.count && at - start < found.end - found.start))
      found = { count, start, end: at };
  }
  if (!found || found.count < COVERAGE * given.length || found.count <= DENSITY * (found.end - found.start))
    return undefined;
  const stretch = there.slice(found.start, found.end);
  if (!numbersStand(given, stretch)) return undefined;
  return { start: stretch[0]!.start, end: stretch.at(-1)!.end, how: 'nearly' };
}

/** Every number of the quote, in its order; and none of the text's own that the quote passes over. */
function numbersStand(given: readonly Word[], stretch: readonly Word[]): boolean {
  const numbers = (words: readonly Word[]) =>
    words
      .filter((word) => word.isNumber)
      .map((word) => word.norm)
      .join(' ');
  return numbers(given) === numbers(stretch);
}
