import type { Tx } from './database/database.ts';

/** A fact about this installation, as text: see the table `instance`. undefined when it was never noted. */
export async function factOf(tx: Tx, key: string): Promise<string | undefined> {
  return (await tx.query<{ value: string }>('select value from instance where key = $1', [key])).rows[0]?.value;
}

/** Notes a fact anew. */
export async function noteFact(tx: Tx, key: string, value: string): Promise<void> {
  await tx.query(
    'insert into instance (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value',
    [key, value],
  );
}

/** Notes a fact that is decided once. returns  what holds: the value noted first */
export async function decideFact(tx: Tx, key: string, value: string): Promise<string> {
  await tx.query('insert into instance (key, value) values ($1, $2) on conflict (key) do nothing', [key, value]);
  return (await factOf(tx, key))!;
}
