import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import type { Row } from '../platform/database/rows.ts';
import type { Said, SaidStatus } from './said.ts';

/** The columns that everything said of a system or a service has, for a row map. */
export const saidColumns = {
  id: 'id',
  number: 'number',
  source: 'source',
  reference: 'reference',
  status: 'status',
  organisation: 'organisation',
  recordedBy: 'recorded_by',
  recordedFor: 'recorded_for',
  recordedOn: 'recorded_on',
  settledBy: 'settled_by',
  settledFor: 'settled_for',
  settledOn: 'settled_on',
  settledBody: 'settled_body',
  answer: 'answer',
} as const satisfies Record<keyof Said, string>;

/** A table of what is said, and its column that names the record. */
export type SaidTable<S extends Said> = { table: string; of: string; map: { fromRow(row: Row): S } };

/** What was said under this identifier, with the reference of the record. */
export async function saidById<S extends Said>(
  tx: Tx,
  { table, of, map }: SaidTable<S>,
  id: string,
): Promise<{ ref: string; said: S } | undefined> {
  const [row] = (await tx.query<Row>(`select * from ${table} where id::text = $1`, [id])).rows;
  return row && { ref: row[of] as string, said: map.fromRow(row) };
}

export type Settled = {
  status: Exclude<SaidStatus, 'declared'>;
  by: string;
  forPersons: readonly string[];
  on: Day;
  body: string;
  answer?: LocalizedText | undefined;
};

export async function settleSaid(tx: Tx, table: string, id: string, settled: Settled): Promise<void> {
  const { status, by, forPersons, on, body, answer } = settled;
  await tx.query(
    `update ${table} set status = $2, settled_by = $3, settled_for = $4, settled_on = $5, settled_body = $6, answer = $7 where id = $1`,
    [id, status, by, forPersons, on, body, answer ? JSON.stringify(answer) : null],
  );
}
