import { hashableJson, ok, type Result, refused } from '../../kernel/index.ts';
import { concat, fromHex, type HashFunction, toHex, uint32, utf8 } from './bytes.ts';
import { leafHash } from './tree.ts';

/** One row touched by a request: op is I (inserted), U (updated) or D (deleted, with empty text). */
export type Entry = { table: string; row: string; op: 'I' | 'U' | 'D'; text: string };

export const saltLength = 16;
const zero = Uint8Array.of(0);

/** Table, row, op and text, each preceded by its length in bytes (4, most significant first), so that nothing can slide. */
export const entryBytes = (entry: Entry): Uint8Array =>
  concat(
    ...[entry.table, entry.row, entry.op, entry.text].flatMap((part) => {
      const bytes = utf8(part);
      return [uint32(bytes.length), bytes];
    }),
  );

/** SHA-256(0x00 || salt || entry bytes): with the salt secret, the hash tells nothing of the row. */
export const entryHash = (hash: HashFunction, salt: Uint8Array, entry: Entry): Uint8Array =>
  hash(concat(zero, salt, entryBytes(entry)));

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
export const rootText = (root: Uint8Array): string => toHex(root);
