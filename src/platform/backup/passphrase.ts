import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';

/** How the passphrase became keys; stands in the manifest. */
export type KeyParameters = { salt: string; N: number; r: number; p: number };

export const MINIMUM_PASSPHRASE = 12;

export const newParameters = (): KeyParameters => ({ salt: randomBytes(16).toString('hex'), N: 2 ** 16, r: 8, p: 1 });

/** Two keys from one passphrase: one encrypts the installation's keys, the other seals the manifest. source  RFC 7914 */
export function keysFrom(passphrase: string, { salt, N, r, p }: KeyParameters): { encryption: Buffer; seal: Buffer } {
  // A rewritten manifest must not be able to ask for all the memory.
  if (!(N <= 2 ** 20 && r <= 32 && p <= 16)) throw new RangeError('key parameters out of bounds');
  const both = scryptSync(passphrase.normalize('NFC'), Buffer.from(salt, 'hex'), 64, { N, r, p, maxmem: 256 * N * r });
  return { encryption: both.subarray(0, 32), seal: both.subarray(32) };
}

/** AES-256-GCM: nonce (12) || tag (16) || ciphertext. */
export function encrypt(plain: Uint8Array, key: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Throws when the key is another one or a byte was changed. */
export function decrypt(sealed: Uint8Array, key: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}
