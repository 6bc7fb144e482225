import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { ok, type Result, refused } from '../kernel/index.ts';
import { again, inOwn, newId, type Self, type SignInWorld } from './attempt.ts';
import { addingBy, newChallenge, openChallenge, spend } from './challenge.ts';
import { algorithms, CHALLENGE_LIFE_MS, isPlainAttestation, type RelyingParty } from './passkey.rules.ts';
import * as store from './passkey.store.ts';
import { type Asked, handleOf, library } from './passkey.ts';
import { endOtherSessions } from './sign-in.store.ts';

/**
 * Asks a device of somebody signed in for a new key, once the password was given again. refuses 'sign-in.refused' ·
 * 'sign-in.locked'
 */
export async function offerPasskey(
  world: SignInWorld,
  self: Self,
  password: string,
  party: RelyingParty,
): Promise<Result<Asked<PublicKeyCredentialCreationOptionsJSON>>> {
  const account = await again(world, self, password);
  if (!account.ok) return account;
  const held = await inOwn(world, (tx) => store.passkeysOf(tx, self.person));
  const { challenge, sealed } = newChallenge(world, addingBy(self));
  const options = await (await library()).generateRegistrationOptions({
    rpName: 'متابعة · Mutabaa',
    rpID: party.id,
    userID: new Uint8Array(handleOf(self.person)),
    userName: account.value.name,
    userDisplayName: account.value.name,
    challenge: new Uint8Array(challenge),
    timeout: CHALLENGE_LIFE_MS,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: held
      .filter((one) => one.host === party.id)
      .map((one) => ({ id: one.credential.toString('base64url'), transports: one.transports })),
  });
  return ok({ options, sealed });
}

/**
 * Keeps the key that a device made. From now on it signs its owner in, without password or code.
 *
 * refuses  'passkey.challenge-gone' (asked too long ago, answered before, or in another session) · 'passkey.not-made' (what
 *          the device answered does not hold) · 'passkey.already-held'
 */
export async function addPasskey(
  world: SignInWorld,
  self: Self,
  given: { label: string; answer: RegistrationResponseJSON },
  sealed: string | undefined,
  party: RelyingParty,
): Promise<Result<{ passkey: string }>> {
  const challenge = openChallenge(world, sealed, addingBy(self));
  if (!challenge || !(await spend(world, challenge))) return refused('passkey.challenge-gone');
  const made = await madeKey(given.answer, challenge, party);
  if (!made) return refused('passkey.not-made');
  const id = newId(world);
  await inOwn(world, (tx) =>
    store.savePasskey(tx, {
      id,
      person: self.person,
      label: given.label,
      credential: Buffer.from(made.id, 'base64url'),
      publicKey: made.publicKey,
      counter: made.counter,
      transports: made.transports ?? [],
      host: party.id,
    }),
  );
  return ok({ passkey: id });
}

/** The key in a device's answer, or undefined when the answer does not hold. */
async function madeKey(answer: RegistrationResponseJSON, challenge: string, party: RelyingParty) {
  const { verifyRegistrationResponse } = await library();
  const { decodeAttestationObject } = await import('@simplewebauthn/server/helpers');
  try {
    const stated = decodeAttestationObject(new Uint8Array(Buffer.from(answer.response.attestationObject, 'base64url')));
    if (!isPlainAttestation(stated.get('fmt'), stated.get('attStmt').get('x5c') !== undefined)) return undefined;
    const verified = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    });
    return verified.verified ? verified.registrationInfo.credential : undefined;
  } catch {
    // the library throws for whatever does not hold
    return undefined;
  }
}

/**
 * Removes one of one's own passkeys; the other sessions end, since the device may be in other hands. The password stays,
 * so nobody shuts themselves out.
 *
 * refuses  'sign-in.refused' · 'sign-in.locked' · 'passkey.unknown'
 */
export async function removePasskey(
  world: SignInWorld,
  self: Self,
  given: { passkey: string; password: string },
): Promise<Result<true>> {
  const account = await again(world, self, given.password);
  if (!account.ok) return account;
  return inOwn(world, async (tx) => {
    if (!(await store.removePasskey(tx, given.passkey, self.person)))
      return refused('passkey.unknown', { passkey: given.passkey });
    await endOtherSessions(tx, self.person, self.session);
    return ok(true as const);
  });
}
