import type { Tx } from '../database/database.ts';
import { pages } from '../database/pages.ts';

/** Schemas that a backup holds. The job queue is left out: its cron jobs come back by themselves. */
export const SCHEMAS = ['public', 'auth'];

/** What the migrations write themselves. */
const MADE_BY_MIGRATION = ['schema_migration'];

export type Table = { schema: string; name: string; columns: string[] };

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const qualified = ({ schema, name }: { schema: string; name: string }): string =>
  `${quoted(schema)}.${quoted(name)}`;

/** Tables to carry over, with the columns that can be written (generated ones compute themselves). */
export async function listTables(tx: Tx): Promise<Table[]> {
  const found = await tx.query<Table>(
    `select n.nspname::text as schema, c.relname::text as name,
       (select coalesce(array_agg(a.attname::text order by a.attnum), '{}') from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and c.relkind = 'r' and not (n.nspname = 'public' and c.relname = any($2))
     order by 1, 2`,
    [SCHEMAS, MADE_BY_MIGRATION],
  );
  return found.rows;
}

/** Each row as PostgreSQL writes a row value, one JSON string a line: every type comes back exactly as it was. */
export async function* rowLines(tx: Tx, table: Table, count: (rows: number) => void): AsyncGenerator<Buffer> {
  for await (const page of pages<{ row: string }>(tx, `select t::text as row from ${qualified(table)} t`, [], 200)) {
    count(page.length);
    yield Buffer.from(page.map(({ row }) => `${JSON.stringify(row)}\n`).join(''));
  }
}

/** Lines ended by a line feed and nothing else: readline would also cut at separators that a text may hold. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== '') yield rest;
}

const BATCH_ROWS = 500;
const BATCH_CHARACTERS = 4_000_000;

/** Puts the rows back. returns  how many */
export async function insertLines(tx: Tx, table: Table, lines: AsyncIterable<string>): Promise<number> {
  const columns = table.columns.map(quoted).join(', ');
  const fields = table.columns.map((column) => `(s.r).${quoted(column)}`).join(', ');
  const sql = `insert into ${qualified(table)} (${columns}) overriding system value
    select ${fields} from (select x::${qualified(table)} as r from unnest($1::text[]) as x offset 0) s`;
  let [batch, characters, rows]: [string[], number, number] = [[], 0, 0];
  const flush = async () => {
    if (batch.length === 0) return;
    await tx.query(sql, [batch]);
    rows += batch.length;
    [batch, characters] = [[], 0];
  };
  for await (const line of lines) {
    const row = JSON.parse(line) as string;
    batch.push(row);
    characters += row.length;
    if (batch.length >= BATCH_ROWS || characters >= BATCH_CHARACTERS) await flush();
  }
  await flush();
  return rows;
}

export type Sequence = { schema: string; name: string; last: string; called: boolean };

export async function listSequences(tx: Tx): Promise<Sequence[]> {
  const names = await tx.query<{ schema: string; name: string }>(
    `select n.nspname::text as schema, c.relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and c.relkind = 'S' order by 1, 2`,
    [SCHEMAS],
  );
  const sequences: Sequence[] = [];
  for (const { schema, name } of names.rows) {
    const state = await tx.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${qualified({ schema, name })}`,
    );
    sequences.push({ schema, name, ...state.rows[0]! });
  }
  return sequences;
}

export async function setSequence(tx: Tx, { schema, name, last, called }: Sequence): Promise<void> {
  await tx.query('select setval($1::regclass, $2::bigint, $3)', [qualified({ schema, name }), last, called]);
}
