import { isSameValue, plainNumber, tidy } from './value.rules.ts';
import type { BookColumn, BookLang, BookRow, RowKind, RowValues } from './workbook.ts';

/** Name of the sheet that says where a workbook comes from and what each row said. */
export const HIDDEN = '_mutabaa';
const FORMAT = ['mutabaa-workbook', '1'] as const;
const SIGN = '\u0001';
const OPEN = '*';

/** What a workbook says of itself. */
export type BookOrigin = { lang: BookLang; at: string; by: string; register: string };

/** Hashes a text to a short name; handed in, since rules use no library. */
export type Hash = (text: string) => string;

/** The first line of the hidden sheet. */
export const originLine = ({ lang, at, by, register }: BookOrigin): string[] => [...FORMAT, lang, at, by, register];

/** Undoes `originLine`; 'other' where a later program wrote it, undefined where nobody of ours did. */
export function originOf(line: readonly string[]): BookOrigin | 'other' | undefined {
  const [name, format, lang, at = '', by = '', register = ''] = line;
  if (name !== FORMAT[0]) return undefined;
  return format === FORMAT[1] ? { lang: lang as BookLang, at, by, register } : 'other';
}

/** The two lines before the rows of a sheet: the names of its columns for us, and what people read above them. */
export const columnLines = (kind: RowKind, sheet: string, columns: readonly BookColumn[]): string[][] => [
  ['columns', kind, sheet, ...columns.map(({ id, as, isOpen }) => `${as}${isOpen ? OPEN : ''}:${id}`)],
  ['titles', kind, ...columns.map((one) => one.title)],
];

/** What the hidden sheet says of a column: its name, what it holds and whether it was open. Undoes `columnLines`. */
export function columnOf(mark: string): Pick<BookColumn, 'id' | 'as' | 'isOpen'> {
  const at = mark.indexOf(':');
  const as = mark.slice(0, at).replace(OPEN, '') as BookColumn['as'];
  return { id: mark.slice(at + 1), as, isOpen: mark.slice(0, at).endsWith(OPEN) };
}

/** The value of a column as it is hashed: the same whether it comes from us or back from a spreadsheet. */
const hashed = (column: BookColumn, value: string | undefined): string =>
  value === undefined ? '' : column.as === 'number' ? String(Number(plainNumber(value)).toPrecision(15)) : tidy(value);

const hashOf = (hash: Hash, kind: string, key: string, version: string, way: string, values: string[]): string =>
  hash([kind, key, version, way, ...values].join(SIGN));

/** Short enough for a hundred thousand rows, long enough to notice what was typed by mistake. */
const lockOf = (hash: Hash, value: string): string => hash(value).slice(0, 6);

/** What the hidden sheet keeps of a row: version, way, hash of the whole, a mark for each shut cell, each open value. */
export function rowLine(row: BookRow, columns: readonly BookColumn[], hash: Hash): string[] {
  const values = columns.map((one) => hashed(one, row.values[one.id]));
  const version = String(row.version);
  return [
    'row',
    row.kind,
    row.key,
    version,
    row.way,
    hashOf(hash, row.kind, row.key, version, row.way, values),
    columns.flatMap((one, at) => (one.isOpen ? [] : [lockOf(hash, values[at]!)])).join('.'),
    ...columns.filter((one) => one.isOpen).map((one) => row.values[one.id] ?? ''),
  ];
}

/** A row of the hidden sheet, held as one text. */
export type KeptRow = string;
export const keptRow = (line: readonly string[]): KeptRow => line.slice(3).join(SIGN);

export type RowCheck = {
  way: string;
  /** open columns whose value is another one now, with what it was */
  changed: { column: BookColumn; before: string | undefined }[];
  /** shut columns that were written in */
  shut: BookColumn[];
  /** the hidden sheet no longer says what it said */
  isBroken: boolean;
};

/** A row of a sheet beside what the hidden sheet keeps of it. */
export function checkRow(
  kind: RowKind,
  key: string,
  kept: KeptRow,
  columns: readonly BookColumn[],
  now: RowValues,
  hash: Hash,
): RowCheck {
  const [version = '', way = '', whole = '', locks = '', ...open] = kept.split(SIGN);
  const values = columns.map((one) => hashed(one, now[one.id]));
  if (hashOf(hash, kind, key, version, way, values) === whole) return { way, changed: [], shut: [], isBroken: false };
  const marks = locks.split('.');
  const shut = columns
    .filter((one) => !one.isOpen)
    .filter((one, at) => lockOf(hash, hashed(one, now[one.id])) !== marks[at]);
  const opens = columns.filter((one) => one.isOpen);
  const before = new Map(opens.map((one, at) => [one.id, open[at] || undefined]));
  const original = columns.map((one) => hashed(one, one.isOpen ? before.get(one.id) : now[one.id]));
  return {
    way,
    changed: opens
      .filter((one) => !isSameValue(one.as, before.get(one.id), now[one.id]))
      .map((column) => ({ column, before: before.get(column.id) })),
    shut,
    isBroken: shut.length === 0 && hashOf(hash, kind, key, version, way, original) !== whole,
  };
}
