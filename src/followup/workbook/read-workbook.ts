import { ok, type Refusal, type Result, refused } from '../../kernel/index.ts';
import { BadZip } from '../../platform/spreadsheet/zip.read.ts';
import { columnLetter, type Line } from '../tracker/sheet.ts';
import { type OpenXlsx, openXlsx } from '../tracker/xlsx.read.ts';
import { cellValue } from './cell.rules.ts';
import { type BookOrigin, checkRow, columnOf, HIDDEN, type KeptRow, keptRow, originOf } from './hidden.rules.ts';
import { tidy } from './value.rules.ts';
import { type BookColumn, MOST_CHANGES, type RowKind, type RowValues, rowKinds, type WantedValue } from './workbook.ts';
import { shortHash } from './write-workbook.ts';

/** A workbook of ours as it came back. */
export type BookRead = {
  origin: BookOrigin;
  wanted: WantedValue[];
  /** each with the sheet, the address, the value, why and what to do; the first `MOST_TOLD` of them */
  problems: Refusal[];
  remarks: Refusal[];
  rows: number;
};

const MOST_TOLD = 500;

type Sheet = { kind: RowKind; name: string; marks: string[]; titles: string[] };
type Kept = { origin: BookOrigin; sheets: Map<RowKind, Sheet>; rows: Map<string, KeptRow> };

/** Ends the reading of a workbook in which more was changed than one request may carry. */
class TooManyChanges extends Error {}

/** Whether a file is a workbook that was exported from some register of this program. */
export async function isOurs(bytes: Buffer): Promise<boolean> {
  if (bytes.toString('latin1', 0, 2) !== 'PK') return false;
  const opened = await openXlsx(bytes);
  return opened.ok && opened.value.sheets.some((one) => one.name === HIDDEN);
}

/**
 * Reads a workbook that was exported here, row by row: of a row nothing is held but what is other than it was.
 *
 * columnsOf  columns of each kind as they are now, in the language of the workbook
 * refuses    'workbook.not-ours' · 'workbook.format-other' · 'workbook.too-many-changes' · 'tracker.file-damaged'
 *            · 'tracker.file-inflates' · 'tracker.file-locked' · 'tracker.format-unknown'
 */
export async function readWorkbook(
  bytes: Buffer,
  columnsOf: (kind: RowKind, lang: BookOrigin['lang']) => readonly BookColumn[],
): Promise<Result<BookRead>> {
  if (bytes.toString('latin1', 0, 2) !== 'PK') return refused('workbook.not-ours');
  const opened = await openXlsx(bytes);
  if (!opened.ok) return opened;
  const book = opened.value;
  if (!book.sheets.some((one) => one.name === HIDDEN)) return refused('workbook.not-ours');
  try {
    const kept = await keptOf(book);
    if (!kept.ok) return kept;
    const read: BookRead = { origin: kept.value.origin, wanted: [], problems: [], remarks: [], rows: 0 };
    for (const sheet of kept.value.sheets.values()) await readSheet(book, kept.value, sheet, columnsOf, read);
    return ok({ ...read, problems: read.problems.slice(0, MOST_TOLD) });
  } catch (error) {
    if (error instanceof BadZip) return refused(`tracker.file-${error.reason}`);
    if (error instanceof TooManyChanges) return refused('workbook.too-many-changes', { most: MOST_CHANGES });
    throw error;
  }
}

const textsOf = ({ cells }: Line): string[] => Array.from(cells, (cell) => cell?.text ?? '');

/** What the hidden sheet says. */
async function keptOf(book: OpenXlsx): Promise<Result<Kept>> {
  let origin: ReturnType<typeof originOf>;
  const sheets = new Map<RowKind, Sheet>();
  const rows = new Map<string, KeptRow>();
  let isFirst = true;
  await book.walk(HIDDEN, {
    tooWide: () => undefined,
    line: (line) => {
      const texts = textsOf(line);
      if (isFirst) origin = originOf(texts);
      isFirst = false;
      const [what, name, ...rest] = texts;
      const kind = rowKinds.find((one) => one === name);
      if (!kind) return;
      if (what === 'columns') sheets.set(kind, { kind, name: rest[0] ?? '', marks: rest.slice(1), titles: [] });
      else if (what === 'titles') sheets.get(kind)!.titles = rest;
      else if (what === 'row') rows.set(`${kind} ${rest[0]}`, keptRow(texts));
    },
  });
  if (origin === undefined) return refused('workbook.not-ours');
  if (origin === 'other') return refused('workbook.format-other');
  return ok({ origin, sheets, rows });
}

