import type { Tx } from '../platform/database/database.ts';
import { sha256 } from './node-crypto.ts';
import { consistencyRanges, inclusionRanges, joinNodes, type LeafRange, type NodeAt, nodesOf } from './proof/index.ts';

/** Number of leaves. */
export async function treeSize(tx: Tx): Promise<number> {
  const last = await tx.query<{ seq: number }>('select seq from ledger_leaf order by seq desc limit 1');
  return last.rows[0] ? last.rows[0].seq + 1 : 0;
}

/** Hash of each range, from the kept nodes, in one read. */
async function hashesOf(tx: Tx, ranges: readonly LeafRange[]): Promise<Uint8Array[]> {
  const wanted = ranges.map(nodesOf);
  const all = wanted.flat();
  const found = await tx.query<{ level: number; index: number; hash: Buffer }>(
    'select n.level, n.index, n.hash from unnest($1::int[], $2::bigint[]) as s(level, index) join ledger_node n using (level, index)',
    [all.map(({ level }) => level), all.map(({ index }) => index)],
  );
  const name = ({ level, index }: NodeAt) => `${level}/${index}`;
  const byName = new Map(found.rows.map((row) => [name(row), new Uint8Array(row.hash)]));
  return wanted.map((nodes) =>
    joinNodes(
      sha256,
      nodes.map((node) => {
        const hash = byName.get(name(node));
        if (!hash) throw new Error(`The ledger's tree lacks the node ${name(node)}; run verify.`);
        return hash;
      }),
    ),
  );
}

/** Root of the first `size` leaves. */
export const rootAt = async (tx: Tx, size: number): Promise<Uint8Array> =>
  (await hashesOf(tx, [{ first: 0, end: size }]))[0]!;

export const inclusionProof = (tx: Tx, index: number, size: number): Promise<Uint8Array[]> =>
  hashesOf(tx, inclusionRanges(index, size));

export const consistencyProof = (tx: Tx, older: number, newer: number): Promise<Uint8Array[]> =>
  hashesOf(tx, consistencyRanges(older, newer));

/** Hash of one leaf. */
export async function leafHashAt(tx: Tx, index: number): Promise<Uint8Array | undefined> {
  const found = await tx.query<{ hash: Buffer }>('select hash from ledger_node where level = 0 and index = $1', [
    index,
  ]);
  return found.rows[0] ? new Uint8Array(found.rows[0].hash) : undefined;
}
