import { ok, type Result } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { bookLangOf } from './export-workbook.ts';
import { type EnteredBook, enterPlanned } from './import-workbook.ts';
import { planOf, type Take } from './plan.ts';
import { bookOf } from './rows.ts';
import type { BookColumn, BookFilter, BookLang, BookRow, Entering, RowKind, WantedValue } from './workbook.ts';

export type Grid = { columns: BookColumn[]; rows: BookRow[]; total: number };

/** Rows of one kind as the grid of the desk shows them: those of a workbook, by the same rules. */
export async function gridRows(
  ctx: Context,
  {
    kind,
    lang,
    offset,
    limit,
    ...filter
  }: Omit<BookFilter, 'kinds'> & { kind: RowKind; lang?: BookLang | undefined; offset: number; limit: number },
): Promise<Result<Grid>> {
  const book = await bookOf(ctx, bookLangOf(ctx, lang), { filter: { ...filter, kinds: [kind] } });
  // what may be changed first: the rest is there to be read
  const open = book.rows[kind].filter((one) => one.isOpen);
  return ok({ columns: book.columns[kind], rows: open.slice(offset, offset + limit), total: open.length });
}

export type EnterValues = { values: WantedValue[]; take: Take; lang?: BookLang | undefined };

/** What entering values of the grid would do, and what stands in the way. */
export async function previewValues(ctx: Context, { values, take, lang }: EnterValues): Promise<Result<Entering>> {
  const { moves, conflicts, problems, already, seen } = await planOf(ctx, bookLangOf(ctx, lang), values, take);
  return ok({ moves, conflicts, problems, already, seen });
}

/**
 * Enters values of the grid as previewed, whole or not at all.
 *
 * refuses  'workbook.problems' · 'workbook.changed-since-preview' · what the verbs behind refuse, with the cell
 */
export async function enterValues(
  ctx: Context,
  { values, take, lang, seen }: EnterValues & { seen: string },
): Promise<Result<EnteredBook>> {
  return enterPlanned(ctx, await planOf(ctx, bookLangOf(ctx, lang), values, take), seen, take);
}
