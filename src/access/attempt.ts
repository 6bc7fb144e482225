import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { ok, type Result, refused, uuidv7 } from '../kernel/index.ts';
import { type Tx, transaction } from '../platform/database/database.ts';
import { isPassword } from './argon.ts';
import { accountLock, addressLock } from './lock-out.rules.ts';
import { normalPassword } from './password.rules.ts';
import { hashOf, hmac, newSecret } from './secret.ts';
import * as store from './sign-in.store.ts';

/**
 * What signs people in. It stands apart from the verbs: a refused attempt must be counted, so nothing here rolls back on
 * a refusal, and nothing here touches a ledgered row.
 *
 * key  the sign-in key, see `signInKey`
 * now  machine time in milliseconds, for the codes of the second factor and for challenges; real even in an exercise
 */
export type SignInWorld = { pool: pg.Pool; key: Uint8Array; now: () => number };
export type Visitor = { address: string; device: string };
export type Opened = { state: 'open' | 'second-factor'; secret: string };
/** Who acts on their own account: an open session, by a person who gives the password again. */
export type Self = { person: string; session: string };

export const newId = (world: SignInWorld): string => uuidv7(world.now(), randomBytes(10));
export const inOwn = <T>(world: SignInWorld, work: (tx: Tx) => Promise<T>): Promise<T> => transaction(world.pool, work);

/** Under which counters an attempt stands; a name or key that nobody has is counted just the same. */
export const countersOf = (
  world: SignInWorld,
  who: { person: string } | { unknown: string },
  visitor: Visitor,
): { account: string; address: string } => ({
  account:
    'person' in who ? `person:${who.person}` : `name:${hmac(world.key, 'name', who.unknown).toString('base64url')}`,
  address: `address:${hmac(world.key, 'address', visitor.address).toString('base64url')}`,
});

/** Looks at an attempt under its counters: refused while locked, counted when wrong, forgotten when right. */
export async function guarded(
  world: SignInWorld,
  keys: { account: string; address?: string },
  attempt: () => Promise<boolean>,
  code: string | (() => string),
): Promise<Result<true>> {
  const wait = await inOwn(world, async (tx) => {
    const atAddress = keys.address ? await store.countAttempt(tx, keys.address, addressLock) : 0;
    if (atAddress > 0) return atAddress;
    const atAccount = await store.countAttempt(tx, keys.account, accountLock);
    if (atAccount > 0 && keys.address) await store.giveBackAttempt(tx, keys.address);
    return atAccount;
  });
  if (wait > 0) return refused('sign-in.locked', { seconds: wait });
  if (!(await attempt())) return refused(typeof code === 'string' ? code : code());
  // the address first, as when it was counted: two attempts sent together must not wait for each other
  await inOwn(world, async (tx) => {
    if (keys.address) await store.giveBackAttempt(tx, keys.address);
    await store.forgetAttempts(tx, keys.account);
  });
  return ok(true);
}

export async function begin(
  world: SignInWorld,
  person: string,
  stage: Opened['state'],
  visitor: Visitor,
): Promise<Opened> {
  const secret = newSecret();
  await inOwn(world, (tx) =>
    store.openSession(tx, {
      id: newId(world),
      person,
      hash: hashOf(secret),
      stage,
      address: visitor.address.slice(0, 60),
      device: visitor.device.slice(0, 200),
    }),
  );
  return { state: stage, secret };
}

/** The password given again. refuses 'access.sign-in-first' · 'sign-in.refused' · 'sign-in.locked' */
export async function again(world: SignInWorld, self: Self, password: string): Promise<Result<store.Account>> {
  const account = await inOwn(world, (tx) => store.accountOf(tx, self.person));
  if (!account) return refused('access.sign-in-first');
  const attempt = () => isPassword(account.password, normalPassword(password));
  const right = await guarded(world, { account: `person:${self.person}` }, attempt, 'sign-in.refused');
  return right.ok ? ok(account) : right;
}
