import type { Span } from '../draft.ts';
import type { Block } from '../stored-text.ts';

/** Headings that stand above, and the characters that are sent. */
export type Chunk = Span & { headings: string[] };

/** So many words go out at a time: a model that is given more looks at the beginning and the end. */
export const MOST_WORDS = 1500;
const MOST_HEADINGS = 3;

/**
 * The text in pieces of whole blocks, each with the headings that stand above it. A block that is longer than a piece alone is
 * cut between words.
 */
export function chunksOf(text: string, blocks: readonly Block[], most = MOST_WORDS): Chunk[] {
  const parts = blocks.filter((block) => block.kind !== 'page').sort((a, b) => a.start - b.start);
  const whole: Block[] = parts.length > 0 ? parts : [{ kind: 'paragraph', start: 0, end: text.length }];
  const chunks: Chunk[] = [];
  const headings: string[] = [];
  let open: (Chunk & { words: number }) | undefined;
  const close = () => {
    if (open && text.slice(open.start, open.end).trim() !== '')
      chunks.push({ start: open.start, end: open.end, headings: open.headings });
    open = undefined;
  };
  for (const block of whole) {
    if (block.kind === 'heading') {
      headings.push(text.slice(block.start, block.end).slice(0, 300));
      if (headings.length > MOST_HEADINGS) headings.shift();
    }
    for (const piece of piecesOf(text, block, most)) {
      if (open && open.words + piece.words > most) close();
      open ??= { start: piece.start, end: piece.end, headings: [...headings], words: 0 };
      open.end = Math.max(open.end, piece.end);
      open.words += piece.words;
    }
  }
  close();
  return chunks;
}

function piecesOf(text: string, block: Span, most: number): (Span & { words: number })[] {
  const words = [...text.slice(block.start, block.end).matchAll(/\S+/g)];
  if (words.length <= most) return [{ start: block.start, end: block.end, words: words.length }];
  const pieces: (Span & { words: number })[] = [];
  for (let at = 0; at < words.length; at += most) {
    const last = words[Math.min(at + most, words.length) - 1]!;
    pieces.push({
      start: block.start + words[at]!.index,
      end: block.start + last.index + last[0].length,
      words: Math.min(most, words.length - at),
    });
  }
  return pieces;
}
