import type { Day } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { rowMap } from '../platform/database/rows.ts';
import type { GrantState, RoleGrant } from './person.ts';

const map = rowMap<RoleGrant>({
  id: 'id',
  person: 'person',
  role: 'role',
  scope: {
    columns: ['scope_kind', 'scope_id'],
    write: (value) => ({ scope_kind: (value as RoleGrant['scope']).kind, scope_id: (value as RoleGrant['scope']).id }),
    read: (row) => ({ kind: row.scope_kind, id: row.scope_id }),
  },
  from: 'from_day',
  until: 'until_day',
  actReference: 'act_reference',
  state: 'state',
  givenBy: 'given_by',
  confirmedBy: 'confirmed_by',
  singleHanded: 'single_handed',
  endedOn: 'ended_on',
});

export async function insertGrant(tx: Tx, grant: RoleGrant): Promise<void> {
  await tx.query('insert into role_grant select * from jsonb_populate_record(null::role_grant, $1::jsonb)', [
    JSON.stringify(map.toRow(grant)),
  ]);
}

export const grantById = async (tx: Tx, id: string): Promise<RoleGrant | undefined> => {
  const row = (await tx.query('select * from role_grant where id = $1 for update', [id])).rows[0];
  return row && map.fromRow(row);
};

/** Grants that hold or wait, of one person or of all. */
export const openGrants = async (tx: Tx, person: string | null, today: Day): Promise<RoleGrant[]> =>
  (
    await tx.query(
      `select * from role_grant where state in ('proposed', 'given') and ($1::uuid is null or person = $1)
         and (until_day is null or until_day >= $2) order by id`,
      [person, today],
    )
  ).rows.map(map.fromRow);

export async function settleGrant(
  tx: Tx,
  id: string,
  to: { state: GrantState; confirmedBy?: string; endedOn?: Day; endedBy?: string | null; reason?: string },
): Promise<void> {
  await tx.query(
    `update role_grant set state = $2, confirmed_by = coalesce($3, confirmed_by), ended_on = $4, ended_by = $5, reason = $6 where id = $1`,
    [id, to.state, to.confirmedBy ?? null, to.endedOn ?? null, to.endedBy ?? null, to.reason ?? null],
  );
}

/** Active administrators today. The rows are locked: of two who remove each other, the second sees what the first did. */
export const administrators = async (tx: Tx, today: Day): Promise<string[]> =>
  (
    await tx.query<{ person: string }>(
      `select g.person from role_grant g join person p on p.id = g.person and p.state = 'active'
       where g.role = 'administrator' and g.state = 'given' and g.from_day <= $1 and (g.until_day is null or g.until_day >= $1)
       order by g.id for update of g`,
      [today],
    )
  ).rows.map((row) => row.person);

/** The person of an admin link that nobody took up: the only role is administrator, given by the machine. */
export const waitingFirstAdministrator = async (tx: Tx): Promise<string | undefined> =>
  (
    await tx.query<{ person: string }>(
      `select g.person from role_grant g join person p on p.id = g.person and p.state = 'invited'
       where g.role = 'administrator' and g.state = 'given' and g.given_by is null order by g.id limit 1`,
    )
  ).rows[0]?.person;

/** A role whose time is over stands in the way of the same role given anew as long as it counts as open. */
export async function retireExpired(
  tx: Tx,
  { person, role, scope }: Pick<RoleGrant, 'person' | 'role' | 'scope'>,
  today: Day,
): Promise<void> {
  await tx.query(
    `update role_grant set state = case state when 'given' then 'revoked' else 'declined' end, ended_on = until_day
     where person = $1 and role = $2 and scope_kind = $3 and scope_id = $4 and state in ('proposed', 'given') and until_day < $5`,
    [person, role, scope.kind, scope.id, today],
  );
}
