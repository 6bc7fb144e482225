import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { MINIMUM_PASSPHRASE } from '../backup/passphrase.ts';
import { BadSetting } from '../config.ts';

/** kept  true when it was made by the program and lies in the data folder: it must be copied elsewhere, or a lost disk loses both */
export type Passphrase = { text: string; kept: boolean };

type Env = Record<string, string | undefined>;

export const passphraseFile = (dataFolder: string): string => path.join(dataFolder, 'keys', 'backup.passphrase');

/**
 * The passphrase from MUTABAA_PASSPHRASE, or from the file that MUTABAA_PASSPHRASE_FILE names; never an argument of a command, which
 * other users of the machine could read. refuses  BadSetting when the file cannot be read or the passphrase is too short
 */
export function givenPassphrase(env: Env = process.env): string | undefined {
  const text = env.MUTABAA_PASSPHRASE_FILE ? read(env.MUTABAA_PASSPHRASE_FILE) : env.MUTABAA_PASSPHRASE || undefined;
  if (text !== undefined && [...text].length < MINIMUM_PASSPHRASE)
    throw new BadSetting(`The passphrase of backups needs at least ${MINIMUM_PASSPHRASE} characters.`);
  return text;
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch {
    throw new BadSetting(`MUTABAA_PASSPHRASE_FILE names ${file}, which cannot be read.`);
  }
}

/** The one given, or the one that the program made for this folder at an earlier start. */
export function findPassphrase(dataFolder: string, env: Env = process.env): Passphrase | undefined {
  const given = givenPassphrase(env);
  if (given !== undefined) return { text: given, kept: false };
  const file = passphraseFile(dataFolder);
  return fs.existsSync(file) ? { text: fs.readFileSync(file, 'utf8').trim(), kept: true } : undefined;
}

/** The same, made now when there is none: 160 random bits in groups that a person can copy by hand. Mode 600. */
export function ensurePassphrase(dataFolder: string, env: Env = process.env): Passphrase {
  const found = findPassphrase(dataFolder, env);
  if (found) return found;
  const file = passphraseFile(dataFolder);
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    fs.writeFileSync(file, `${made()}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return { text: fs.readFileSync(file, 'utf8').trim(), kept: true };
}

// 32 signs, none that is taken for another.
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

function made(): string {
  const letters = [...randomBytes(32)].map((byte) => LETTERS[byte % 32]);
  return Array.from({ length: 8 }, (_, at) => letters.slice(at * 4, at * 4 + 4).join('')).join('-');
}
