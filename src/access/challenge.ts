import { randomBytes } from 'node:crypto';
import { inOwn, type Self, type SignInWorld } from './attempt.ts';
import { CHALLENGE_LIFE_MS } from './passkey.rules.ts';
import { spendChallenge } from './passkey.store.ts';
import { hashOf, seal, unseal } from './secret.ts';

/** What a challenge is for: an answer to one never serves the other, nor another session. */
export const SIGN_IN = 'passkey sign-in';
export const addingBy = (self: Self): string => `passkey ${self.person} ${self.session}`;

/** A random challenge and its end, sealed: nothing is written until a device answers. `purpose` binds it to its use. */
export function newChallenge(world: SignInWorld, purpose: string): { challenge: Buffer; sealed: string } {
  const challenge = randomBytes(32);
  const until = Buffer.alloc(8);
  until.writeBigUInt64BE(BigInt(world.now() + CHALLENGE_LIFE_MS));
  const sealed = seal(world.key, Buffer.concat([challenge, until]), purpose).toString('base64url');
  return { challenge, sealed };
}

/** The challenge of a cookie, as a device repeats it; undefined when altered, too old or meant for something else. */
export function openChallenge(world: SignInWorld, sealed: string | undefined, purpose: string): string | undefined {
  if (!sealed) return undefined;
  try {
    const plain = unseal(world.key, Buffer.from(sealed, 'base64url'), purpose);
    if (Number(plain.readBigUInt64BE(32)) <= world.now()) return undefined;
    return plain.subarray(0, 32).toString('base64url');
  } catch {
    return undefined;
  }
}

/** True the first time only. */
export const spend = (world: SignInWorld, challenge: string): Promise<boolean> =>
  inOwn(world, (tx) => spendChallenge(tx, hashOf(challenge)));