async function readSheet(
  book: OpenXlsx,
  kept: Kept,
  sheet: Sheet,
  columnsOf: (kind: RowKind, lang: BookOrigin['lang']) => readonly BookColumn[],
  read: BookRead,
): Promise<void> {
  const { kind, name } = sheet;
  if (!book.sheets.some((one) => one.name === name)) {
    read.problems.push({ code: 'workbook.sheet-missing', details: { sheet: name } });
    return;
  }
  const now = new Map(columnsOf(kind, kept.origin.lang).map((one) => [one.id, one]));
  // as they were when it was exported: whether they may still be changed is asked when the changes are compared
  const columns = sheet.marks.map((mark, at): BookColumn => {
    const was = columnOf(mark);
    return { title: sheet.titles[at] ?? was.id, width: 12, ...now.get(was.id), ...was };
  });
  const rows = rowReader(kept, sheet, columns, read);
  let isHeaderRight: boolean | undefined;
  await book.walk(name, {
    tooWide: () => undefined,
    line: (line) => {
      // under other headers every cell would be misread
      if (isHeaderRight === undefined) isHeaderRight = headerIsRight(sheet, line, read);
      else if (isHeaderRight) rows.read(line);
    },
  });
  isHeaderRight ??= headerIsRight(sheet, { row: 1, cells: [] }, read);
  if (!isHeaderRight) return;
  const gone = rows.unseen();
  if (gone.length > 0)
    read.remarks.push({
      code: 'workbook.rows-left',
      details: { sheet: name, count: gone.length, keys: gone.slice(0, 10) },
    });
}

function headerIsRight({ name, titles }: Sheet, { row, cells }: Line, read: BookRead): boolean {
  const written = row === 1 ? cells : [];
  const moved = titles.flatMap((title, at) => (tidy(written[at]?.text ?? '') === tidy(title) ? [] : [at]));
  for (const at of moved)
    read.problems.push({
      code: 'workbook.column-moved',
      details: { sheet: name, cell: `${columnLetter(at)}1`, value: written[at]?.text ?? '', expected: titles[at] },
    });
  return moved.length === 0;
}

/** Reads rows as they pass, and knows which never came. */
function rowReader(kept: Kept, { kind, name }: Sheet, columns: readonly BookColumn[], read: BookRead) {
  const seen = new Map<string, number>();
  const prefix = `${kind} `;
  const problem = (code: string, row: number, at: number, details: Record<string, unknown>): void => {
    read.problems.push({ code, details: { sheet: name, cell: `${columnLetter(at)}${row}`, ...details } });
  };

  /** The row of the register that a line is about; undefined, with the reason told, when it is about none. */
  function recordOf({ row, cells }: Line): { key: string; record: KeptRow } | undefined {
    const key = tidy(cells[0]?.text ?? '');
    const record = kept.rows.get(prefix + key);
    const other = seen.get(key);
    if (key === '') problem('workbook.id-missing', row, 0, { value: cells.find(Boolean)?.text ?? '' });
    else if (record === undefined) problem('workbook.id-unknown', row, 0, { value: key });
    else if (other !== undefined) problem('workbook.id-twice', row, 0, { value: key, other });
    else {
      seen.set(key, row);
      return { key, record };
    }
    return undefined;
  }

  /** What the cells say; undefined, with each reason told, when one says nothing that can be read. */
  function valuesOf({ row, cells }: Line): RowValues | undefined {
    const values: RowValues = {};
    let isReadable = true;
    columns.forEach((column, at) => {
      const value = cellValue(column, cells[at]);
      if (!value.ok) {
        isReadable = false;
        problem(value.refusal.code, row, at, { column: column.title, ...value.refusal.details });
      } else if (value.value !== undefined) values[column.id] = value.value;
    });
    return isReadable ? values : undefined;
  }

  return {
    unseen: () =>
      [...kept.rows.keys()]
        .filter((id) => id.startsWith(prefix))
        .map((id) => id.slice(prefix.length))
        .filter((key) => !seen.has(key)),
    read(line: Line): void {
      const found = recordOf(line);
      const values = found && valuesOf(line);
      if (!values) return;
      const { key, record } = found;
      read.rows++;
      const check = checkRow(kind, key, record, columns, values, shortHash);
      for (const column of check.shut)
        problem('workbook.column-shut', line.row, columns.indexOf(column), {
          column: column.title,
          value: values[column.id] ?? '',
        });
      if (check.isBroken) problem('workbook.hidden-altered', line.row, 0, { value: key });
      if (check.shut.length > 0 || check.isBroken) return;
      for (const { column, before } of check.changed) {
        if (read.wanted.length === MOST_CHANGES) throw new TooManyChanges();
        const cell = `${columnLetter(columns.indexOf(column))}${line.row}`;
        const at = { sheet: name, cell };
        read.wanted.push({ kind, key, way: check.way, column: column.id, before, after: values[column.id], at });
      }
    },
  };
}
