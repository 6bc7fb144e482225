import type { Tx } from '../platform/database/database.ts';
import { insertRows, type Row, rowMap, updateRow } from '../platform/database/rows.ts';
import type { ServiceNorm } from './norm.ts';

const map = rowMap<ServiceNorm>({
  ref: 'ref',
  subject: 'subject',
  value: 'value',
  legalText: 'legal_text',
  words: 'words',
});

/** What legal texts ask of hosting and of delays, in the order in which the subjects are listed. */
export async function listNorms(tx: Tx, refs?: readonly string[]): Promise<ServiceNorm[]> {
  const found = await tx.query<Row>(
    'select * from service_norm where ($1::text[] is null or ref = any($1)) order by subject desc',
    [refs ?? null],
  );
  return found.rows.map(map.fromRow);
}

export const addNorms = (tx: Tx, norms: readonly (ServiceNorm & { id: string })[]): Promise<void> =>
  insertRows(
    tx,
    'service_norm',
    norms.map((one) => ({ id: one.id, ...map.toRow(one), version: 1 })),
  );

export async function changeNorm(tx: Tx, ref: string, changes: Partial<ServiceNorm>): Promise<void> {
  await updateRow(tx, 'service_norm', { key: 'ref', value: ref }, map.toRow(changes));
}
