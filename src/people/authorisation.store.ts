import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { insertRows, type Row, rowMap } from '../platform/database/rows.ts';
import type { Authorisation } from './authorisation.ts';

const map = rowMap<Authorisation>({
  id: 'id',
  number: 'number',
  authority: 'authority',
  grantedOn: 'granted_on',
  reference: 'reference',
  recordedBy: 'recorded_by',
  recordedOn: 'recorded_on',
  withdrawnBy: 'withdrawn_by',
  withdrawnOn: 'withdrawn_on',
  reason: 'reason',
});

/** The latest first; the one in force, if any, before the others. */
export async function listAuthorisations(tx: Tx): Promise<Authorisation[]> {
  const found = await tx.query<Row>(
    'select * from trainee_authorisation order by (withdrawn_on is null) desc, recorded_on desc, id desc',
  );
  return found.rows.map(map.fromRow);
}

export const addAuthorisation = (tx: Tx, authorisation: Authorisation): Promise<void> =>
  insertRows(tx, 'trainee_authorisation', [map.toRow(authorisation)]);

export async function withdrawAuthorisationRow(
  tx: Tx,
  id: string,
  { by, on, reason }: { by: string; on: Day; reason: LocalizedText },
): Promise<void> {
  await tx.query('update trainee_authorisation set withdrawn_by = $2, withdrawn_on = $3, reason = $4 where id = $1', [
    id,
    by,
    on,
    JSON.stringify(reason),
  ]);
}
