import { hashableJson, ok, type Result, refused } from '../../kernel/index.ts';
import { fromHex, type HashFunction, utf8 } from './bytes.ts';
import { leafHash } from './tree.ts';

/** One row touched by a request: op is I (inserted), U (updated) or D (deleted, with empty text). */
export type Entry = { table: string; row: string; op: 'I' | 'U' | 'D'; text: string };

export const saltLength = 16;
const zero = Uint8Array.of(0);
const encoder = new TextEncoder();

/** Longest UTF-8 of a text: three bytes for each of its UTF-16 units. */
const roomFor = (text: string): number => 4 + text.length * 3;

/**
 * `lead`, then table, row, op and text, each preceded by its length in bytes (4, most significant first), so that nothing can slide.
 * Written straight into one buffer: a verification does this a million times.
 */
const write = (lead: readonly Uint8Array[], { table, row, op, text }: Entry): Uint8Array => {
  const size = lead.reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(size + roomFor(table) + roomFor(row) + roomFor(op) + roomFor(text));
  let at = 0;
  for (const part of lead) {
    bytes.set(part, at);
    at += part.length;
  }
  for (const part of [table, row, op, text]) {
    const { written } = encoder.encodeInto(part, bytes.subarray(at + 4));
    bytes[at] = written >>> 24;
    bytes[at + 1] = written >>> 16;
    bytes[at + 2] = written >>> 8;
    bytes[at + 3] = written;
    at += 4 + written;
  }
  return bytes.subarray(0, at);
};

export const entryBytes = (entry: Entry): Uint8Array => write([], entry);

/** SHA-256(0x00 || salt || entry bytes): with the salt secret, the hash tells nothing of the row. */
export const entryHash = (hash: HashFunction, salt: Uint8Array, entry: Entry): Uint8Array =>
  hash(write([zero, salt], entry));

/** What a leaf says: who did what when, and the root over the rows touched. Names and addresses never enter it. */
export type LeafBody = {
  v: 1;
  seq: number;
  /** ISO instant in milliseconds, UTC. */
  at: string;
  actor: string;
  verb: string;
  request: string;
  /** Number of entries. */
  rows: number;
  /** RFC 6962 root over the entry hashes, lower-case hex. */
  root: string;
};

export const leafBody = (body: Omit<LeafBody, 'v'>): string => hashableJson({ v: 1, ...body });

/** Reads a body back. refuses 'ledger.leaf-unreadable' unless it is canonical, complete and of version 1 */
export const parseLeafBody = (text: string): Result<LeafBody> => {
  try {
    const body = JSON.parse(text) as LeafBody;
    const whole = (n: unknown): boolean => Number.isSafeInteger(n) && (n as number) >= 0;
    const isLeaf =
      body.v === 1 &&
      whole(body.seq) &&
      whole(body.rows) &&
      [body.at, body.actor, body.verb, body.request].every((field) => typeof field === 'string') &&
      fromHex(body.root)?.length === 32 &&
      Object.keys(body).length === 8 &&
      hashableJson(body) === text;
    return isLeaf ? ok(body) : refused('ledger.leaf-unreadable');
  } catch {
    return refused('ledger.leaf-unreadable');
  }
};

/** The leaf's place in the log is taken by this hash of its body. */
export const hashOfBody = (hash: HashFunction, body: string): Uint8Array => leafHash(hash, utf8(body));
