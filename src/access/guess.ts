import { type Tx, transaction } from '../platform/database/database.ts';
import { addressLock } from './lock-out.rules.ts';
import { hmac } from './secret.ts';
import { countAttempt, giveBackAttempt } from './sign-in.store.ts';

type Pool = Parameters<typeof transaction>[0];

/** Who guesses, without their address: what is counted under is a keyed hash of it. */
const keyOf = (key: Uint8Array, purpose: string, address: string): string =>
  hmac(key, 'guess', purpose, address).toString('hex');

/**
 * Counts a try at a secret from an address before it is looked at.
 *
 * returns  seconds still to wait; 0 when the try may be looked at
 */
export const countGuess = (pool: Pool, key: Uint8Array, purpose: string, address: string): Promise<number> =>
  transaction(pool, (tx: Tx) => countAttempt(tx, keyOf(key, purpose, address), addressLock));

/** A right one gives its count back. */
export const forgiveGuess = (pool: Pool, key: Uint8Array, purpose: string, address: string): Promise<void> =>
  transaction(pool, (tx: Tx) => giveBackAttempt(tx, keyOf(key, purpose, address)));
