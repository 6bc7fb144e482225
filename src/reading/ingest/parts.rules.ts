import type { Block } from '../stored-text.ts';

/**
 * A piece of a file before it has its place in the text.
 *
 * marker  what stands before it and is not part of it: a bullet, the signs of a markdown heading
 * page    of the file, from 1, where it has pages
 */
export type Part = { kind: Exclude<Block['kind'], 'page'>; text: string; marker?: string; page?: number };

/** The text is made once, here: one part a line, and every block knows its place in it. */
export function textOf(parts: readonly Part[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  const pieces: string[] = [];
  let at = 0;
  let page: Block | undefined;
  let number: number | undefined;
  for (const part of parts) {
    const marker = part.marker ?? '';
    const start = at + marker.length;
    const end = start + part.text.length;
    if (part.page !== undefined) {
      if (part.page !== number) {
        page = { kind: 'page', start: at, end };
        blocks.push(page);
        number = part.page;
      }
      page!.end = end;
    }
    blocks.push({ kind: part.kind, start, end });
    pieces.push(marker, part.text, '\n');
    at = end + 1;
  }
  return { text: pieces.join(''), blocks };
}

const bullet = /^(?:[•●○■□▪▫◦‣⁃∙·\u2756\u25b6\u25ba✓✔➢➔→]|[-–—*+](?=\s))\s*/u;
const numbered = /^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5}|[\u0623-\u064a])\s?[).]|\d{1,2}\s?[-–](?=\s))\s+/u;

/** The bullet or number before an entry of a list, or nothing. */
export const markerOf = (line: string): string => bullet.exec(line)?.[0] ?? numbered.exec(line)?.[0] ?? '';
export const isBulleted = (line: string): boolean => bullet.test(line);
