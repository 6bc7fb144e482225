import { createHash } from 'node:crypto';
import { listTarget, may } from '../../access/index.ts';
import { namesOf } from '../../access/readers.ts';
import { canonicalJson, type Json, type Refusal } from '../../kernel/index.ts';
import { type LastChange, lastChanges, personOf } from '../../ledger/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { countryCode } from '../../results/readers.ts';
import { byRow, type ChangedRow, compareValues, type Placed, refusedRows, rowId } from './compare.rules.ts';
import { type Book, bookOf } from './rows.ts';
import type { BookLang, BookRow, Conflict, Entering, Move, RowKind, WantedValue } from './workbook.ts';

/** take  which of the two stays where somebody else changed a value meanwhile */
export type Take = 'register' | 'file';

export type Planned = Entering & { book: Book; country: string; rows: ChangedRow[] };

/**
 * What entering these values would do: the one computation behind preview and entering, whatever they were written in.
 *
 * problems  those found before, with what comparing and the rules of rows find
 */
export async function planOf(
  ctx: Context,
  lang: BookLang,
  wanted: readonly WantedValue[],
  take: Take,
  found: readonly Refusal[] = [],
): Promise<Planned> {
  const keys = new Map<RowKind, Set<string>>();
  for (const { kind, key } of wanted) keys.set(kind, (keys.get(kind) ?? new Set()).add(key));
  const book = await bookOf(ctx, lang, { keys });
  const rows = new Map(Object.values(book.rows).flatMap((own) => own.map((row) => [rowId(row), row])));
  const compared = compareValues(wanted, rows, book.columns);
  const taken = take === 'file' ? [...compared.moves, ...compared.conflicts] : compared.moves;
  const changed = byRow(taken);
  const moves = compared.moves.map(toldMove);
  const conflicts = await withAuthors(ctx, compared.conflicts);
  return {
    book,
    country: await countryCode(ctx.tx),
    rows: changed,
    moves,
    conflicts,
    problems: [...found, ...compared.problems, ...refusedRows(changed, ctx.today, book.columns)],
    already: compared.already,
    seen: digestOf(taken),
  };
}

const toldMove = ({ wanted, row, column }: Placed): Move => ({ ...wanted, title: `${titleOf(row)} · ${column.title}` });

const titleOf = ({ values, key }: BookRow): string => values.title ?? values.indicator ?? values.projectTitle ?? key;

/** Beside each value that somebody else changed: what stands now, who wrote it and when. */
async function withAuthors(ctx: Context, placed: readonly Placed[]): Promise<Conflict[]> {
  const byTable = Map.groupBy(
    placed.flatMap(({ row }) => row.keptIn ?? []),
    (one) => one.table,
  );
  const changes = new Map<string, LastChange>();
  for (const [table, rows] of byTable)
    for (const [row, change] of await lastChanges(ctx.tx, table, [...new Set(rows.map((one) => one.row))]))
      changes.set(`${table} ${row}`, change);
  const people = may(ctx.caller, 'person.read', listTarget)
    ? await namesOf(ctx.tx, [...new Set([...changes.values()].flatMap((one) => personOf(one.actor) ?? []))])
    : {};
  return placed.map((one) => {
    const { row, column } = one;
    const change = row.keptIn && changes.get(`${row.keptIn.table} ${row.keptIn.row}`);
    const person = change && personOf(change.actor);
    return {
      ...toldMove(one),
      now: row.values[column.id],
      by: person && people[person],
      on: change?.at.toISOString(),
    };
  });
}

/** Stands for all that would be entered: what was shown is entered, or nothing. */
const digestOf = (taken: readonly Placed[]): string =>
  createHash('sha256')
    .update(
      canonicalJson(
        JSON.parse(
          JSON.stringify(taken.map(({ wanted: { at: _, ...one }, row }) => ({ ...one, version: row.version }))),
        ) as Json,
      ),
    )
    .digest('hex');
