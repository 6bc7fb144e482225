import { createHash } from 'node:crypto';
import type { Tx } from '../platform/database/database.ts';

const LEDGER_LOCK = 6962;

export type LeafWritten = { seq: number; hash: string; rows: number };

const sha256 = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const ONE = Uint8Array.of(1);
const ZERO = Uint8Array.of(0);

/** Tells the triggers which request this transaction belongs to; must come before any change of a ledgered row. */
export async function beginRequest(tx: Tx, request: string): Promise<void> {
  await tx.query("select set_config('mutabaa.request', $1, true)", [request]);
}

/**
 * Adds the leaf of this request, in its transaction: the entries that the triggers wrote become the leaf's rows root, and the tree
 * grows by one. Appends follow one another under an advisory lock that is held until the commit.
 *
 * returns  index of the leaf, its hash in hex, the number of rows it covers
 * source   RFC 6962 section 2.1 (leaf and node hashes, tree shape)
 */
export async function append(
  tx: Tx,
  leaf: { request: string; actor: string; verb: string; at: Date },
): Promise<LeafWritten> {
  await tx.query('select pg_advisory_xact_lock($1)', [LEDGER_LOCK]);
  const entries = await tx.query<{ hash: Buffer }>(
    'select hash from ledger_entry where request = $1 order by position',
    [leaf.request],
  );
  const root = rootOf(entries.rows.map((entry) => entry.hash));
  const last = (await tx.query<{ seq: number; at: Date }>('select seq, at from ledger_leaf order by seq desc limit 1'))
    .rows[0];
  const seq = last ? last.seq + 1 : 0;
  const at = last && last.at.getTime() > leaf.at.getTime() ? last.at : leaf.at;
  // Keys in alphabetical order, integers and strings only: this text is canonical as it stands.
  const body = JSON.stringify({
    actor: leaf.actor,
    at: at.toISOString(),
    request: leaf.request,
    root: root.toString('hex'),
    rows: entries.rows.length,
    seq,
    v: 1,
    verb: leaf.verb,
  });
  const hash = sha256(ZERO, Buffer.from(body, 'utf8'));
  await tx.query(
    `insert into ledger_leaf (seq, request, at, actor, verb, row_count, rows_root, body, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [seq, leaf.request, at, leaf.actor, leaf.verb, entries.rows.length, root, body, hash],
  );
  await growTree(tx, seq, hash);
  return { seq, hash: hash.toString('hex'), rows: entries.rows.length };
}

/** Writes the new leaf's node and every subtree it completes: one node for each trailing one-bit of the index. */
async function growTree(tx: Tx, seq: number, leafHash: Buffer): Promise<void> {
  const siblings: [number, number][] = [];
  for (let level = 0, index = seq; index % 2 === 1; level++, index = (index - 1) / 2) siblings.push([level, index - 1]);
  const found = new Map<number, Buffer>();
  if (siblings.length > 0) {
    const rows = await tx.query<{ level: number; hash: Buffer }>(
      'select n.level, n.hash from unnest($1::int[], $2::bigint[]) as s(level, index) join ledger_node n using (level, index)',
      [siblings.map(([level]) => level), siblings.map(([, index]) => index)],
    );
    for (const row of rows.rows) found.set(row.level, row.hash);
  }
  const levels = [0];
  const indices = [seq];
  const hashes = [leafHash];
  let hash = leafHash;
  let index = seq;
  for (const [level] of siblings) {
    const left = found.get(level);
    if (!left) throw new Error(`The ledger's tree lacks the node ${level}/${index - 1}; run verify.`);
    hash = sha256(ONE, left, hash);
    index = (index - 1) / 2;
    levels.push(level + 1);
    indices.push(index);
    hashes.push(hash);
  }
  await tx.query(
    'insert into ledger_node (level, index, hash) select * from unnest($1::int[], $2::bigint[], $3::bytea[])',
    [levels, indices, hashes],
  );
}

/** RFC 6962 root over hashes already made; of none, the hash of nothing. */
function rootOf(hashes: Buffer[]): Buffer {
  if (hashes.length === 0) return sha256();
  let level = hashes;
  while (level.length > 1) {
    const next: Buffer[] = [];
    for (let at = 0; at < level.length; at += 2)
      next.push(at + 1 < level.length ? sha256(ONE, level[at]!, level[at + 1]!) : level[at]!);
    level = next;
  }
  return level[0]!;
}
