import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Tx } from './database.ts';
import { type RowMap, updateRow } from './rows.ts';

type Revision<T> = {
  table: string;
  /** Column that the human reference is in, and the reference. */
  key: string;
  value: string;
  /** Column of the primary key, as the ledger knows the row. */
  id?: string;
  /** The version that the person had before their eyes. */
  version: number;
  changes: Partial<T>;
  map: RowMap<T>;
  /** Code refused when there is no such record. */
  unknown: string;
};

/**
 * Saves a revision made by a person, or refuses when somebody else was faster: nothing is merged silently, nothing lost.
 *
 * returns  the new version
 * refuses  `unknown` · 'conflict.changed' with the fields changed since `version`, by whom (person:<id>) and when
 */
export async function saveRevision<T extends object>(
  tx: Tx,
  revision: Revision<T>,
): Promise<Result<{ version: number }>> {
  const { table, key, value, version, map } = revision;
  const saved = await updateRow(tx, table, { key, value, version }, map.toRow(revision.changes));
  if (saved) return ok({ version: version + 1 });
  const found = await tx.query<{ id: string; version: number }>(
    `select ${revision.id ?? 'id'}::text as id, version from ${table} where ${key}::text = $1`,
    [value],
  );
  const current = found.rows[0];
  if (!current) return refused(revision.unknown, { ref: value });
  return refused('conflict.changed', {
    ref: value,
    yours: version,
    current: current.version,
    ...(await changesSince(tx, table, current.id, version, map)),
  });
}

type Entry = { version: number | null; row: Record<string, unknown>; actor: string; at: Date };

/** What the ledger says happened to the row after a version: changed fields, actors, instant of the last change. */
async function changesSince<T>(tx: Tx, table: string, id: string, version: number, map: RowMap<T>) {
  const entries = await tx.query<Entry>(
    `select (e.row_text::jsonb ->> 'version')::integer as version, e.row_text::jsonb as row, l.actor, l.at
     from ledger_entry e join ledger_leaf l using (request)
     where e.table_name = $1 and e.row_id = $2 and e.op <> 'D' order by e.position`,
    [table, id],
  );
  const before = entries.rows.filter((entry) => (entry.version ?? 0) <= version).at(-1);
  const after = entries.rows.filter((entry) => (entry.version ?? 0) > version);
  const last = after.at(-1);
  if (!before || !last) return {};
  const columns = map.columns.filter(
    (column) => JSON.stringify(before.row[column]) !== JSON.stringify(last.row[column]),
  );
  return {
    changed: map.fieldsOf(columns),
    by: [...new Set(after.map((entry) => entry.actor))],
    at: last.at.toISOString(),
  };
}
