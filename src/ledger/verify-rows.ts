import type { Tx } from '../platform/database/database.ts';
import { pages } from '../platform/database/pages.ts';
import { exemptTables } from './ledgered.ts';
import type { Report } from './report.ts';

type TableRow = { name: string; key: string | null; unique: boolean; triggers: string[] };

const WATCH = ['ledger_insert', 'ledger_update', 'ledger_delete', 'ledger_truncate', 'ledger_keep_key'];
const APPEND_ONLY = ['ledger_leaf', 'ledger_request', 'ledger_entry', 'ledger_node', 'ledger_checkpoint'];

/** An identifier as SQL text. */
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Every ledgered table as it is now against the last record of each of its rows. The text of a row is computed by an expression
 * written here, of functions that belong to PostgreSQL itself: a function of ours could have been replaced.
 *
 * recorded  tables that have records in the ledger
 * returns   number of rows compared
 */
export async function verifyRows(tx: Tx, report: Report, recorded: ReadonlySet<string>): Promise<number> {
  const tables = await listTables(tx);
  let rows = 0;
  for (const table of tables.filter(({ name }) => !(name in exemptTables))) {
    checkWatch(table, report);
    if (table.key) rows += await compareTable(tx, report, table.name, table.key);
  }
  for (const { name, triggers } of tables.filter(({ name }) => APPEND_ONLY.includes(name)))
    if (!triggers.includes('append_only'))
      report.add({ code: 'table.unwatched', table: name, what: 'append_only is off' });
  const existing = new Set(tables.map(({ name }) => name));
  for (const table of recorded) if (!existing.has(table)) report.add({ code: 'table.missing', table });
  return rows;
}

/** Ordinary tables with their enabled triggers that call our functions, and the key their records name rows by. */
async function listTables(tx: Tx): Promise<TableRow[]> {
  const found = await tx.query<TableRow>(`
    select c.relname::text as name, t.key, t.triggers,
      exists (
        select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and i.indisunique and i.indisvalid and i.indnkeyatts = 1 and i.indpred is null and a.attname = t.key
      ) as unique
    from pg_class c
    left join lateral (
      select coalesce(array_agg(g.tgname::text), '{}') as triggers,
        max(split_part(encode(g.tgargs, 'escape'), '\\000', 1)) filter (where g.tgname = 'ledger_insert') as key
      from pg_trigger g join pg_proc p on p.oid = g.tgfoid
      where g.tgrelid = c.oid and not g.tgisinternal and g.tgenabled in ('O', 'A')
        and p.pronamespace = 'public'::regnamespace and p.proname in ('ledger_capture', 'ledger_refuse', 'ledger_keep_key')
    ) t on true
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname`);
  const keys = await primaryKeys(tx);
  return found.rows.map((table) => ({ ...table, key: table.key ?? keys.get(table.name) ?? null }));
}

/** Single-column primary keys, for tables whose triggers were taken away. */
async function primaryKeys(tx: Tx): Promise<Map<string, string>> {
  const found = await tx.query<{ name: string; key: string }>(`
    select c.relname::text as name, a.attname::text as key
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where i.indisprimary and i.indnkeyatts = 1 and c.relnamespace = 'public'::regnamespace`);
  return new Map(found.rows.map(({ name, key }) => [name, key]));
}

function checkWatch({ name, key, unique, triggers }: TableRow, report: Report): void {
  const off = WATCH.filter((trigger) => !triggers.includes(trigger));
  if (off.length > 0) report.add({ code: 'table.unwatched', table: name, what: `${off.join(', ')} is off` });
  else if (!key || !unique) report.add({ code: 'table.unwatched', table: name, what: 'its key is not unique' });
}

type Difference = { row: string; now: string | null; recorded: string | null };

