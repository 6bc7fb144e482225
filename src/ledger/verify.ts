import type pg from 'pg';
import { allOk, ok, type Result } from '../kernel/index.ts';
import { type Tx, transaction } from '../platform/database/database.ts';
import type { Finding } from './finding.ts';
import { verifyEd25519 } from './node-crypto.ts';
import { openCheckpoint, toHex, type VerifierKey } from './proof/index.ts';
import { type Report, startReport } from './report.ts';
import { type Expected, verifyLog } from './verify-log.ts';
import { verifyOrder, verifyPersonal, verifyRows } from './verify-rows.ts';

export type Verification = {
  /** Nothing found wrong. */
  holds: boolean;
  /** Leaves in the log. */
  size: number;
  /** Root of the log, hex. */
  root: string;
  /** Records of rows in the log. */
  entries: number;
  /** Rows of ledgered tables compared. */
  rows: number;
  /** Checkpoints held against the log. */
  checkpoints: number;
  /** The first thousand; `total` counts all. */
  findings: readonly Finding[];
  total: number;
  milliseconds: number;
};

export type VerifyOptions = {
  /** Checkpoints kept outside, as signed notes; they need `key`. */
  notes?: readonly string[];
  /** The key that must have signed them, and the checkpoints kept inside. */
  key?: VerifierKey;
};

/**
 * Verifies the whole ledger in one snapshot, while the program works: log, tree, records, rows, personal values, checkpoints.
 * Memory stays bounded. It proves integrity since the oldest checkpoint kept outside; without one, an owner of the database who
 * rewrote everything coherently would pass.
 *
 * refuses  'checkpoint.unreadable' · 'checkpoint.not-signed' · 'checkpoint.forged' for a note given
 */
export async function verifyLedger(pool: pg.Pool, options: VerifyOptions = {}): Promise<Result<Verification>> {
  const started = performance.now();
  const given = await openGiven(options);
  if (!given.ok) return given;
  const work = async (tx: Tx): Promise<Verification> => {
    // Names resolve in PostgreSQL's own schema only, and tables are always named with theirs: nothing of ours can stand in between.
    // As the owner, whom no row policy hides anything from.
    await tx.query(
      `select set_config(name, value, true) from (values ('role', 'none'), ('search_path', 'pg_catalog'), ('statement_timeout', '0'),
       ('idle_in_transaction_session_timeout', '0'), ('timezone', 'UTC'), ('row_security', 'off'), ('extra_float_digits', '1'),
       ('bytea_output', 'hex'), ('intervalstyle', 'postgres')) as s(name, value)`,
    );
    const report = startReport();
    const kept = await keptCheckpoints(tx, report, options.key);
    const expected = [...given.value, ...kept];
    const log = await verifyLog(tx, report, expected);
    await verifyOrder(tx, report);
    const rows = await verifyRows(tx, report, log.tables);
    await verifyPersonal(tx, report);
    return {
      holds: report.total() === 0,
      size: log.size,
      root: toHex(log.root),
      entries: log.entries,
      rows,
      checkpoints: expected.length,
      findings: report.findings(),
      total: report.total(),
      milliseconds: Math.round(performance.now() - started),
    };
  };
  return ok(await transaction(pool, work, 'isolation level repeatable read read only'));
}

async function openGiven({ notes = [], key }: VerifyOptions): Promise<Result<Expected[]>> {
  if (notes.length > 0 && !key) throw new Error('checkpoints need the key that signed them');
  const opened = allOk(await Promise.all(notes.map((note) => openCheckpoint(note, key!, verifyEd25519))));
  return opened.ok ? ok(opened.value.map(({ size, root }) => ({ size, root, what: 'given' as const }))) : opened;
}

/** Checkpoints the database kept; with the key, each must say what its signed note says. */
async function keptCheckpoints(tx: Tx, report: Report, key: VerifierKey | undefined): Promise<Expected[]> {
  const found = await tx.query<{ size: number; root: Buffer; note: string }>(
    'select size, root, note from public.ledger_checkpoint order by size',
  );
  if (key)
    for (const { size, root, note } of found.rows) {
      const opened = await openCheckpoint(note, key, verifyEd25519);
      const says = opened.ok && opened.value.size === size && toHex(opened.value.root) === toHex(root);
      if (!says) report.add({ code: 'checkpoint.bad-signature', size });
    }
  return found.rows.map(({ size, root }) => ({ size, root, what: 'kept' }));
}
