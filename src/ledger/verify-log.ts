import type { Tx } from '../platform/database/database.ts';
import { pages } from '../platform/database/pages.ts';
import { sha256 } from './node-crypto.ts';
import { type Entry, entryHash, growingTree, hashOfBody, type NodeAt, parseLeafBody, toHex } from './proof/index.ts';
import type { Report } from './report.ts';

/** A root that the first `size` leaves must have; `what` says where we know it from. */
export type Expected = { size: number; root: Uint8Array; what: 'given' | 'kept' };

type LeafRow = {
  seq: number;
  at: string;
  request: string;
  actor: string;
  verb: string;
  rows: number;
  root: Buffer;
  body: string;
  hash: Buffer;
};

/**
 * Walks the log once: every leaf against its columns and hash, every entry against its hash and its leaf's root, the kept tree and
 * the checkpoints against the leaves. Hashes are computed here, not by the database.
 *
 * returns  size and root of the log, the number of entries, and the tables that ever had one
 */
export async function verifyLog(tx: Tx, report: Report, expected: readonly Expected[]) {
  const nodes = compareNodes(tx, report);
  const tree = growingTree(sha256, nodes.computed);
  const entries = entriesByLeaf(tx, report);
  const waiting = expected.filter(({ size }) => size > 0).sort((a, b) => a.size - b.size);
  let [next, lastAt, hasHole] = [0, Number.NEGATIVE_INFINITY, false];

  // A timestamp is compared to the microsecond: a body carries milliseconds, so a column that has more was not written by us.
  const leaves = pages<LeafRow>(
    tx,
    `select seq, extract(epoch from at) * 1000 as at, request::text, actor, verb, row_count as rows, rows_root as root, body, hash
     from public.ledger_leaf order by seq`,
  );
  for await (const page of leaves) {
    for (const leaf of page) {
      for (; next < leaf.seq; next++) {
        report.add({ code: 'leaf.missing', seq: next });
        hasHole = true;
        if (leaf.seq - next > 1000) next = leaf.seq - 1;
      }
      next = leaf.seq + 1;
      checkLeaf(leaf, report);
      if (Number(leaf.at) < lastAt) report.add({ code: 'leaf.out-of-time', seq: leaf.seq });
      lastAt = Number(leaf.at);
      await entries.check(leaf);
      if (hasHole) continue;
      tree.append(leaf.hash);
      while (waiting[0]?.size === tree.size()) compareRoot(waiting.shift()!, tree.root(), report);
    }
    if (!hasHole) await nodes.compare();
  }
  await entries.close();
  if (!hasHole) await nodes.end();
  if (!hasHole) for (const { size, what } of waiting) report.add({ code: 'checkpoint.beyond-end', size, what });
  return { size: next, root: tree.root(), entries: entries.count(), tables: entries.tables };
}

function compareRoot({ size, root, what }: Expected, found: Uint8Array, report: Report): void {
  if (toHex(root) !== toHex(found)) report.add({ code: 'checkpoint.root-differs', size, what });
}

function checkLeaf(leaf: LeafRow, report: Report): void {
  const parsed = parseLeafBody(leaf.body);
  if (!parsed.ok) {
    report.add({ code: 'leaf.unreadable', seq: leaf.seq });
    return;
  }
  const { value: body } = parsed;
  const altered = (what: string) => report.add({ code: 'leaf.altered', seq: leaf.seq, what });
  if (toHex(hashOfBody(sha256, leaf.body)) !== leaf.hash.toString('hex')) altered('body');
  if (body.seq !== leaf.seq) altered('place');
  if (Date.parse(body.at) !== Number(leaf.at)) altered('time');
  if (body.root !== leaf.root.toString('hex')) altered('rows root');
  for (const field of ['request', 'actor', 'verb', 'rows'] as const) if (body[field] !== leaf[field]) altered(field);
}

type EntryRow = {
  seq: number;
  table_name: string;
  row_id: string;
  op: Entry['op'];
  row_text: string | null;
  salt: Buffer;
  hash: Buffer;
  long_hash: Buffer | null;
};

