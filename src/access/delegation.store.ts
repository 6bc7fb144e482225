import type { Day } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { rowMap } from '../platform/database/rows.ts';
import type { Delegation } from './person.ts';

const map = rowMap<Delegation & { recordedBy: string }>({
  id: 'id',
  kind: 'kind',
  delegator: 'delegator',
  delegate: 'delegate',
  scope: {
    columns: ['scope_kind', 'scope_id'],
    write: (value) => ({
      scope_kind: (value as Delegation['scope']).kind,
      scope_id: (value as Delegation['scope']).id,
    }),
    read: (row) => ({ kind: row.scope_kind, id: row.scope_id }),
  },
  from: 'from_day',
  until: 'until_day',
  actReference: 'act_reference',
  recordedBy: 'recorded_by',
  endedOn: 'ended_on',
});

export async function insertDelegation(tx: Tx, delegation: Delegation & { recordedBy: string }): Promise<void> {
  await tx.query('insert into delegation select * from jsonb_populate_record(null::delegation, $1::jsonb)', [
    JSON.stringify(map.toRow(delegation)),
  ]);
}

export const delegationById = async (tx: Tx, id: string): Promise<Delegation | undefined> => {
  const row = (await tx.query('select * from delegation where id = $1 for update', [id])).rows[0];
  return row && map.fromRow(row);
};

/** Delegations that are not over: in force today or still to come, given or received by a person, or all. */
export const openDelegations = async (tx: Tx, person: string | null, today: Day): Promise<Delegation[]> =>
  (
    await tx.query(
      `select * from delegation where ended_on is null and (until_day is null or until_day >= $2)
         and ($1::uuid is null or $1 in (delegator, delegate)) order by id`,
      [person, today],
    )
  ).rows.map(map.fromRow);

export async function endDelegation(tx: Tx, id: string, on: Day, by: string | null): Promise<void> {
  await tx.query('update delegation set ended_on = $2, ended_by = $3 where id = $1', [id, on, by]);
}
