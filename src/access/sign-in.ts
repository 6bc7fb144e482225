import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { ok, type Result, refused, uuidv7 } from '../kernel/index.ts';
import { type Tx, transaction } from '../platform/database/database.ts';
import { hashPassword, isPassword } from './argon.ts';
import { accountLock, addressLock } from './lock-out.rules.ts';
import { checkPassword, normalName, normalPassword } from './password.rules.ts';
import { hashOf, hmac, newSecret, seal, unseal } from './secret.ts';
import * as store from './sign-in.store.ts';
import { base32, matchingStep, totpAddress } from './totp.ts';

/**
 * What signs people in. It stands apart from the verbs: a refused attempt must be counted, so nothing here rolls back on
 * a refusal, and nothing here touches a ledgered row.
 *
 * key  the sign-in key, see `signInKey`
 * now  machine time in milliseconds, for the codes of the second factor; real even in an exercise
 */
export type SignInWorld = { pool: pg.Pool; key: Uint8Array; now: () => number };
export type Visitor = { address: string; device: string };
export type Opened = { state: 'open' | 'second-factor'; secret: string };

const newId = (world: SignInWorld): string => uuidv7(world.now(), randomBytes(10));
const inOwn = <T>(world: SignInWorld, work: (tx: Tx) => Promise<T>): Promise<T> => transaction(world.pool, work);

/** Looks at an attempt under its counters: refused while locked, counted when wrong, forgotten when right. */
async function guarded(
  world: SignInWorld,
  keys: { account: string; address?: string },
  attempt: () => Promise<boolean>,
  code: string,
): Promise<Result<true>> {
  const wait = await inOwn(world, async (tx) => {
    const atAddress = keys.address ? await store.countAttempt(tx, keys.address, addressLock) : 0;
    if (atAddress > 0) return atAddress;
    const atAccount = await store.countAttempt(tx, keys.account, accountLock);
    if (atAccount > 0 && keys.address) await store.giveBackAttempt(tx, keys.address);
    return atAccount;
  });
  if (wait > 0) return refused('sign-in.locked', { seconds: wait });
  if (!(await attempt())) return refused(code);
  await inOwn(world, async (tx) => {
    await store.forgetAttempts(tx, keys.account);
    if (keys.address) await store.giveBackAttempt(tx, keys.address);
  });
  return ok(true);
}

