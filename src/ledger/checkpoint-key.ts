import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { sure } from '../kernel/index.ts';
import { sha256 } from './node-crypto.ts';
import { type Sign, type VerifierKey, verifierKey } from './proof/index.ts';

/** What signs the checkpoints of one installation. `key` may be handed to anyone. */
export type Signer = { key: VerifierKey; sign: Sign };

const FILE = 'ledger.ed25519';

/**
 * The signing key in `<data>/keys/ledger.ed25519` (PKCS#8 PEM, mode 600), created at the first start and never replaced: a missing key
 * beside an existing ledger is restored from the backup, not made anew, or older checkpoints could no longer be told from forged ones.
 *
 * origin  name of the log, such as 'suivi.example.ma/ledger'; it is the key's name too
 */
export function checkpointSigner(dataFolder: string, origin: string): Signer {
  const folder = path.join(dataFolder, 'keys');
  const file = path.join(folder, FILE);
  if (!fs.existsSync(file)) create(folder, file);
  const privateKey = createPrivateKey(fs.readFileSync(file));
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error(`${file} does not hold an Ed25519 key.`);
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  const publicKey = new Uint8Array(Buffer.from(x!, 'base64url'));
  return {
    key: sure(verifierKey(sha256, origin, publicKey)),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}

/** Whole or not at all, and only if nobody was faster. */
function create(folder: string, file: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  const partial = `${file}.${process.pid}`;
  fs.writeFileSync(partial, pem, { mode: 0o600, flush: true });
  try {
    fs.linkSync(partial, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(partial, { force: true });
  }
}
