import type { Tx } from '../platform/database/database.ts';
import { SESSION_LONGEST } from './authenticate.ts';
import { type LockRule, lockSeconds } from './lock-out.rules.ts';
import type { PersonState } from './person.ts';

/** SQL of the schema `auth`. Instants are the database's own clock: one clock for all processes, real even in an exercise. */

export type Account = {
  person: string;
  name: string;
  password: string;
  state: PersonState;
  factor: Buffer | null;
  pending: Buffer | null;
  lastStep: number;
};

const account = `select s.person, s.name, s.password, p.state, f.secret as factor, f.pending, coalesce(f.last_step, 0) as "lastStep"
  from auth.sign_in s join person p on p.id = s.person left join auth.second_factor f on f.person = s.person`;

export const accountByName = async (tx: Tx, name: string): Promise<Account | undefined> =>
  (await tx.query<Account>(`${account} where s.name = $1`, [name])).rows[0];

export const accountOf = async (tx: Tx, person: string): Promise<Account | undefined> =>
  (await tx.query<Account>(`${account} where s.person = $1`, [person])).rows[0];

// ------------------------------------------------------------------ failures

/**
 * Counts an attempt before it is looked at, so that guesses sent together are counted one by one; a right one gives its
 * count back. Refused attempts during a lock-out are not counted.
 *
 * returns  seconds still to wait; 0 when the attempt may be looked at
 */
export async function countAttempt(tx: Tx, key: string, rule: LockRule): Promise<number> {
  await tx.query(
    `delete from auth.attempt where key in (
       select key from auth.attempt where last_at < now() - interval '1 day' for update skip locked)`,
  );
  await tx.query('insert into auth.attempt (key) values ($1) on conflict do nothing', [key]);
  const row = (
    await tx.query<{ failures: number; wait: number }>(
      `select failures, coalesce(greatest(0, ceil(extract(epoch from locked_until - clock_timestamp()))), 0)::integer as wait
       from auth.attempt where key = $1 for update`,
      [key],
    )
  ).rows[0]!;
  if (row.wait > 0) return row.wait;
  const failures = row.failures + 1;
  await tx.query(
    `update auth.attempt set failures = $2, last_at = now(),
       locked_until = case when $3 > 0 then clock_timestamp() + make_interval(secs => $3) end where key = $1`,
    [key, failures, lockSeconds(rule, failures)],
  );
  return 0;
}

export const forgetAttempts = async (tx: Tx, key: string): Promise<void> => {
  await tx.query('delete from auth.attempt where key = $1', [key]);
};

export const giveBackAttempt = async (tx: Tx, key: string): Promise<void> => {
  await tx.query('update auth.attempt set failures = greatest(0, failures - 1), locked_until = null where key = $1', [
    key,
  ]);
};

// ------------------------------------------------------------------ sessions

export type NewSession = {
  id: string;
  person: string;
  hash: Buffer;
  stage: 'second-factor' | 'open';
  address: string;
  device: string;
};

export async function openSession(tx: Tx, session: NewSession): Promise<void> {
  await tx.query('delete from auth.session where expires_at < now()');
  await tx.query(
    `insert into auth.session (id, person, token_hash, stage, expires_at, address, device)
     values ($1, $2, $3, $4, now() + $5::interval, $6, $7)`,
    [
      session.id,
      session.person,
      session.hash,
      session.stage,
      session.stage === 'open' ? SESSION_LONGEST : '5 minutes',
      session.address,
      session.device,
    ],
  );
}

export type FoundSession = { id: string; person: string; stage: 'second-factor' | 'open' };

/** A session that has not ended, its person still active. */
export const sessionByHash = async (tx: Tx, hash: Buffer): Promise<FoundSession | undefined> =>
  (
    await tx.query<FoundSession>(
      `select s.id, s.person, s.stage from auth.session s join person p on p.id = s.person
       where s.token_hash = $1 and s.expires_at > now() and p.state = 'active'`,
      [hash],
    )
  ).rows[0];

export const endSession = async (tx: Tx, id: string, person: string): Promise<boolean> =>
  ((await tx.query('delete from auth.session where id = $1 and person = $2', [id, person])).rowCount ?? 0) > 0;

export const endOtherSessions = async (tx: Tx, person: string, kept: string | null): Promise<number> =>
  (await tx.query('delete from auth.session where person = $1 and id is distinct from $2::uuid', [person, kept]))
    .rowCount ?? 0;

export type ListedSession = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  address: string | null;
  device: string | null;
};

export const sessionsOf = async (tx: Tx, person: string): Promise<ListedSession[]> =>
  (
    await tx.query<ListedSession>(
      `select id, created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt", address, device
       from auth.session where person = $1 and stage = 'open' and expires_at > now() order by last_seen_at desc`,
      [person],
    )
  ).rows;

// ------------------------------------------------------------------ password and second factor

export async function createAccount(tx: Tx, person: string, name: string, password: string): Promise<void> {
  await tx.query('insert into auth.sign_in (person, name, password) values ($1, $2, $3)', [person, name, password]);
}

