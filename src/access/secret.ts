import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** A random token of 256 bits, shown or sent once; only `hashOf` it is kept. The prefix tells people what they found. */
export const newSecret = (prefix = ''): string => `${prefix}${randomBytes(32).toString('base64url')}`;

/** SHA-256 is enough here: the tokens are random, there is nothing to guess. Passwords go through argon2id. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret, 'utf8').digest();

export const hmac = (key: Uint8Array, ...parts: string[]): Buffer =>
  createHmac('sha256', key).update(JSON.stringify(parts), 'utf8').digest();

/** Encrypts under the sign-in key: 12 bytes of nonce, 16 of tag, then the ciphertext. `purpose` binds it to its row. */
export function seal(key: Uint8Array, plain: Uint8Array, purpose: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** Throws when the bytes were altered, belong to another row or were sealed under another key. */
export function unseal(key: Uint8Array, sealed: Buffer, purpose: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(purpose));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}

/**
 * The key that never enters the database: `<data>/keys/sign-in.key`, 32 bytes, made at first start, mode 600. A stolen copy
 * of the database alone opens no second factor.
 */
export function signInKey(dataFolder: string): Buffer {
  const file = path.join(dataFolder, 'keys', 'sign-in.key');
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  if (!fs.existsSync(file)) {
    const fresh = `${file}.${process.pid}`;
    fs.writeFileSync(fresh, randomBytes(32), { mode: 0o600 });
    try {
      // a link refuses to replace: of two programs that start together, one makes the key
      fs.linkSync(fresh, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      fs.rmSync(fresh, { force: true });
    }
  }
  const key = fs.readFileSync(file);
  if (key.length !== 32) throw new Error(`${file} must hold 32 bytes.`);
  return key;
}
