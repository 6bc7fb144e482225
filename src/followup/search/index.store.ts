import type { LocalizedText } from '../../kernel/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import { pages } from '../../platform/database/pages.ts';
import { insertRows, type Row } from '../../platform/database/rows.ts';
import { searchVector, spelled, wordsOf } from '../../platform/search/arabic.ts';
import type { Entry, EntryRow } from './entry.ts';

const BATCH = 1000;

const written = (text: string | LocalizedText | null | undefined): string[] =>
  typeof text === 'string'
    ? [text]
    : text
      ? [text.ar, text.fr, text.en, text.zgh].filter((one): one is string => one !== undefined)
      : [];

const others = (row: EntryRow): string[] => [...written(row.note), ...(row.more ?? []).flatMap(written)];

/** Shorter words, and numbers, are not guessed at. */
const LEAST_LETTERS = 4;
const guessable = (row: EntryRow): string[] =>
  [row.ref, ...written(row.title), ...others(row)]
    .flatMap(wordsOf)
    .filter((word) => word.length >= LEAST_LETTERS && !/\d/.test(word));

const rowOf = (entry: Entry, row: EntryRow): Row => {
  const names = [row.ref, ...written(row.title)];
  return {
    kind: entry.kind,
    key: row.key,
    ref: row.ref,
    title: row.title,
    note: row.note,
    project: row.project ?? null,
    committee: row.committee ?? null,
    scopes: (entry.scopes?.(row) ?? []).map((scope) => `${scope.kind}:${scope.id}`),
    class: row.class ?? null,
    about_kind: row.about_kind ?? null,
    about_ref: row.about_ref ?? null,
    titles: searchVector(names, []),
    words: searchVector(names, others(row)),
  };
};

async function putLines(tx: Tx, entry: Entry, rows: readonly EntryRow[]): Promise<void> {
  await insertRows(
    tx,
    'desk_search',
    rows.map((row) => rowOf(entry, row)),
  );
  if (entry.isGuessed === false) return;
  const words = [...new Set(rows.flatMap(guessable))];
  await tx.query(
    `insert into desk_search_word (word, spelled) select * from unnest($1::text[], $2::text[]) as given (word, spelled)
     where not exists (select from desk_search_word known where known.word = given.word)`,
    [words, words.map(spelled)],
  );
}

/** Makes the lines of one kind anew, all of them or those of these keys; what is no longer there leaves. */
export async function makeLines(tx: Tx, entry: Entry, keys: readonly string[] | null): Promise<void> {
  await tx.query('delete from desk_search where kind = $1 and ($2::text[] is null or key = any($2))', [
    entry.kind,
    keys,
  ]);
  if (keys && keys.length <= BATCH) return putLines(tx, entry, (await tx.query<EntryRow>(entry.sql, [keys])).rows);
  for await (const rows of pages<EntryRow>(tx, entry.sql, [keys], BATCH)) await putLines(tx, entry, rows);
}

export type IndexState = { version: number; seq: number; last: number };

/** How far the lines are and how far the ledger is; held, so that who keeps them in step does so one after another. */
export async function heldState(tx: Tx): Promise<IndexState> {
  const held = () =>
    tx.query<{ version: number; seq: number }>('select version, seq from desk_search_state for update');
  let found = await held();
  if (found.rowCount === 0) {
    await tx.query('insert into desk_search_state (version, seq) values (0, -1) on conflict do nothing');
    found = await held();
  }
  const last = await tx.query<{ last: number }>('select coalesce(max(seq), -1)::bigint as last from ledger_leaf');
  return { ...found.rows[0]!, last: last.rows[0]!.last };
}

export const noteState = (tx: Tx, version: number, seq: number): Promise<unknown> =>
  tx.query('update desk_search_state set version = $1, seq = $2', [version, seq]);

/** Rows of these tables that the leaves after `after`, up to `last`, touched: by table. */
export async function touchedRows(
  tx: Tx,
  tables: readonly string[],
  after: number,
  last: number,
): Promise<Map<string, string[]>> {
  const found = await tx.query<{ table_name: string; ids: string[] }>(
    `select e.table_name, array_agg(distinct e.row_id) as ids
     from ledger_leaf l join ledger_entry e on e.request = l.request
     where l.seq > $2 and l.seq <= $3 and e.table_name = any($1) group by e.table_name`,
    [tables, after, last],
  );
  return new Map(found.rows.map((row) => [row.table_name, row.ids]));
}

/** Keys of the things that these rows of another table are, or once were, part of. */
export async function keysThrough(
  tx: Tx,
  table: string,
  { column, keys }: { column: string; keys: string },
  ids: readonly string[],
): Promise<string[]> {
  const through = await tx.query<{ value: string | null }>(
    `select distinct row_text::jsonb ->> $3 as value from ledger_entry where table_name = $1 and row_id = any($2) and op <> 'D'`,
    [table, ids, column],
  );
  const values = through.rows.flatMap((row) => row.value ?? []);
  return (await tx.query<{ key: string }>(keys, [values])).rows.map((row) => row.key);
}
