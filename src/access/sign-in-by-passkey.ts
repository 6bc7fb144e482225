import type { AuthenticationResponseJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { ok, type Result, refused } from '../kernel/index.ts';
import { begin, countersOf, guarded, inOwn, type Opened, type SignInWorld, type Visitor } from './attempt.ts';
import { newChallenge, openChallenge, SIGN_IN, spend } from './challenge.ts';
import { CHALLENGE_LIFE_MS, type RelyingParty } from './passkey.rules.ts';
import { passkeyByCredential, usePasskey } from './passkey.store.ts';
import { type Asked, handleOf, library } from './passkey.ts';

/**
 * Asks any device for a key of this installation: it finds out by itself whose. Written by hand, so that a stranger who
 * only asks loads no library.
 */
export function askPasskey(world: SignInWorld, party: RelyingParty): Asked<PublicKeyCredentialRequestOptionsJSON> {
  const { challenge, sealed } = newChallenge(world, SIGN_IN);
  return {
    options: {
      rpId: party.id,
      challenge: challenge.toString('base64url'),
      timeout: CHALLENGE_LIFE_MS,
      userVerification: 'required',
    },
    sealed,
  };
}

/**
 * A device answers: possession of the key and its own check of the person are two factors, so no code is asked. The same
 * counters as for passwords stand before it.
 *
 * refuses  'passkey.refused' (unknown key, wrong signature or address, closed account: never which) ·
 *          'passkey.challenge-gone' · 'passkey.counter-back' (two devices hold one key) · 'sign-in.locked'
 */
export async function signInByPasskey(
  world: SignInWorld,
  answer: AuthenticationResponseJSON,
  sealed: string | undefined,
  party: RelyingParty,
  visitor: Visitor,
): Promise<Result<Opened>> {
  const challenge = openChallenge(world, sealed, SIGN_IN);
  if (!challenge) return refused('passkey.challenge-gone');
  const found = await inOwn(world, (tx) => passkeyByCredential(tx, Buffer.from(answer.id, 'base64url')));
  let why = 'passkey.refused';
  const attempt = async () => {
    if (!(await spend(world, challenge))) {
      why = 'passkey.challenge-gone';
      return false;
    }
    const isTheirs = answer.response.userHandle === (found && handleOf(found.person).toString('base64url'));
    if (!found || !isTheirs || found.state !== 'active') return false;
    const counter = await countSigned(answer, challenge, party, found.publicKey);
    if (counter === undefined) return false;
    if (await inOwn(world, (tx) => usePasskey(tx, found.id, counter))) return true;
    why = 'passkey.counter-back';
    return false;
  };
  const keys = countersOf(world, found ?? { unknown: answer.id }, visitor);
  const right = await guarded(world, keys, attempt, () => why);
  if (!right.ok) return right;
  return ok(await begin(world, found!.person, 'open', visitor));
}

/** The count of signatures that a right answer carries, or undefined when the answer does not hold. */
async function countSigned(
  answer: AuthenticationResponseJSON,
  challenge: string,
  party: RelyingParty,
  publicKey: Uint8Array,
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await library();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      // the count is compared where it is kept, in one statement: here any is taken
      credential: { id: answer.id, publicKey: new Uint8Array(publicKey), counter: 0 },
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}
