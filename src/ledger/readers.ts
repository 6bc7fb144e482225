import type { Tx } from '../platform/database/database.ts';

export type LastChange = { actor: string; at: Date };

/** Who changed rows of a table last, and when, as the ledger has it. */
export async function lastChanges(tx: Tx, table: string, rows: readonly string[]): Promise<Map<string, LastChange>> {
  const found = await tx.query<{ row: string; actor: string; at: Date }>(
    `select distinct on (e.row_id) e.row_id as row, l.actor, l.at
     from ledger_entry e join ledger_leaf l on l.request = e.request
     where e.table_name = $1 and e.row_id = any($2) order by e.row_id, e.position desc`,
    [table, rows],
  );
  return new Map(found.rows.map(({ row, ...change }) => [row, change]));
}

export type RowVersion = { actor: string; at: Date; row: Record<string, unknown> };

/** One row after each change that the ledger has of it, oldest first. */
export async function rowVersions(tx: Tx, table: string, row: string): Promise<RowVersion[]> {
  const found = await tx.query<{ actor: string; at: Date; text: string }>(
    `select l.actor, l.at, e.row_text as text
     from ledger_entry e join ledger_leaf l on l.request = e.request
     where e.table_name = $1 and e.row_id = $2 and e.op <> 'D' order by e.position`,
    [table, row],
  );
  return found.rows.map(({ text, ...version }) => ({ ...version, row: JSON.parse(text) }));
}

/** The person behind an actor of the ledger; undefined for the machine. */
export const personOf = (actor: string): string | undefined => /^person:(\S+)/.exec(actor)?.[1];
