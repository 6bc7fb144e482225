import type pg from 'pg';
import { canonicalJson, sure } from '../kernel/index.ts';
import { type Tx, transaction } from '../platform/database/database.ts';
import { pages } from '../platform/database/pages.ts';
import type { Signer } from './checkpoint-key.ts';
import { keyText } from './proof/index.ts';
import { signCheckpoint } from './sign-checkpoint.ts';

/**
 * What of the rows goes out with the leaves. none: only what was done, when; hashes: enough to check each leaf's root and, later, any
 * record that its owner shows with its salt; full: every row as it became, for an auditor with the right to read all.
 */
export type Detail = 'none' | 'hashes' | 'full';

type LeafRow = { seq: number; body: string };
type EntryRow = { seq: number; hash: string; table: string; row: string; op: string; text: string; salt: string };

/**
 * The ledger as JSON lines, handed to `write` in order and waited for: a head with the signed checkpoint and the key, each leaf
 * followed by its entries, and an end with the counts. bin/verify-ledger.mjs checks it without us.
 *
 * returns  leaves and entries written
 */
export async function exportLedger(
  pool: pg.Pool,
  signer: Signer,
  write: (line: string) => void | Promise<void>,
  detail: Detail = 'hashes',
): Promise<{ leaves: number; entries: number }> {
  const line = (value: Parameters<typeof canonicalJson>[0]) => write(`${canonicalJson(value)}\n`);
  const work = async (tx: Tx) => {
    await tx.query(
      "select set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)",
    );
    const { note, size } = sure(await signCheckpoint(tx, signer));
    await line({ kind: 'ledger', v: 1, checkpoint: note, key: keyText(signer.key), size, detail });
    const entries = detail === 'none' ? undefined : entriesOf(tx, detail);
    let [leaves, written] = [0, 0];
    let next = await entries?.next();
    for await (const page of pages<LeafRow>(tx, 'select seq, body from ledger_leaf order by seq'))
      for (const { seq, body } of page) {
        await line({ kind: 'leaf', body });
        leaves += 1;
        for (; entries && next && !next.done && next.value.seq === seq; next = await entries.next()) {
          const { hash, table, row, op, text, salt } = next.value;
          await line(detail === 'full' ? { kind: 'entry', hash, table, row, op, text, salt } : { kind: 'entry', hash });
          written += 1;
        }
      }
    await line({ kind: 'end', leaves, entries: written });
    return { leaves, entries: written };
  };
  return transaction(pool, work, 'isolation level repeatable read read only');
}

async function* entriesOf(tx: Tx, detail: Detail): AsyncGenerator<EntryRow> {
  const whole = `e.table_name as table, e.row_id as row, e.op, e.row_text as text, encode(e.salt, 'hex') as salt`;
  const rows = pages<EntryRow>(
    tx,
    `select l.seq, encode(e.hash, 'hex') as hash${detail === 'full' ? `, ${whole}` : ''}
     from ledger_leaf l join ledger_entry e on e.request = l.request order by l.seq, e.position`,
    [],
    detail === 'full' ? 100 : 1000,
  );
  for await (const page of rows) yield* page;
}