async function compareTable(tx: Tx, report: Report, table: string, key: string): Promise<number> {
  const differences = pages<Difference>(
    tx,
    `with recorded as (
       select * from (
         select distinct on (e.row_id) e.row_id, e.op, e.row_text
         from public.ledger_entry e join public.ledger_leaf l on l.request = e.request
         where e.table_name = ${literal(table)}
         order by e.row_id, l.seq desc, e.position desc
       ) last where op <> 'D'
     ), now as (
       select json ->> ${literal(key)} as row_id,
         coalesce((select jsonb_object_agg(key, value)::text from jsonb_each(json) where jsonb_typeof(value) <> 'null'), '{}') as row_text
       from (select to_jsonb(t) as json from public.${quoted(table)} t offset 0) rows
     )
     select coalesce(now.row_id, recorded.row_id) as row, now.row_text as now, recorded.row_text as recorded
     from now full join recorded on now.row_id = recorded.row_id
     where now.row_text is distinct from recorded.row_text`,
  );
  for await (const page of differences)
    for (const { row, now, recorded } of page) {
      if (now === null) report.add({ code: 'row.deleted', table, row });
      else if (recorded === null) report.add({ code: 'row.inserted', table, row });
      else report.add({ code: 'row.altered', table, row, columns: columnsThatDiffer(now, recorded) });
    }
  const count = await tx.query<{ n: number }>(`select count(*) as n from public.${quoted(table)}`);
  return count.rows[0]!.n;
}

/** Names of the columns; numbers are compared as they are written, since 1.0 and 1.00 are two texts. */
function columnsThatDiffer(now: string, recorded: string): string[] {
  const [a, b] = [fieldsOf(now), fieldsOf(recorded)];
  if (!a || !b) return ['(unreadable)'];
  return [...new Set([...a.keys(), ...b.keys()])].filter((column) => a.get(column) !== b.get(column)).sort();
}

function fieldsOf(text: string): Map<string, string> | undefined {
  const exact = (_: string, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' ? `#${context?.source ?? value}` : value;
  try {
    const json = JSON.parse(text, exact as (key: string, value: unknown) => unknown) as Record<string, unknown>;
    return new Map(Object.entries(json).map(([column, value]) => [column, JSON.stringify(value)]));
  } catch {
    return undefined;
  }
}

/** Entries outside every leaf, and rows whose records changed places: both leave all hashes right. */
export async function verifyOrder(tx: Tx, report: Report): Promise<void> {
  const orphans = await tx.query<{ table: string; row: string }>(`
    select e.table_name as table, e.row_id as row from public.ledger_entry e
    where not exists (select from public.ledger_leaf l where l.request = e.request) limit 1000`);
  for (const { table, row } of orphans.rows) report.add({ code: 'entry.without-leaf', table, row });
  const moved = await tx.query<{ table: string; row: string }>(`
    select distinct table_name as table, row_id as row from (
      select e.table_name, e.row_id, l.seq, lag(l.seq) over (partition by e.table_name, e.row_id order by e.position) as before
      from public.ledger_entry e join public.ledger_leaf l on l.request = e.request
    ) s where before > seq limit 1000`);
  for (const { table, row } of moved.rows) report.add({ code: 'entry.out-of-order', table, row });
}

/**
 * Personal values against the salted commitments that the ledger holds. Erased values are gone with their salt and pass;
 * a value without commitment, or other than committed, does not.
 */
export async function verifyPersonal(tx: Tx, report: Report): Promise<void> {
  const exists = await tx.query("select 1 from pg_class where oid = to_regclass('public.personal_value')");
  if (exists.rowCount === 0) return;
  const wrong = await tx.query<{ person: string; field: string }>(`
    select v.person::text as person, v.field from public.personal_value v
    left join public.personal_commitment c on c.person = v.person and c.field = v.field
    where c.commitment is distinct from sha256(v.salt || convert_to(v.value, 'UTF8')) order by 1, 2 limit 1000`);
  for (const { person, field } of wrong.rows) report.add({ code: 'personal.altered', row: person, what: field });
  const lost = await tx.query<{ person: string; field: string }>(`
    select c.person::text as person, c.field from public.personal_commitment c
    join public.person p on p.id = c.person and p.state <> 'erased'
    where not exists (select from public.personal_value v where v.person = c.person and v.field = c.field)
    order by 1, 2 limit 1000`);
  for (const { person, field } of lost.rows) report.add({ code: 'personal.missing', row: person, what: field });
}
