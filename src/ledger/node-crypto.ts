import { createPublicKey, hash, verify } from 'node:crypto';
import type { HashFunction, Verify } from './proof/index.ts';

/** The server's SHA-256 for the proof code. */
export const sha256: HashFunction = (data) => hash('sha256', data, 'buffer');

/** The server's Ed25519 verification for the proof code: a raw 32-byte public key. */
export const verifyEd25519: Verify = (publicKey, message, signature) => {
  try {
    const x = Buffer.from(publicKey).toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, message, key, signature);
  } catch {
    return false; // not a point of the curve
  }
};
