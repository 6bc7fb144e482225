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

/** People who hold the role of owner for an organisation today. */
export const ownersOf = async (tx: Tx, organisation: string, today: Day): Promise<string[]> =>
  (
    await tx.query<{ person: string }>(
      `select distinct g.person from role_grant g join person p on p.id = g.person and p.state = 'active'
       where g.role = 'owner' and g.state = 'given' and g.scope_kind = 'organisation' and g.scope_id = $1
         and g.from_day <= $2 and (g.until_day is null or g.until_day >= $2) order by g.person`,
      [organisation, today],
    )
  ).rows.map((row) => row.person);

/** A delegation of signature or an acting appointment in force on a day, or undefined: what a letter may be signed by. */
export const signatureById = async (
  tx: Tx,
  id: string,
  today: Day,
): Promise<{ id: string; actReference: string } | undefined> => {
  const found = await tx.query<{ id: string; act_reference: string }>(
    `select id, act_reference from delegation where id::text = $1 and kind in ('signature', 'acting') and from_day <= $2
       and least(coalesce(ended_on, 'infinity'), coalesce(until_day, 'infinity')) >= $2`,
    [id, today],
  );
  return found.rows[0] && { id: found.rows[0].id, actReference: found.rows[0].act_reference };
};

/** Reference of the act of a delegation, in force or not: what a signature given under it says. */
export const signatureAct = async (tx: Tx, id: string): Promise<string | undefined> =>
  (await tx.query<{ act_reference: string }>('select act_reference from delegation where id::text = $1', [id])).rows[0]
    ?.act_reference;

/** People who stand in for these today, as deputies or by an acting appointment. */
export const deputiesOf = async (tx: Tx, people: readonly string[], today: Day): Promise<string[]> =>
  (
    await tx.query<{ delegate: string }>(
      `select distinct d.delegate from delegation d join person p on p.id = d.delegate and p.state = 'active'
       where d.delegator = any($1::uuid[]) and d.kind in ('deputy', 'acting') and d.from_day <= $2
         and least(coalesce(d.ended_on, 'infinity'), coalesce(d.until_day, 'infinity')) >= $2
         and d.delegate <> all($1::uuid[]) order by d.delegate`,
      [people, today],
    )
  ).rows.map((row) => row.delegate);

/** The body of a person who has not left, or undefined when nobody has this id. */
export const organisationOfPerson = async (
  tx: Tx,
  person: string,
): Promise<{ organisation: string | undefined } | undefined> => {
  const found = await tx.query<{ organisation: string | null }>(
    "select organisation from person where id::text = $1 and state in ('invited', 'active')",
    [person],
  );
  return found.rows[0] && { organisation: found.rows[0].organisation ?? undefined };
};

/** Where active people can be written to, and in which language; those without an address are left out. */
export const addressesOf = async (
  tx: Tx,
  people: readonly string[],
): Promise<Map<string, { email: string; lang: string }>> => {
  const found = await tx.query<{ id: string; email: string; lang: string }>(
    `select p.id, v.value as email, p.lang from person p join personal_value v on v.person = p.id and v.field = 'email'
     where p.id = any($1::uuid[]) and p.state = 'active' and v.value like '%_@_%'`,
    [people],
  );
  return new Map(found.rows.map(({ id, ...who }) => [id, who]));
};
