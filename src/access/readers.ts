import type { Day } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import type { ActingFor } from './four-eyes.rules.ts';

/** Read-only questions that other domains may ask of access. */

/** Delegations in force on any day from `first` to `last`: what four eyes between two acts must know (see `samePerson`). */
export const delegationsBetween = async (tx: Tx, first: Day, last: Day): Promise<ActingFor[]> =>
  (
    await tx.query<ActingFor>(
      `select distinct delegator, delegate from delegation
       where from_day <= $2 and least(coalesce(ended_on, 'infinity'), coalesce(until_day, 'infinity')) >= $1`,
      [first, last],
    )
  ).rows;

/** False at first start: `start` then makes an admin link and prints it. */
export const hasAdministrator = async (tx: Tx, today: Day): Promise<boolean> =>
  ((
    await tx.query(
      `select 1 from role_grant g join person p on p.id = g.person and p.state = 'active'
       where g.role = 'administrator' and g.state = 'given' and g.from_day <= $1 and (g.until_day is null or g.until_day >= $1)`,
      [today],
    )
  ).rowCount ?? 0) > 0;

/** Names still held of these people, for those who may see them; an erased person has none. */
export const namesOf = async (tx: Tx, people: readonly string[]): Promise<Record<string, string>> => {
  const found = await tx.query<{ person: string; value: string }>(
    "select person, value from personal_value where field = 'name' and person = any($1)",
    [people],
  );
  return Object.fromEntries(found.rows.map((row) => [row.person, row.value]));
};
