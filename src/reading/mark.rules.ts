import { ok, type Result, refused } from '../kernel/index.ts';
import type { Draft, Span } from './draft.ts';
import type { DraftState } from './reading.ts';

/** UTF-16 units: a claim is a sentence or two, and longer passages hold several. */
export const LONGEST_STRETCH = 2000;

const isWord = (sign: string | undefined): boolean =>
  sign !== undefined && /[\p{L}\p{M}\p{N}\p{Sc}%٪‰°]|\u200c|\u200d/u.test(sign);
const isDigit = (sign: string | undefined): boolean => sign !== undefined && /\p{N}/u.test(sign);
/** Signs that stand within a number and do not end it: 11,5 · 50.000 · 50 000 with a space that never breaks. */
const parts = /[.,٫٬\u00a0\u202f'’-]/u;

/** Does the word before a place go on after it? */
function runsOver(text: string, at: number): boolean {
  const [before, after] = [text[at - 1], text[at]];
  if (isWord(before) && isWord(after)) return true;
  const isWithin = (sign: string | undefined) => sign !== undefined && parts.test(sign);
  return (
    (isDigit(before) && isWithin(after) && isDigit(text[at + 1])) ||
    (isWithin(before) && isDigit(text[at - 2]) && isDigit(after))
  );
}

/**
 * A stretch in whole words: signs and spaces around it fall away, a word or number that it cuts is taken whole.
 * undefined where it holds no word.
 *
 * example  wholeWords('رصد 50.000 درهم.', { start: 6, end: 16 }) → «50.000 درهم»
 */
export function wholeWords(text: string, { start, end }: Span): Span | undefined {
  let [from, to] = [start, end];
  while (from < to && !isWord(text[from]) && !isSurrogate(text, from)) from++;
  while (to > from && !isWord(text[to - 1]) && !isSurrogate(text, to - 1)) to--;
  if (from === to) return undefined;
  while (from > 0 && runsOver(text, from)) from--;
  while (to < text.length && runsOver(text, to)) to++;
  return withItsPair(text, { start: from, end: to });
}

const pairs = ['«»', '“”', '()', '[]'] as const;

/** A sign that opens within a stretch and closes right after it, or the other way round, comes along. */
function withItsPair(text: string, { start, end }: Span): Span {
  const count = (sign: string) => text.slice(start, end).split(sign).length - 1;
  for (const [opens, closes] of pairs) {
    const open = count(opens!) - count(closes!);
    if (open > 0 && text[end] === closes) return { start, end: end + 1 };
    if (open < 0 && text[start - 1] === opens) return { start: start - 1, end };
  }
  return { start, end };
}

/** Half of a sign that takes two units: its half alone says nothing, so it counts as a word. */
const isSurrogate = (text: string, at: number): boolean => /[\ud800-\udfff]/.test(text[at]!);

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** A draft that no reader found: a person marked it in the text. */
export const isMarked = ({ found }: { found: Pick<Draft, 'readers'> }): boolean => found.readers.length === 0;

/**
 * The stretch that a person marks as a claim that no reader found, in whole words.
 *
 * drafts   of the reading, each with the stretch it has now
 * refuses  'reading.span-outside' · 'reading.span-empty' · 'reading.span-too-long' · 'reading.span-taken'
 */
export function stretchToMark(
  text: string,
  { start, end }: Span,
  drafts: readonly (Span & { number: number; state: DraftState })[],
): Result<Span> {
  if (start < 0 || start >= end || end > text.length) return refused('reading.span-outside', { start, end });
  const span = wholeWords(text, { start, end });
  if (!span) return refused('reading.span-empty');
  if (span.end - span.start > LONGEST_STRETCH)
    return refused('reading.span-too-long', { characters: span.end - span.start, most: LONGEST_STRETCH });
  const taken = drafts.find(
    (one) =>
      (one.state === 'waiting' && overlaps(one, span)) ||
      // what entered the register may hold a second claim beside it, but the same words are the same claim
      ((one.state === 'accepted' || one.state === 'attached') && one.start === span.start && one.end === span.end),
  );
  return taken ? refused('reading.span-taken', { number: taken.number }) : ok(span);
}
