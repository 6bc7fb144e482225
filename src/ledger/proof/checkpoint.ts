import { ok, type Result, refused } from '../../kernel/index.ts';
import { concat, equalBytes, fromBase64, type HashFunction, toBase64, toHex, utf8 } from './bytes.ts';
import { hashLength } from './tree.ts';

/** The state of a log at one size. `origin` names the log, as an address without scheme: 'suivi.example.ma/ledger'. */
export type Checkpoint = { origin: string; size: number; root: Uint8Array };

/** An Ed25519 key that signs notes: its name, the 32 bytes of the public key, and the 4-byte id of both. */
export type VerifierKey = { name: string; id: Uint8Array; publicKey: Uint8Array };

/** Ed25519 over the note's text, given from outside: node:crypto on a server, WebCrypto in a browser. */
export type Sign = (message: Uint8Array) => Uint8Array | Promise<Uint8Array>;
export type Verify = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>;

const ed25519 = 1;
const newline = 10;

/** source  C2SP signed-note: SHA-256(name || 0x0A || algorithm || public key), first four bytes */
const keyId = (hash: HashFunction, name: string, publicKey: Uint8Array): Uint8Array =>
  hash(concat(utf8(name), Uint8Array.of(newline, ed25519), publicKey)).slice(0, 4);

const isKeyName = (name: string): boolean => name !== '' && !/[\s+]/u.test(name);

/** refuses 'checkpoint.key-unreadable' */
export const verifierKey = (hash: HashFunction, name: string, publicKey: Uint8Array): Result<VerifierKey> =>
  isKeyName(name) && publicKey.length === 32
    ? ok({ name, publicKey, id: keyId(hash, name, publicKey) })
    : refused('checkpoint.key-unreadable');

/** The key as one line to hand out: name+id+base64. */
export const keyText = (key: VerifierKey): string =>
  `${key.name}+${toHex(key.id)}+${toBase64(concat(Uint8Array.of(ed25519), key.publicKey))}`;

/** refuses 'checkpoint.key-unreadable' (also when the id does not belong to the key) */
export const parseKeyText = (hash: HashFunction, text: string): Result<VerifierKey> => {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim()) ?? [];
  const bytes = encoded === undefined ? undefined : fromBase64(encoded);
  if (!name || bytes?.length !== 33 || bytes[0] !== ed25519) return refused('checkpoint.key-unreadable');
  const key = verifierKey(hash, name, bytes.slice(1));
  return key.ok && toHex(key.value.id) !== id ? refused('checkpoint.key-unreadable') : key;
};

/** source  C2SP tlog-checkpoint: three lines, each ended by a newline */
export const checkpointText = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${toBase64(root)}\n`;

/** Reads the three lines; lines after them are extensions and are covered by the signature. refuses 'checkpoint.unreadable' */
export const parseCheckpoint = (text: string): Result<Checkpoint> => {
  const [origin, sizeText, rootLine] = text.endsWith('\n') ? text.split('\n') : [];
  const root = fromBase64(rootLine ?? '');
  const size = Number(sizeText);
  return origin && /^(?:0|[1-9]\d*)$/.test(sizeText ?? '') && Number.isSafeInteger(size) && root?.length === hashLength
    ? ok({ origin, size, root })
    : refused('checkpoint.unreadable');
};

export type Note = { text: string; signatures: { name: string; id: Uint8Array; signature: Uint8Array }[] };

/** Adds a signature to a text that ends with a newline: the signed note. */
export const signNote = async (text: string, key: VerifierKey, sign: Sign): Promise<string> =>
  `${text}\n— ${key.name} ${toBase64(concat(key.id, await sign(utf8(text))))}\n`;

/** Parts a note into its text and its signatures, checking none. refuses 'checkpoint.unreadable' */
export const parseNote = (note: string): Result<Note> => {
  const cut = note.lastIndexOf('\n\n');
  if (cut < 0 || !note.endsWith('\n') || note.length === cut + 2) return refused('checkpoint.unreadable');
  const signatures: Note['signatures'] = [];
  for (const line of note.slice(cut + 2, -1).split('\n')) {
    const [, name, encoded] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    const bytes = fromBase64(encoded ?? '');
    if (!name || !bytes || bytes.length < 5) return refused('checkpoint.unreadable');
    signatures.push({ name, id: bytes.slice(0, 4), signature: bytes.slice(4) });
  }
  return ok({ text: note.slice(0, cut + 1), signatures });
};

/** The checkpoint inside a note, if this key signed it; other signatures are passed over. refuses 'checkpoint.unreadable' · 'checkpoint.not-signed' · 'checkpoint.forged' */
export const openCheckpoint = async (note: string, key: VerifierKey, verify: Verify): Promise<Result<Checkpoint>> => {
  const parsed = parseNote(note);
  if (!parsed.ok) return parsed;
  const { text, signatures } = parsed.value;
  const own = signatures.filter((each) => each.name === key.name && equalBytes(each.id, key.id));
  if (own.length === 0) return refused('checkpoint.not-signed', { key: key.name });
  for (const { signature } of own)
    if (!(await verify(key.publicKey, utf8(text), signature))) return refused('checkpoint.forged', { key: key.name });
  return parseCheckpoint(text);
};
