import { afterAll, beforeAll, expect, it } from 'vitest';
import { exemptSchemas, exemptTables } from '../src/ledger/ledgered.ts';
import { migrations } from '../src/platform/database/migrate.ts';
import { type TestDatabase, testDatabase } from './database.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const names = async (sql: string, params: unknown[] = []) =>
  (await db.owner.query(sql, params)).rows.map((row) => row.name as string);

it('numbers its migrations from 1 without holes', () => {
  expect(migrations().map((migration) => migration.number)).toEqual(migrations().map((_, index) => index + 1));
});

it('says of every table and column what it holds', async () => {
  const silent = await names(`
    select c.relname || coalesce('.' || a.attname, '') as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'auth')
    left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'v', 'p') and (col_description(c.oid, a.attnum) is null or obj_description(c.oid, 'pg_class') is null)
    order by 1`);
  expect(silent).toEqual([]);
});

it('gives every measured column its unit', async () => {
  // A number that measures something says in its comment what it counts.
  const units =
    /\b(MAD|MW|km|km2|per cent|share|0 to 1|persons?|people|households?|inhabitants?|days?|years?|bytes|milliseconds|seconds|minutes|currency|unit|degrees|number|count|index|size|order|version|level|status|position|rank|score|step|times|percentage|kilometres|_unit|characters?|snapshot|height|leaves)\b|_unit\b/i;
  const columns = (
    await db.owner.query<{ name: string; says: string }>(`
    select c.relname || '.' || a.attname as name, col_description(c.oid, a.attnum) as says
    from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and a.atttypid in ('numeric'::regtype, 'integer'::regtype, 'bigint'::regtype, 'double precision'::regtype, 'real'::regtype)`)
  ).rows;
  expect(
    columns.filter((column) => !units.test(column.says)).map((column) => `${column.name}: ${column.says}`),
  ).toEqual([]);
});

it('keeps every table in the ledger, or exempts it by name', async () => {
  const tables = await names(`
    select case when n.nspname = 'public' then c.relname else n.nspname || '.' || c.relname end as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not like 'pg_%' and n.nspname <> 'information_schema'`);
  const watched = new Set(
    await names("select distinct tgrelid::regclass::text as name from pg_trigger where tgname = 'ledger_insert'"),
  );
  const isExempt = (table: string) =>
    table in exemptTables || (table.includes('.') && table.split('.')[0]! in exemptSchemas);
  expect(tables.filter((table) => !watched.has(table) && !isExempt(table))).toEqual([]);
  expect(tables.filter((table) => watched.has(table) && isExempt(table))).toEqual([]);
  expect(Object.keys(exemptTables).filter((table) => !tables.includes(table))).toEqual([]);
});

it('watches a ledgered table whole: insert, update, delete, truncate and its key', async () => {
  const wanted = ['ledger_delete', 'ledger_insert', 'ledger_keep_key', 'ledger_truncate', 'ledger_update'];
  const rows = (
    await db.owner.query<{ name: string; triggers: string[] }>(`
    select tgrelid::regclass::text as name, array_agg(tgname::text order by tgname) filter (where tgname like 'ledger_%') as triggers
    from pg_trigger where not tgisinternal and tgrelid in (select tgrelid from pg_trigger where tgname = 'ledger_insert') group by 1`)
  ).rows;
  for (const row of rows) expect(row, row.name).toMatchObject({ triggers: wanted });
});

it('holds no floating point where exact numbers are meant', async () => {
  expect(
    await names(`
    select c.relname || '.' || a.attname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and a.atttypid in ('double precision'::regtype, 'real'::regtype)`),
  ).toEqual([]);
});
