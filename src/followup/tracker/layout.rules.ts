import { headerWord } from './header.rules.ts';
import type { DataRow, HeaderColumn, Layout, Remark } from './layout.ts';
import { plainWords } from './plain-words.rules.ts';
import { type Cell, columnLetter, type Line, type Merge, type SheetRead } from './sheet.ts';
import type { TrackerWords } from './tracker-words.ts';
import { isWrittenNumber } from './written-number.rules.ts';

const LOOKED_AT = 40;

type Spread = { line: Line; cells: Map<number, Cell>; above: Set<number>; wide: Set<number>; own: number[] };

/**
 * Understands a sheet as a table: the header among its first rows, one line or two; rows about projects; rows that
 * stand alone as a title of those under them; totals, notes and repeated headers, which are left out by name.
 *
 * returns  undefined when no header is found
 */
export function layoutOf(sheet: Pick<SheetRead, 'lines' | 'merges'>, words: TrackerWords): Layout | undefined {
  const spread = spreadOf(sheet.lines, sheet.merges);
  const header = headerOf(spread, words);
  if (!header) return undefined;
  const remarks: Remark[] = [];
  for (const above of spread.slice(0, header.first))
    remarks.push({ code: 'tracker.left-above', details: { row: above.line.row, value: wordsIn(above) } });
  const body = spread.slice(header.last + 1);
  const columns = columnsOf(spread.slice(header.first, header.last + 1), body);
  const title = columns.find((one) => headerWord(one.header, words)?.field === 'title')?.column;
  const rows: DataRow[] = [];
  const sectionRows: Layout['sectionRows'] = [];
  let sections: DataRow['sections'] = {};
  for (const one of body) {
    const { row } = one.line;
    const kind = kindOf(one, columns, title, words);
    if (kind === 'project') rows.push({ row, cells: withoutWide(one), merged: one.above, sections: { ...sections } });
    else if (kind === 'axis' || kind === 'programme') {
      const text = wordsIn(one);
      sectionRows.push({ row, text, of: kind });
      sections = kind === 'axis' ? { axis: text } : { ...sections, programme: text };
    } else remarks.push({ code: `tracker.left-${kind}`, details: { row, value: wordsIn(one) } });
  }
  const headerRows = spread.slice(header.first, header.last + 1).map((one) => one.line.row);
  return { headerRows, columns, rows, sectionRows, remarks };
}

/** Each row with what merged cells give it: from above, and across. */
function spreadOf(lines: readonly Line[], merges: readonly Merge[]): Spread[] {
  const spread = lines.map((line): Spread => {
    const cells = new Map<number, Cell>();
    line.cells.forEach((cell, column) => {
      if (cell) cells.set(column, cell);
    });
    return { line, cells, above: new Set(), wide: new Set(), own: [...cells.keys()] };
  });
  const byRow = new Map(spread.map((one) => [one.line.row, one]));
  for (const { top, left, bottom, right } of merges) {
    const origin = byRow.get(top)?.line.cells[left];
    if (!origin || right - left > 200) continue;
    for (let row = top; row <= Math.min(bottom, top + 5000); row++) {
      const one = byRow.get(row);
      if (!one) continue;
      for (let column = left; column <= right; column++) {
        if (row === top && column === left) continue;
        one.cells.set(column, origin);
        if (row > top) one.above.add(column);
        if (column > left) one.wide.add(column);
      }
    }
  }
  return spread;
}

/** Of cells merged across, a row about a project keeps the first alone: an amount must not count twice. */
const withoutWide = ({ cells, wide }: Spread): Map<number, Cell> =>
  new Map([...cells].filter(([column]) => !wide.has(column)));

const wordsIn = ({ line }: Spread): string =>
  line.cells
    .filter((cell) => cell !== undefined)
    .map((cell) => cell.text)
    .join(' · ')
    .slice(0, 300);

const texts = ({ cells }: Spread): string[] =>
  [...cells.values()].filter((cell) => cell.kind === 'text').map((cell) => cell.text);

const recognised = (one: Spread, words: TrackerWords): number =>
  new Set(texts(one).filter((text) => text.length < 90 && (headerWord(text, words)?.share ?? 0) >= 0.5)).size;

const isAllWords = (one: Spread): boolean =>
  [...one.cells.values()].every(
    (cell) => cell.kind === 'text' && !isWrittenNumber(cell.text) && cell.text.length < 120,
  );