async function begin(world: SignInWorld, person: string, stage: Opened['state'], visitor: Visitor): Promise<Opened> {
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

/**
 * Name and password. A right pair opens a session, or one that waits for the second factor and opens nothing until then.
 *
 * refuses  'sign-in.refused' (unknown name, wrong password, closed account: never which) · 'sign-in.locked' (seconds)
 */
export async function signIn(
  world: SignInWorld,
  given: { name: string; password: string },
  visitor: Visitor,
): Promise<Result<Opened>> {
  const name = normalName(given.name);
  const account = await inOwn(world, (tx) => store.accountByName(tx, name));
  const keys = {
    account: account ? `person:${account.person}` : `name:${hmac(world.key, 'name', name).toString('base64url')}`,
    address: `address:${hmac(world.key, 'address', visitor.address).toString('base64url')}`,
  };
  const attempt = async () =>
    (await isPassword(account?.password, normalPassword(given.password))) && account?.state === 'active';
  const right = await guarded(world, keys, attempt, 'sign-in.refused');
  if (!right.ok) return right;
  return ok(await begin(world, account!.person, account!.factor ? 'second-factor' : 'open', visitor));
}

/**
 * The code of the second factor, or a recovery code, for a session that waits for it; the waiting session is replaced.
 *
 * refuses  'access.sign-in-first' · 'sign-in.code-refused' · 'sign-in.locked'
 */
export async function giveCode(
  world: SignInWorld,
  secret: string,
  code: string,
  visitor: Visitor,
): Promise<Result<Opened>> {
  const session = await inOwn(world, (tx) => store.sessionByHash(tx, hashOf(secret)));
  if (!session) return refused('access.sign-in-first');
  if (session.stage === 'open') return refused('sign-in.nothing-to-confirm');
  const right = await guarded(
    world,
    { account: `factor:${session.person}` },
    () => spendCode(world, session.person, code),
    'sign-in.code-refused',
  );
  if (!right.ok) return right;
  await inOwn(world, (tx) => store.endSession(tx, session.id, session.person));
  return ok(await begin(world, session.person, 'open', visitor));
}

/** True when the code is right; it is used up in the same transaction. */
const spendCode = (world: SignInWorld, person: string, code: string): Promise<boolean> =>
  inOwn(world, async (tx) => {
    const account = await store.accountOf(tx, person);
    if (!account?.factor) return false;
    const step = matchingStep(unseal(world.key, account.factor, person), code, world.now(), account.lastStep);
    if (step !== undefined) return store.spendStep(tx, person, step);
    return store.spendRecoveryCode(tx, person, recoveryHash(world, person, code));
  });

const recoveryHash = (world: SignInWorld, person: string, code: string): Buffer =>
  hmac(world.key, 'recovery', person, code.toUpperCase().replace(/[^A-Z0-9]/g, ''));

export async function signOut(world: SignInWorld, secret: string): Promise<void> {
  await inOwn(world, async (tx) => {
    const session = await store.sessionByHash(tx, hashOf(secret));
    if (session) await store.endSession(tx, session.id, session.person);
  });
}

/** Who acts on their own account: an open session, by a person who gives the password again. */
type Self = { person: string; session: string };

async function again(world: SignInWorld, self: Self, password: string): Promise<Result<store.Account>> {
  const account = await inOwn(world, (tx) => store.accountOf(tx, self.person));
  if (!account) return refused('access.sign-in-first');
  const attempt = () => isPassword(account.password, normalPassword(password));
  const right = await guarded(world, { account: `person:${self.person}` }, attempt, 'sign-in.refused');
  return right.ok ? ok(account) : right;
}

/**
 * Sets a new password; the other sessions end.
 *
 * refuses  'sign-in.refused' · 'sign-in.locked' · 'password.…'
 */
export async function changePassword(
  world: SignInWorld,
  self: Self,
  given: { current: string; next: string },
): Promise<Result<true>> {
  const account = await again(world, self, given.current);
  if (!account.ok) return account;
  const next = checkPassword(given.next, account.value.name);
  if (!next.ok) return next;
  const hashed = await hashPassword(next.value);
  await inOwn(world, async (tx) => {
    await store.savePassword(tx, self.person, hashed, 'changed');
    await store.endOtherSessions(tx, self.person, self.session);
  });
  return ok(true);
}

/** A new secret for an authenticator; it replaces the one in use only when its first code is given. */
export async function enrolFactor(
  world: SignInWorld,
  self: Self,
  password: string,
): Promise<Result<{ secret: string; address: string }>> {
  const account = await again(world, self, password);
  if (!account.ok) return account;
  const secret = randomBytes(20);
  await inOwn(world, (tx) => store.savePendingFactor(tx, self.person, seal(world.key, secret, self.person)));
  return ok({ secret: base32(secret), address: totpAddress(secret, account.value.name) });
}

/**
 * The first code of a new authenticator: from now on signing in needs one. Other sessions end.
 *
 * returns  ten recovery codes, shown once
 * refuses  'sign-in.nothing-to-confirm' · 'sign-in.code-refused' · 'sign-in.locked'
 */
export async function confirmFactor(
  world: SignInWorld,
  self: Self,
  code: string,
): Promise<Result<{ recoveryCodes: string[] }>> {
  const account = await inOwn(world, (tx) => store.accountOf(tx, self.person));
  if (!account?.pending) return refused('sign-in.nothing-to-confirm');
  const secret = unseal(world.key, account.pending, self.person);
  let step: number | undefined;
  const attempt = async () => {
    step = matchingStep(secret, code, world.now(), 0);
    return step !== undefined;
  };
  const right = await guarded(world, { account: `factor:${self.person}` }, attempt, 'sign-in.code-refused');
  if (!right.ok) return right;
  const codes = newRecoveryCodes();
  await inOwn(world, async (tx) => {
    await store.confirmFactor(tx, self.person, step!);
    await store.saveRecoveryCodes(
      tx,
      self.person,
      codes.map((one) => recoveryHash(world, self.person, one)),
    );
    await store.endOtherSessions(tx, self.person, self.session);
  });
  return ok({ recoveryCodes: codes });
}

/** Ten codes of 80 bits, in four groups that people can copy. */
const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () => base32(randomBytes(10)).replace(/(.{4})(?=.)/g, '$1-'));

/** New recovery codes; the earlier ones serve no more. refuses 'sign-in.no-second-factor' */
export async function renewRecoveryCodes(
  world: SignInWorld,
  self: Self,
  password: string,
): Promise<Result<{ recoveryCodes: string[] }>> {
  const account = await again(world, self, password);
  if (!account.ok) return account;
  if (!account.value.factor) return refused('sign-in.no-second-factor');
  const codes = newRecoveryCodes();
  await inOwn(world, (tx) =>
    store.saveRecoveryCodes(
      tx,
      self.person,
      codes.map((one) => recoveryHash(world, self.person, one)),
    ),
  );
  return ok({ recoveryCodes: codes });
}

/** Gives up the second factor; password and a code are asked. refuses 'sign-in.no-second-factor' · 'sign-in.code-refused' */
export async function disableFactor(
  world: SignInWorld,
  self: Self,
  given: { password: string; code: string },
): Promise<Result<true>> {
  const account = await again(world, self, given.password);
  if (!account.ok) return account;
  if (!account.value.factor) return refused('sign-in.no-second-factor');
  const right = await guarded(
    world,
    { account: `factor:${self.person}` },
    () => spendCode(world, self.person, given.code),
    'sign-in.code-refused',
  );
  if (!right.ok) return right;
  await inOwn(world, (tx) => store.removeFactor(tx, self.person));
  return ok(true);
}
