import { randomBytes } from 'node:crypto';
import { ok, type Result, refused } from '../kernel/index.ts';
import { hashPassword, isPassword } from './argon.ts';
import {
  again,
  begin,
  countersOf,
  guarded,
  inOwn,
  type Opened,
  type Self,
  type SignInWorld,
  type Visitor,
} from './attempt.ts';
import { checkPassword, normalName, normalPassword } from './password.rules.ts';
import { hashOf, hmac, seal, unseal } from './secret.ts';
import * as store from './sign-in.store.ts';
import { base32, matchingStep, totpAddress } from './totp.ts';

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
  const keys = countersOf(world, account ?? { unknown: name }, visitor);
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