/** Entries in the order of their leaves. Texts over 64 kB are hashed where they are, so that a page never fills the memory. */
function entriesByLeaf(tx: Tx, report: Report) {
  const source = pages<EntryRow>(
    tx,
    `select l.seq, e.table_name, e.row_id, e.op, e.salt, e.hash,
       case when octet_length(e.row_text) <= 65536 then e.row_text end as row_text,
       case when octet_length(e.row_text) > 65536 then sha256('\\x00'::bytea || e.salt
         || int4send(octet_length(e.table_name)) || convert_to(e.table_name, 'UTF8')
         || int4send(octet_length(e.row_id)) || convert_to(e.row_id, 'UTF8')
         || int4send(octet_length(e.op)) || convert_to(e.op, 'UTF8')
         || int4send(octet_length(e.row_text)) || convert_to(e.row_text, 'UTF8')) end as long_hash
     from public.ledger_leaf l join public.ledger_entry e on e.request = l.request order by l.seq, e.position`,
  );
  const tables = new Set<string>();
  let page: EntryRow[] = [];
  let [at, count, ended] = [0, 0, false];

  const checkOne = (entry: EntryRow): void => {
    const { table_name: table, row_id: row, op, row_text: text } = entry;
    const found = entry.long_hash ?? entryHash(sha256, entry.salt, { table, row, op, text: text! });
    if (!isSame(found, entry.hash)) report.add({ code: 'entry.altered', seq: entry.seq, table, row });
    tables.add(table);
    count += 1;
  };

  return {
    tables,
    count: () => count,
    /** Takes the entries of this leaf, which must give its root. */
    async check(leaf: LeafRow): Promise<void> {
      const rows = growingTree(sha256);
      const names: string[] = [];
      for (;;) {
        if (at === page.length) {
          if (ended) break;
          const step = await source.next();
          [page, at, ended] = step.done ? [[], 0, true] : [step.value, 0, false];
          continue;
        }
        const entry = page[at]!;
        if (entry.seq !== leaf.seq) break;
        checkOne(entry);
        rows.append(entry.hash);
        if (names.length < 5) names.push(`${entry.table_name} ${entry.row_id}`);
        at += 1;
      }
      if (rows.size() !== leaf.rows || !isSame(rows.root(), leaf.root))
        report.add({ code: 'entry.set-differs', seq: leaf.seq, what: names.join(', ') });
    },
    async close(): Promise<void> {
      await source.return();
    },
  };
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

type NodeRow = NodeAt & { hash: Buffer };

/**
 * Holds the kept nodes against those computed, in the order in which leaves complete them. A node above one that differs differs too
 * and is passed over.
 */
function compareNodes(tx: Tx, report: Report) {
  const source = pages<NodeRow>(
    tx,
    'select level, index, hash from public.ledger_node order by (index + 1) << level, level',
  );
  let computed: { node: NodeAt; hash: Uint8Array }[] = [];
  let kept: NodeRow[] = [];
  let [at, ended] = [0, false];
  const spoiled = new Set<string>();
  const name = ({ level, index }: NodeAt) => `${level}/${index}`;
  const order = (a: NodeAt, b: NodeAt) =>
    (a.index + 1) * 2 ** a.level - (b.index + 1) * 2 ** b.level || a.level - b.level;

  const peek = async (): Promise<NodeRow | undefined> => {
    if (at === kept.length && !ended) {
      const step = await source.next();
      [kept, at, ended] = step.done ? [[], 0, true] : [step.value, 0, false];
    }
    return kept[at];
  };
  const differs = (node: NodeAt): void => {
    const below = [0, 1].some((side) => spoiled.delete(name({ level: node.level - 1, index: node.index * 2 + side })));
    spoiled.add(name(node));
    if (!below) report.add({ code: 'node.altered', what: name(node) });
  };

  const compare = async (): Promise<void> => {
    for (const { node, hash } of computed) {
      for (let stray = await peek(); stray && order(stray, node) < 0; stray = await peek()) {
        report.add({ code: 'node.altered', what: name(stray) });
        at += 1;
      }
      const found = await peek();
      if (found && order(found, node) === 0) at += 1;
      else {
        differs(node);
        continue;
      }
      if (!isSame(found.hash, hash)) differs(node);
    }
    computed = [];
  };

  return {
    computed: (node: NodeAt, hash: Uint8Array): void => {
      computed.push({ node, hash });
    },
    compare,
    async end(): Promise<void> {
      await compare();
      for (let stray = await peek(); stray; stray = await peek()) {
        report.add({ code: 'node.altered', what: name(stray) });
        at += 1;
      }
    },
  };
}