function headerOf(spread: readonly Spread[], words: TrackerWords): { first: number; last: number } | undefined {
  const looked = spread.slice(0, LOOKED_AT);
  const scores = looked.map((one) => (isAllWords(one) && one.own.length > 1 ? recognised(one, words) : 0));
  let at = scores.indexOf(Math.max(...scores));
  if (looked.length === 0) return undefined;
  if (scores[at]! < 2) {
    const widest = Math.max(...looked.map((one) => one.own.length));
    at = looked.findIndex((one) => isAllWords(one) && one.own.length > 1 && one.own.length >= 0.6 * widest);
    if (at < 0) return undefined;
  }
  const isPart = (index: number): boolean => {
    const [one, main] = [looked[index], looked[at]!];
    if (!one || Math.abs(one.line.row - main.line.row) !== 1 || !isAllWords(one)) return false;
    if (recognised(one, words) >= 2) return true;
    // a line of groups over the main one, or of parts under its merged cells
    return index < at
      ? one.own.length > 1 && one.wide.size > 0
      : one.own.length > 1 && main.wide.size > 0 && one.above.size > 0;
  };
  return { first: at > 0 && isPart(at - 1) ? at - 1 : at, last: isPart(at + 1) ? at + 1 : at };
}

function columnsOf(header: readonly Spread[], body: readonly Spread[]): HeaderColumn[] {
  const used = new Set<number>();
  for (const one of [...header, ...body])
    for (const column of one.cells.keys()) if (!one.wide.has(column) || header.includes(one)) used.add(column);
  const filled = new Set(body.flatMap((one) => [...one.cells.keys()]));
  const seen = new Map<string, number>();
  return [...used]
    .filter((column) => filled.has(column) || header.some((one) => one.own.includes(column)))
    .sort((a, b) => a - b)
    .map((column) => {
      const lines = header
        .map((one) => one.cells.get(column)?.text.replace(/\s+/g, ' ').trim())
        .filter((text) => text !== undefined);
      const joined = [...new Set(lines)].join(' / ') || `(${columnLetter(column)})`;
      const nth = (seen.get(plainWords(joined)) ?? 0) + 1;
      seen.set(plainWords(joined), nth);
      return { column, header: joined, nth };
    });
}

/** What a row that comes alone, as from a stream, is instead of a record: a total of others, a remark, the header again. */
export function asideOf(line: Line, columns: readonly HeaderColumn[], words: TrackerWords): Aside | undefined {
  const [one] = spreadOf([line], []);
  const kind = one && one.own.length > 0 ? kindOf(one, columns, undefined, words) : undefined;
  return kind === 'total' || kind === 'note' || kind === 'header' ? kind : undefined;
}

export type Aside = Extract<RowKind, 'total' | 'note' | 'header'>;

type RowKind = 'project' | 'axis' | 'programme' | 'total' | 'note' | 'header';

function kindOf(
  one: Spread,
  columns: readonly HeaderColumn[],
  title: number | undefined,
  words: TrackerWords,
): RowKind {
  const cells = one.own.map((column) => one.line.cells[column]!);
  const plain = cells.map((cell) => plainWords(cell.text));
  if (isTotal(cells, plain, words)) return 'total';
  const headers = new Map(columns.map((each) => [each.column, plainWords(each.header)]));
  const repeated = one.own.filter((column, at) => plain[at] !== '' && (headers.get(column) ?? '').includes(plain[at]!));
  if (repeated.length > 1 && repeated.length >= 0.6 * one.own.length) return 'header';
  if (cells.length > 1 || cells[0]!.kind !== 'text') return 'project';
  const isWide = one.wide.size >= 2;
  const isSet = isWide || one.own[0] !== title || /\s*[:：–—]\s*/.test(cells[0]!.text);
  for (const level of ['axis', 'programme'] as const)
    if (isSet && words.sections[level].some((word) => plain[0]!.startsWith(`${word} `))) return level;
  if (words.notes.some((word) => plain[0] === word || plain[0]!.startsWith(`${word} `))) return 'note';
  if (isWide) return cells[0]!.text.length < 160 ? 'axis' : 'note';
  return one.own[0] === title ? 'project' : 'note';
}

/** A row that begins with «total» and holds nothing but figures beside. */
function isTotal(cells: readonly Cell[], plain: readonly string[], words: TrackerWords): boolean {
  const at = plain.findIndex((text) => words.totals.some((word) => text === word || text.startsWith(`${word} `)));
  if (at < 0 || at > 2) return false;
  return cells.every(
    (cell, index) =>
      index === at || cell.kind !== 'text' || isWrittenNumber(cell.text) || /^[\d\s.,]+\D{0,8}$/.test(cell.text),
  );
}
