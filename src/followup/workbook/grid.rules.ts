import type { DecimalSign } from '../tracker/written-number.rules.ts';
import { decimalSignOf } from '../tracker/written-number.rules.ts';
import { isSameValue, understood } from './value.rules.ts';
import type { BookColumn, BookRow, WantedValue } from './workbook.ts';

/** A cell by its place in the grid, both from 0. */
export type At = { row: number; column: number };

/** What was changed and not yet sent: by row and column, the value or nothing. */
export type Edits = ReadonlyMap<string, string | undefined>;
export const editKey = (row: Pick<BookRow, 'key'>, column: Pick<BookColumn, 'id'>): string =>
  `${row.key}\u0001${column.id}`;

export const valueAt = (row: BookRow, column: BookColumn, edits: Edits): string | undefined =>
  edits.has(editKey(row, column)) ? edits.get(editKey(row, column)) : row.values[column.id];

/** The same edits with one more; back to what stands is no edit. */
export function edited(edits: Edits, row: BookRow, column: BookColumn, value: string | undefined): Edits {
  const next = new Map(edits);
  if (isSameValue(column.as, row.values[column.id], value)) next.delete(editKey(row, column));
  else next.set(editKey(row, column), value);
  return next;
}

/** Edits as the program takes them. */
export const wantedOf = (rows: readonly BookRow[], columns: readonly BookColumn[], edits: Edits): WantedValue[] =>
  rows.flatMap((row) =>
    columns.flatMap((column): WantedValue[] =>
      edits.has(editKey(row, column))
        ? [
            {
              kind: row.kind,
              key: row.key,
              way: row.way,
              column: column.id,
              before: row.values[column.id],
              after: edits.get(editKey(row, column)),
            },
          ]
        : [],
    ),
  );

/**
 * Where a key leads. Columns run in the reading direction, so left is onward in Arabic and back in French.
 *
 * returns  undefined for a key that moves nothing
 */
export function moved(
  at: At,
  key: string,
  {
    isRightToLeft,
    rows,
    columns,
    page,
    isControl,
  }: { isRightToLeft: boolean; rows: number; columns: number; page: number; isControl: boolean },
): At | undefined {
  const kept = (row: number, column: number): At => ({
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  });
  const { row, column } = at;
  switch (key) {
    case 'ArrowDown':
      return kept(isControl ? rows : row + 1, column);
    case 'ArrowUp':
      return kept(isControl ? 0 : row - 1, column);
    case 'ArrowLeft':
      return kept(row, column + (isRightToLeft ? 1 : -1));
    case 'ArrowRight':
      return kept(row, column + (isRightToLeft ? -1 : 1));
    case 'PageDown':
      return kept(row + page, column);
    case 'PageUp':
      return kept(row - page, column);
    case 'Home':
      return kept(isControl ? 0 : row, 0);
    case 'End':
      return kept(isControl ? rows : row, columns);
    default:
      return undefined;
  }
}

/**
 * Cells of a copied block, as spreadsheets put them on the clipboard: tabs and line ends, with quotes around a cell that
 * holds either. Columns come in the order of the sheet, also where it runs from right to left.
 */
export function clipboardCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

/** Why a pasted cell is not taken. */
export type PasteProblem = 'shut' | 'outside' | 'number' | 'ambiguous' | 'day' | 'choice';
export type Pasted = {
  at: At;
  written: string;
  value?: string | undefined;
  problem?: PasteProblem;
};

const problems: Record<string, PasteProblem> = {
  'workbook.number-expected': 'number',
  'workbook.number-ambiguous': 'ambiguous',
  'workbook.day-expected': 'day',
  'workbook.choice-unknown': 'choice',
};

/** What somebody wrote in one cell: the value, or why it is none. */
export function typed(
  column: BookColumn,
  written: string,
  usual?: DecimalSign,
): { value?: string | undefined; problem?: PasteProblem } {
  const value = understood(column, written, usual);
  return value.ok ? { value: value.value } : { problem: problems[value.refusal.code] ?? 'number' };
}

/**
 * What a pasted block would put where, cell by cell, before anything is put.
 *
 * A shut cell that says again what stands there is passed over, since whole rows are copied with their names.
 */
export function pastedInto(
  block: readonly (readonly string[])[],
  from: At,
  rows: readonly BookRow[],
  columns: readonly BookColumn[],
): Pasted[] {
  const usual = columns.map((_, at) => decimalSignOf(block.flatMap((cells) => cells[at - from.column] ?? [])));
  return block.flatMap((cells, down) =>
    cells.flatMap((written, along): Pasted[] => {
      const at = { row: from.row + down, column: from.column + along };
      const [row, column] = [rows[at.row], columns[at.column]];
      if (!row || !column) return written.trim() === '' ? [] : [{ at, written, problem: 'outside' }];
      if (!column.isOpen || !row.isOpen)
        return isSameValue('text', shown(column, row.values[column.id]), written.trim() || undefined)
          ? []
          : [{ at, written, problem: 'shut' }];
      return [{ at, written, ...typed(column, written, usual[at.column]) }];
    }),
  );
}

/** A value as people read it where no page formats it: a choice by its title. */
export const shown = (column: BookColumn, value: string | undefined): string | undefined =>
  column.choices?.find((one) => one.code === value)?.title ?? value;
