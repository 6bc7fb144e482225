import type { Draft, Span } from '../draft.ts';

/** So many characters are read at a time, so that a long text takes memory for a part of it only. */
export const PART = 200_000;

/**
 * Cuts a long text into parts that are read one after another: between paragraphs where there are any near the end of a part, else
 * between lines, sentences, words; else anywhere, but never within a character.
 */
export function partsOf(text: string, most = PART): Span[] {
  const parts: Span[] = [];
  let start = 0;
  while (text.length - start > most * 1.25) {
    const end = cutIn(text, start + (most >> 1), start + most);
    parts.push({ start, end });
    start = end;
  }
  parts.push({ start, end: text.length });
  return parts;
}

/** The best place to cut between two others. */
function cutIn(text: string, from: number, end: number): number {
  const half = text.slice(from, end);
  for (const mark of ['\n\n', '\n', '. ', ' ']) {
    const at = half.lastIndexOf(mark);
    if (at >= 0) return from + at + mark.length;
  }
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last < 0xdc00 ? end - 1 : end;
}

/** Moves a draft of a part, and each span in it, to its place in the whole text. */
export function place(draft: Draft, by: number): void {
  if (by === 0) return;
  const move = (span: Span): void => {
    span.start += by;
    span.end += by;
  };
  move(draft);
  move(draft.sentence);
  if (draft.deadline) move(draft.deadline);
  for (const spans of [draft.quantities, draft.actors, draft.places, draft.fired]) for (const span of spans) move(span);
}
