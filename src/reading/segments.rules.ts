import type { Span } from './draft.ts';

/** A piece of a line: its place in the text, and the numbers of the drafts whose span covers it. */
export type Piece = { at: number; text: string; drafts: number[] };
export type Line = { at: number; pieces: Piece[] };

/**
 * A text in its lines, each cut where a span begins or ends, so that spans can be marked and may lie over one another.
 * Empty lines are left out; offsets count in the text as it is.
 */
export function linesOf(text: string, spans: readonly (Span & { number: number })[]): Line[] {
  const inOrder = spans.toSorted((a, b) => a.start - b.start);
  const lines: Line[] = [];
  let at = 0;
  let first = 0;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    while (first < inOrder.length && inOrder[first]!.end <= at) first++;
    if (line.trim() !== '') {
      const over: (Span & { number: number })[] = [];
      for (let n = first; n < inOrder.length && inOrder[n]!.start < end; n++)
        if (inOrder[n]!.end > at) over.push(inOrder[n]!);
      lines.push({ at, pieces: piecesOf(text, at, end, over) });
    }
    at = end + 1;
  }
  return lines;
}

function piecesOf(text: string, start: number, end: number, over: readonly (Span & { number: number })[]): Piece[] {
  const cuts = new Set([start, end]);
  for (const span of over) {
    if (span.start > start) cuts.add(span.start);
    if (span.end < end) cuts.add(span.end);
  }
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((from, n) => ({
    at: from,
    text: text.slice(from, points[n + 1]),
    drafts: over.filter((span) => span.start <= from && span.end > from).map((span) => span.number),
  }));
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * A span with one end moved by one word. An end never passes the other; at the edge of the text it stays.
 *
 * example  moved('un deux trois', { start: 3, end: 7 }, 'end', 1) → { start: 3, end: 13 }
 */
export function moved(text: string, span: Span, which: 'start' | 'end', by: 1 | -1): Span {
  // a few hundred letters around the end hold the next word, whatever the length of the text
  const from = Math.max(0, span[which] - 300);
  const window = text.slice(from, span[which] + 300);
  const edges = [...window.matchAll(WORD)].map((word) => ({
    start: from + word.index,
    end: from + word.index + word[0].length,
  }));
  const places = edges.map((one) => one[which]).filter((at) => (by > 0 ? at > span[which] : at < span[which]));
  const next = by > 0 ? places[0] : places.at(-1);
  if (next === undefined) return span;
  const result = { ...span, [which]: next };
  return result.start < result.end ? result : span;
}
