import { createHash } from 'node:crypto';
import {
  type CellLook,
  type OutCell,
  type OutRule,
  type OutSheet,
  xlsxStream,
} from '../../platform/spreadsheet/xlsx.write.ts';
import { columnLetter } from '../tracker/sheet.ts';
import { type BookOrigin, columnLines, type Hash, HIDDEN, originLine, rowLine } from './hidden.rules.ts';
import type { Book } from './rows.ts';
import { type BookColumn, type BookRow, type RowKind, rowKinds } from './workbook.ts';
import { bookWords } from './workbook.words.ts';

export const shortHash: Hash = (text) => createHash('sha256').update(text).digest('base64url').slice(0, 22);

export type BookCover = BookOrigin & {
  /** who exported it, as people call them */
  byName: string;
  /** the instant, as people write it */
  atWords: string;
  filter: string;
  isExercise: boolean;
};

const text = (value: string | undefined, look: CellLook = 'plain'): OutCell => ({ as: 'text', value, look });

/** A workbook of what the reader may see and change, as a stream. */
export function workbookStream(book: Book, cover: BookCover): AsyncGenerator<Buffer> {
  const words = bookWords[cover.lang];
  const isRightToLeft = cover.lang === 'ar';
  const kinds = rowKinds.filter((kind) => book.rows[kind].length > 0);
  const lists = listsOf(kinds, book.columns);
  const listCell = new Map(
    lists.map((one, at) => [
      one.key,
      `'${words.sheets.lists}'!$${columnLetter(at)}$1:$${columnLetter(at)}$${one.titles.length}`,
    ]),
  );
  const sheets: OutSheet[] = [
    { name: words.sheets.about, isRightToLeft, isProtected: true, widths: [26, 96], rows: aboutRows(cover) },
    ...kinds.map((kind): OutSheet => {
      const columns = book.columns[kind];
      const rows = book.rows[kind];
      return {
        name: words.sheets[kind],
        isRightToLeft,
        isProtected: true,
        widths: columns.map((one) => one.width),
        frozen: { rows: 1, columns: 1 },
        rows: sheetRows(columns, rows),
        rules: () => columns.flatMap((column, at) => ruleOf(kind, column, at, rows.length, listCell, words.rule)),
      };
    }),
    {
      name: words.sheets.lists,
      isHidden: true,
      isRightToLeft,
      widths: lists.map(() => 24),
      rows: listRows(lists.map((one) => one.titles)),
    },
    {
      name: HIDDEN,
      isHidden: true,
      isRightToLeft: false,
      isProtected: true,
      widths: [10],
      rows: hiddenRows(book, kinds, cover, words.sheets),
    },
  ];
  return xlsxStream({ title: words.title, author: cover.byName, at: new Date(cover.at), sheets });
}

function* aboutRows(cover: BookCover): Generator<OutCell[]> {
  const { about, title } = bookWords[cover.lang];
  yield [text(title, 'title')];
  if (cover.isExercise) yield [text(about.exercise, 'title')];
  yield [text(about.internal)];
  yield [];
  yield [text(about.by), text(cover.byName)];
  yield [text(about.at), text(cover.atWords)];
  yield [text(about.filter), text(cover.filter || about.all)];
  yield [];
  for (const line of about.how) yield [text(''), text(line, 'note')];
}

function* sheetRows(columns: readonly BookColumn[], rows: readonly BookRow[]): Generator<OutCell[]> {
  yield columns.map((one) => text(one.title, 'head'));
  for (const row of rows)
    yield columns.map((column) => {
      const value = row.values[column.id];
      const look: CellLook = row.isOpen && column.isOpen ? 'open' : 'shut';
      if (column.as === 'choice') return text(column.choices?.find((one) => one.code === value)?.title ?? value, look);
      return { as: column.as, value, look };
    });
}

type List = { key: string; titles: string[] };

const listsOf = (kinds: readonly RowKind[], columns: Record<RowKind, BookColumn[]>): List[] =>
  kinds.flatMap((kind) =>
    columns[kind].flatMap((one) =>
      one.choices && one.choices.length > 0
        ? [{ key: `${kind} ${one.id}`, titles: one.choices.map(({ title }) => title) }]
        : [],
    ),
  );

function* listRows(lists: readonly string[][]): Generator<OutCell[]> {
  const longest = Math.max(0, ...lists.map((one) => one.length));
  for (let at = 0; at < longest; at++) yield lists.map((one) => text(one[at]));
}

function ruleOf(
  kind: RowKind,
  column: BookColumn,
  at: number,
  count: number,
  listCell: ReadonlyMap<string, string>,
  words: { title: string; list: string; number: string; day: string },
): OutRule[] {
  if (!column.isOpen || column.as === 'text') return [];
  const place = { top: 2, bottom: count + 1, column: at, title: words.title };
  if (column.as === 'number') return [{ ...place, allow: 'number', message: words.number }];
  if (column.as === 'day') return [{ ...place, allow: 'day', message: words.day }];
  const from = listCell.get(`${kind} ${column.id}`);
  return from ? [{ ...place, allow: 'list', from, message: words.list }] : [];
}

function* hiddenRows(
  book: Book,
  kinds: readonly RowKind[],
  cover: BookCover,
  sheets: Record<string, string>,
): Generator<OutCell[]> {
  yield originLine(cover).map((value) => text(value));
  for (const kind of kinds) {
    const columns = book.columns[kind];
    for (const line of columnLines(kind, sheets[kind]!, columns)) yield line.map((value) => text(value));
    for (const row of book.rows[kind]) yield rowLine(row, columns, shortHash).map((value) => text(value));
  }
}
