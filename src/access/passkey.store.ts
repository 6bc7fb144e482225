import type { Tx } from '../platform/database/database.ts';
import type { PersonState } from './person.ts';

export type NewPasskey = {
  id: string;
  person: string;
  label: string;
  credential: Uint8Array;
  publicKey: Uint8Array;
  counter: number;
  transports: readonly string[];
  host: string;
};

export async function savePasskey(tx: Tx, passkey: NewPasskey): Promise<void> {
  await tx.query(
    `insert into auth.passkey (id, person, label, credential, public_key, counter, transports, host)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      passkey.id,
      passkey.person,
      passkey.label,
      passkey.credential,
      passkey.publicKey,
      passkey.counter,
      passkey.transports,
      passkey.host,
    ],
  );
}

export type FoundPasskey = { id: string; person: string; state: PersonState; publicKey: Buffer };

export const passkeyByCredential = async (tx: Tx, credential: Uint8Array): Promise<FoundPasskey | undefined> =>
  (
    await tx.query<FoundPasskey>(
      `select k.id, k.person, p.state, k.public_key as "publicKey"
       from auth.passkey k join person p on p.id = k.person where k.credential = $1`,
      [credential],
    )
  ).rows[0];

/**
 * Marks a use. False when the device's count did not go up, as when two devices hold one key; those that never count stay
 * at 0. One statement: of two answers sent together with one count, one is refused.
 */
export const usePasskey = async (tx: Tx, id: string, counter: number): Promise<boolean> =>
  ((
    await tx.query(
      `update auth.passkey set counter = $2, last_used_at = now()
       where id = $1 and (counter < $2 or (counter = 0 and $2 = 0))`,
      [id, counter],
    )
  ).rowCount ?? 0) > 0;

export const removePasskey = async (tx: Tx, id: string, person: string): Promise<boolean> =>
  ((await tx.query('delete from auth.passkey where id = $1 and person = $2', [id, person])).rowCount ?? 0) > 0;

/** Removes all of a person's passkeys: they left, or start anew through a recovery link. */
export async function forgetPasskeys(tx: Tx, person: string): Promise<void> {
  await tx.query('delete from auth.passkey where person = $1', [person]);
}

/** Uses a challenge up; false when it was answered before. */
export const spendChallenge = async (tx: Tx, hash: Uint8Array): Promise<boolean> =>
  ((await tx.query('insert into auth.spent_challenge (hash) values ($1) on conflict do nothing', [hash])).rowCount ??
    0) > 0;

export type ListedPasskey = {
  id: string;
  label: string;
  host: string;
  credential: Buffer;
  transports: string[];
  createdAt: Date;
  lastUsedAt: Date | null;
};

export const passkeysOf = async (tx: Tx, person: string): Promise<ListedPasskey[]> =>
  (
    await tx.query<ListedPasskey>(
      `select id, label, host, credential, transports, created_at as "createdAt", last_used_at as "lastUsedAt"
       from auth.passkey where person = $1 order by created_at desc`,
      [person],
    )
  ).rows;