export async function savePassword(
  tx: Tx,
  person: string,
  password: string,
  how: 'changed' | 'recovered',
): Promise<void> {
  await tx.query(
    `update auth.sign_in set password = $2, changed_at = now(), recovered_at = case when $3 then now() else recovered_at end where person = $1`,
    [person, password, how === 'recovered'],
  );
}

export async function savePendingFactor(tx: Tx, person: string, sealed: Buffer): Promise<void> {
  await tx.query(
    'insert into auth.second_factor (person, pending) values ($1, $2) on conflict (person) do update set pending = excluded.pending',
    [person, sealed],
  );
}

export async function confirmFactor(tx: Tx, person: string, step: number): Promise<void> {
  await tx.query(
    'update auth.second_factor set secret = pending, pending = null, confirmed_at = now(), last_step = $2 where person = $1',
    [person, step],
  );
}

/** Uses up a step; false when another request used it first. */
export const spendStep = async (tx: Tx, person: string, step: number): Promise<boolean> =>
  ((await tx.query('update auth.second_factor set last_step = $2 where person = $1 and last_step < $2', [person, step]))
    .rowCount ?? 0) > 0;

export async function removeFactor(tx: Tx, person: string): Promise<void> {
  await tx.query('delete from auth.second_factor where person = $1', [person]);
  await tx.query('delete from auth.recovery_code where person = $1', [person]);
}

export async function saveRecoveryCodes(tx: Tx, person: string, hashes: Buffer[]): Promise<void> {
  await tx.query('delete from auth.recovery_code where person = $1', [person]);
  await tx.query('insert into auth.recovery_code (person, hash) select $1, unnest($2::bytea[])', [person, hashes]);
}

/** A recovery code serves once. */
export const spendRecoveryCode = async (tx: Tx, person: string, hash: Buffer): Promise<boolean> =>
  ((await tx.query('delete from auth.recovery_code where person = $1 and hash = $2', [person, hash])).rowCount ?? 0) >
  0;

// ------------------------------------------------------------------ one-time links and tokens

export type LinkKind = 'invitation' | 'recovery';
export const LINK_LIFE: Record<LinkKind, string> = { invitation: '7 days', recovery: '24 hours' };

/** A new link replaces those of the same person that were not used. */
export async function saveLink(
  tx: Tx,
  link: { id: string; person: string; kind: LinkKind; hash: Buffer; secondFactor: boolean },
): Promise<Date> {
  await tx.query('update auth.link set used_at = now() where person = $1 and used_at is null', [link.person]);
  const saved = await tx.query<{ expires: Date }>(
    `insert into auth.link (id, person, kind, token_hash, second_factor, expires_at)
     values ($1, $2, $3, $4, $5, now() + $6::interval) returning expires_at as expires`,
    [link.id, link.person, link.kind, link.hash, link.secondFactor, LINK_LIFE[link.kind]],
  );
  return saved.rows[0]!.expires;
}

/** Uses a link up: two requests with one link cannot both succeed. */
export const spendLink = async (
  tx: Tx,
  kind: LinkKind,
  hash: Buffer,
): Promise<{ person: string; secondFactor: boolean } | undefined> =>
  (
    await tx.query<{ person: string; secondFactor: boolean }>(
      `update auth.link set used_at = now() where token_hash = $1 and kind = $2 and used_at is null and expires_at > now()
       returning person, second_factor as "secondFactor"`,
      [hash, kind],
    )
  ).rows[0];

export async function saveToken(
  tx: Tx,
  token: { id: string; person: string; label: string; hash: Buffer; rights: readonly string[]; days: number },
): Promise<Date> {
  const saved = await tx.query<{ expires: Date }>(
    `insert into auth.token (id, person, label, token_hash, rights, expires_at)
     values ($1, $2, $3, $4, $5, now() + make_interval(days => $6)) returning expires_at as expires`,
    [token.id, token.person, token.label, token.hash, token.rights, token.days],
  );
  return saved.rows[0]!.expires;
}

export const revokeTokens = async (tx: Tx, person: string, id: string | null): Promise<number> =>
  (
    await tx.query(
      'update auth.token set revoked_at = now() where person = $1 and ($2::uuid is null or id = $2) and revoked_at is null',
      [person, id],
    )
  ).rowCount ?? 0;

export type ListedToken = {
  id: string;
  label: string;
  rights: string[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

export const tokensOf = async (tx: Tx, person: string): Promise<ListedToken[]> =>
  (
    await tx.query<ListedToken>(
      `select id, label, rights, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"
       from auth.token where person = $1 order by created_at desc`,
      [person],
    )
  ).rows;

/** Ends everything that signs a person in, without forgetting the account. */
export async function shutOut(tx: Tx, person: string): Promise<void> {
  await endOtherSessions(tx, person, null);
  await revokeTokens(tx, person, null);
  await tx.query('update auth.link set used_at = now() where person = $1 and used_at is null', [person]);
}

/** Deletes every row of the schema `auth` about a person. */
export async function forgetSignIn(tx: Tx, person: string): Promise<void> {
  for (const table of ['session', 'token', 'link', 'passkey', 'recovery_code', 'second_factor', 'sign_in'])
    await tx.query(`delete from auth.${table} where person = $1`, [person]);
  await tx.query('delete from auth.attempt where key = any($1)', [[`person:${person}`, `factor:${person}`]]);
}
