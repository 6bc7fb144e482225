import type { Day } from '../../kernel/index.ts';

/** One filled cell as its file holds it: nothing is interpreted yet. */
export type Cell =
  | { kind: 'text'; text: string }
  /** exact decimal text; `percent` when the sheet shows it as a percentage (0.45 shown as 45 %) */
  | { kind: 'number'; text: string; percent?: true }
  | { kind: 'day'; text: Day }
  | { kind: 'yes-no'; text: 'true' | 'false' }
  /** a formula that failed, such as #REF! */
  | { kind: 'error'; text: string };

/** A row that holds something; `row` is its number in the file, from 1; `cells` by column, from 0. */
export type Line = { row: number; cells: readonly (Cell | undefined)[] };

/** Merged cells: rows from 1, columns from 0, both ends included. */
export type Merge = { top: number; left: number; bottom: number; right: number };

export type SheetName = { name: string; hidden: boolean };

/**
 * A sheet as read.
 *
 * lines   rows that hold something, in order; at most `MOST_LINES`
 * rows    number of the last row the file mentions, blank ones counted
 * format  what the file turned out to be; for CSV, the encoding and delimiter that were found
 */
export type SheetRead = {
  sheets: SheetName[];
  sheet: string;
  lines: Line[];
  merges: Merge[];
  rows: number;
  format: { kind: 'xlsx' } | { kind: 'csv'; encoding: string; delimiter: string };
};

/** Rows with content kept of one sheet: what a process of 256 MB reads. Beyond it the file is refused in a sentence. */
export const MOST_LINES = 100_000;
/** Columns looked at; what stands further right is refused. */
export const MOST_COLUMNS = 200;

/** Letter of a column as spreadsheets write it. example  columnLetter(27) → 'AB' */
export const columnLetter = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnLetter(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));

/** What a spreadsheet writes where a formula failed; saved as text, it says the same. */
const FAILED = /^#(REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|VALEUR!|NOM\?|NOMBRE!)$/;

/** Different cells kept to be used again: names of owners, places and states come back on every row. */
const MOST_SHARED = 50_000;

/** Hands out one cell for all that are alike, since a list of a hundred thousand rows says few different things. */
export function sharing(): (cell: Cell | undefined) => Cell | undefined {
  const known = new Map<string, Cell>();
  return (cell) => {
    if (cell?.kind !== 'text') return cell;
    const found = known.get(cell.text);
    if (found) return found;
    const own: Cell = { kind: 'text', text: detached(cell.text) };
    if (known.size < MOST_SHARED) known.set(own.text, own);
    return own;
  };
}

/** The same text on its own: a piece cut out of a longer one keeps all of it in memory, which is the whole file in the end. */
const detached = (text: string): string => Buffer.from(text).toString();

/** A text as a cell; nothing when only blanks were written. */
export function textCell(text: string | undefined): Cell | undefined {
  const trimmed = text?.replace(/\r\n?/g, '\n').trim();
  if (!trimmed) return undefined;
  return FAILED.test(trimmed) ? { kind: 'error', text: trimmed } : { kind: 'text', text: trimmed };
}
