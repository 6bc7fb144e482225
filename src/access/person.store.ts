import { createHash, randomBytes } from 'node:crypto';
import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { type Row, rowMap } from '../platform/database/rows.ts';
import type { Person, PersonalField, PersonState } from './person.ts';

export const personMap = rowMap<Omit<Person, 'version'>>({
  id: 'id',
  organisation: 'organisation',
  office: 'office',
  state: 'state',
  lang: 'lang',
  joinedOn: 'joined_on',
  leftOn: 'left_on',
});

const read = (row: Row): Person => ({ ...personMap.fromRow(row), version: row.version as number });

export const personById = async (tx: Tx, id: string): Promise<Person | undefined> => {
  const row = (await tx.query('select * from person where id = $1', [id])).rows[0];
  return row && read(row);
};

export async function insertPerson(
  tx: Tx,
  person: { id: string; organisation?: string; office?: LocalizedText; lang: string },
): Promise<void> {
  await tx.query('insert into person (id, organisation, office, lang) values ($1, $2, $3, $4)', [
    person.id,
    person.organisation ?? null,
    person.office ? JSON.stringify(person.office) : null,
    person.lang,
  ]);
}

/** Moves a person from one state to another; false when somebody else was faster. */
export async function moveState(
  tx: Tx,
  id: string,
  from: readonly PersonState[],
  to: PersonState,
  days: { joined?: Day; left?: Day | null },
): Promise<boolean> {
  const done = await tx.query(
    `update person set state = $3, version = version + 1, joined_on = coalesce(joined_on, $4),
       left_on = case when $6 then $5::date else left_on end
     where id = $1 and state = any($2)`,
    [id, from, to, days.joined ?? null, days.left ?? null, days.left !== undefined],
  );
  return (done.rowCount ?? 0) > 0;
}

/** Keeps a personal value and, in the ledger, only its salted hash. A new value gets a new salt. */
export async function saveValue(
  tx: Tx,
  person: string,
  field: PersonalField,
  value: string,
  newId: () => string,
): Promise<void> {
  const salt = randomBytes(16);
  const commitment = createHash('sha256').update(salt).update(value, 'utf8').digest();
  await tx.query(
    `insert into personal_value (person, field, value, salt) values ($1, $2, $3, $4)
     on conflict (person, field) do update set value = excluded.value, salt = excluded.salt`,
    [person, field, value, salt],
  );
  await tx.query(
    `insert into personal_commitment (id, person, field, commitment) values ($1, $2, $3, $4)
     on conflict (person, field) do update set commitment = excluded.commitment`,
    [newId(), person, field, commitment],
  );
}

export const valuesOf = async (tx: Tx, person: string): Promise<Partial<Record<PersonalField, string>>> => {
  const found = await tx.query<{ field: PersonalField; value: string }>(
    'select field, value from personal_value where person = $1',
    [person],
  );
  return Object.fromEntries(found.rows.map((row) => [row.field, row.value]));
};

/** True when somebody else has, or was invited under, this sign-in name. */
export const isNameTaken = async (tx: Tx, name: string, except: string): Promise<boolean> =>
  ((
    await tx.query(
      `select 1 from personal_value where field = 'email' and value = $1 and person <> $2
       union all select 1 from auth.sign_in where name = $1 and person <> $2`,
      [name, except],
    )
  ).rowCount ?? 0) > 0;

export async function forgetValues(tx: Tx, person: string): Promise<void> {
  await tx.query('delete from personal_value where person = $1', [person]);
}

export type ListedPerson = Person & { name?: string; email?: string };

/** People with the values that are still held, ordered by name. organisations: only theirs; everybody when undefined. */
export const listPeople = async (
  tx: Tx,
  filter: { organisations?: readonly string[]; state?: PersonState; id?: string },
): Promise<ListedPerson[]> => {
  const found = await tx.query(
    `select p.*, n.value as name, e.value as email from person p
     left join personal_value n on n.person = p.id and n.field = 'name' left join personal_value e on e.person = p.id and e.field = 'email'
     where ($1::text[] is null or p.organisation = any($1)) and ($2::text is null or p.state = $2) and ($3::uuid is null or p.id = $3)
     order by n.value nulls last, p.id`,
    [filter.organisations ?? null, filter.state ?? null, filter.id ?? null],
  );
  return found.rows.map((row) => ({
    ...read(row),
    ...(row.name ? { name: row.name as string } : {}),
    ...(row.email ? { email: row.email as string } : {}),
  }));
};

export async function saveLanguage(tx: Tx, person: string, lang: string): Promise<void> {
  await tx.query('update person set lang = $2, version = version + 1 where id = $1', [person, lang]);
}
