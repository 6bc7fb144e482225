import type { Block } from '../stored-text.ts';
import { markerOf } from './parts.rules.ts';

/**
 * A text file keeps its own characters: only ends of lines and signs that cannot be shown are made alike, one for one where
 * that can be.
 *
 * example  cleaned('a\r\nb\u0000') → 'a\nb '
 */
export const cleaned = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replaceAll(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g, ' ');

/** Blocks of a plain or markdown text: paragraphs between empty lines, headings, entries of lists, cells of tables. */
export function blocksOfText(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  let fenced = false;
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, end);
    if (/^\s*(?:```|~~~)/.test(line)) {
      fenced = !fenced;
      open = undefined;
    } else open = blockOfLine(line, start, open, fenced, blocks);
    start = end + 1;
  }
  return blocks;
}

function blockOfLine(
  line: string,
  at: number,
  open: Block | undefined,
  fenced: boolean,
  blocks: Block[],
): Block | undefined {
  const trimmed = line.trim();
  if (trimmed === '') return undefined;
  const start = at + line.length - line.trimStart().length;
  const end = at + line.trimEnd().length;
  const add = (block: Block) => blocks.push(block);
  const heading = /^#{1,6}\s+(?=\S)/.exec(trimmed);
  if (heading && !fenced) {
    add({ kind: 'heading', start: start + heading[0].length, end });
    return undefined;
  }
  if (/^\|.*\|$/.test(trimmed) && !fenced) {
    for (const cell of line.matchAll(/[^|]+/g))
      if (/[^\s:-]/.test(cell[0]))
        add({
          kind: 'cell',
          start: at + cell.index + cell[0].length - cell[0].trimStart().length,
          end: at + cell.index + cell[0].trimEnd().length,
        });
    return undefined;
  }
  // a setext heading: the line above is underlined
  if (open?.kind === 'paragraph' && /^(?:=+|-{3,})$/.test(trimmed)) {
    open.kind = 'heading';
    return undefined;
  }
  const marker = markerOf(trimmed);
  if (marker && end > start + marker.length) {
    const item: Block = { kind: 'item', start: start + marker.length, end };
    add(item);
    return item;
  }
  if (open) {
    open.end = end;
    return open;
  }
  const paragraph: Block = { kind: 'paragraph', start, end };
  add(paragraph);
  return paragraph;
}
