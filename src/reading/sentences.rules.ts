import type { Span } from './draft.ts';
import { overlaps, wholeWords } from './mark.rules.ts';

/** What is left of a sentence beside its drafts is offered when it says something of its own. */
const FEWEST_WORDS = 3;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
const lineEnd = (text: string, at: number): number => {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
};

/** What `taken` leaves of a stretch. */
function without(stretch: Span, taken: readonly Span[]): Span[] {
  let at = stretch.start;
  const left: Span[] = [];
  for (const one of taken.filter((span) => overlaps(span, stretch)).sort((a, b) => a.start - b.start)) {
    if (one.start > at) left.push({ start: at, end: one.start });
    at = Math.max(at, one.end);
  }
  if (at < stretch.end) left.push({ start: at, end: stretch.end });
  return left;
}

/** The sentences of one line, less what is taken, in whole words. */
function freeInLine(text: string, from: number, to: number, taken: readonly Span[]): Span[] {
  const line = text.slice(from, to);
  if (line.trim() === '') return [];
  const cut = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(line);
  return [...cut]
    .map(({ index, segment }) => ({ start: from + index, end: from + index + segment.length }))
    .flatMap((sentence) => without(sentence, taken))
    .flatMap((left) => wholeWords(text, left) ?? [])
    .filter((left) => (text.slice(left.start, left.end).match(WORD)?.length ?? 0) >= FEWEST_WORDS);
}

/**
 * The next sentence that no open draft covers, or what one leaves of it, after or before a place of the text; undefined at
 * the end. Cuts line by line, so that a long text costs nothing.
 */
export function nextFree(text: string, place: Span, by: 1 | -1, taken: readonly Span[]): Span | undefined {
  let from = lineStart(text, by > 0 ? place.end : place.start);
  for (;;) {
    const to = lineEnd(text, from);
    const free = freeInLine(text, from, to, taken);
    const found = by > 0 ? free.find((one) => one.start >= place.end) : free.findLast((one) => one.end <= place.start);
    if (found) return found;
    if (by > 0 ? to >= text.length : from === 0) return undefined;
    from = by > 0 ? to + 1 : lineStart(text, from - 1);
  }
}

/** A stretch that goes on to the end of the next sentence; as it is where a draft stands between. */
export function extended(text: string, span: Span, taken: readonly Span[]): Span {
  const next = nextFree(text, span, 1, taken);
  if (!next) return span;
  const whole = { start: span.start, end: next.end };
  return taken.some((one) => overlaps(one, whole)) ? span : whole;
}
