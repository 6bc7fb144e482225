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

/** A draft of a part, told in the places of the whole text. */
export function placed(draft: Draft, by: number): Draft {
  if (by === 0) return draft;
  const moved = <S extends Span>(span: S): S => ({ ...span, start: span.start + by, end: span.end + by });
  return {
    ...moved(draft),
    sentence: moved(draft.sentence),
    quantities: draft.quantities.map(moved),
    deadline: draft.deadline && moved(draft.deadline),
    actors: draft.actors.map(moved),
    places: draft.places.map(moved),
    fired: draft.fired.map(moved),
  };
}
