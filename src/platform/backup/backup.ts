import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Signer } from '../../ledger/checkpoint-key.ts';
import { keyText } from '../../ledger/proof/index.ts';
import { signCheckpoint } from '../../ledger/sign-checkpoint.ts';
import { type Tx, transaction } from '../database/database.ts';
import type { FileStore } from '../files.ts';
import { archiveWriter } from './archive.ts';
import type { Manifest } from './manifest.ts';
import { encrypt, keysFrom, MINIMUM_PASSPHRASE, newParameters } from './passphrase.ts';
import { listSequences, listTables, rowLines } from './tables.ts';

export type BackupOptions = {
  pool: pg.Pool;
  files: FileStore;
  dataFolder: string;
  signer: Signer | undefined;
  target: string;
  passphrase: string;
  now: Date;
  /** Ends the backup: it throws and leaves no file. */
  signal?: AbortSignal;
};

export type BackupMade = { target: string; rows: number; files: number; missingFiles: string[]; bytes: number };

type Snapshot = Pick<Manifest, 'schema' | 'tables' | 'sequences' | 'checkpoint' | 'key'> & { wantedFiles: string[] };

/**
 * Everything of an installation in one file: rows in one snapshot of the database while the program goes on working, files, and the
 * keys encrypted with the passphrase. Bytes of a file reach the store before the row that names it, so a file of the snapshot is there.
 *
 * refuses  'backup.passphrase-too-short' · 'backup.no-space'
 */
export async function backup(options: BackupOptions): Promise<Result<BackupMade>> {
  const { pool, files, dataFolder, signer, target, passphrase, now, signal } = options;
  if ([...passphrase].length < MINIMUM_PASSPHRASE)
    return refused('backup.passphrase-too-short', { minimum: MINIMUM_PASSPHRASE });
  const parameters = newParameters();
  const keys = keysFrom(passphrase, parameters);
  const archive = await archiveWriter(target, signal);
  try {
    const snapshot = await transaction(
      pool,
      (tx) => writeRows(tx, archive, signer),
      'isolation level repeatable read read only',
    );
    const kept = new Set(files.list());
    for (const sha256 of kept) {
      const stream = files.open(sha256);
      if (stream) await archive.part(`files/${sha256}`, stream);
    }
    await archive.part('keys', [encrypt(readKeys(dataFolder), keys.encryption)]);
    const { wantedFiles, ...rest } = snapshot;
    const missingFiles = wantedFiles.filter((sha256) => !kept.has(sha256));
    const manifest: Omit<Manifest, 'parts'> = {
      v: 1,
      at: now.toISOString(),
      ...rest,
      missingFiles,
      passphrase: parameters,
    };
    await archive.finish(manifest, keys.seal);
    const rows = snapshot.tables.reduce((sum, table) => sum + table.rows, 0);
    return ok({ target, rows, files: kept.size, missingFiles, bytes: fs.statSync(target).size });
  } catch (error) {
    await archive.abandon();
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return refused('backup.no-space', { target });
    throw error;
  }
}

async function writeRows(
  tx: Tx,
  archive: Awaited<ReturnType<typeof archiveWriter>>,
  signer: Signer | undefined,
): Promise<Snapshot> {
  // As the owner, whom no row policy hides anything from; in settings under which every value is written without loss.
  await tx.query(
    `select set_config(name, value, true) from (values ('role', 'none'), ('row_security', 'off'), ('statement_timeout', '0'),
     ('idle_in_transaction_session_timeout', '0'), ('extra_float_digits', '3'), ('intervalstyle', 'iso_8601')) as s(name, value)`,
  );
  const schema = await tx.query<Manifest['schema'][number]>(
    'select number, name, sha256 from schema_migration order by number',
  );
  const tables: Manifest['tables'] = [];
  for (const table of await listTables(tx)) {
    let rows = 0;
    const lines = rowLines(tx, table, (more) => {
      rows += more;
    });
    await archive.part(`rows/${table.schema}.${table.name}`, Readable.from(lines).compose(createGzip({ level: 5 })));
    tables.push({ schema: table.schema, name: table.name, rows });
  }
  const signed = signer ? await signCheckpoint(tx, signer) : undefined;
  const wanted = await tx.query<{ sha256: string }>('select sha256 from file order by 1');
  return {
    schema: schema.rows,
    tables,
    sequences: await listSequences(tx),
    checkpoint: signed?.ok ? signed.value.note : null,
    key: signed?.ok ? keyText(signer!.key) : null,
    wantedFiles: wanted.rows.map(({ sha256 }) => sha256),
  };
}

/** The key files of the installation as JSON, name to base64. */
function readKeys(dataFolder: string): Buffer {
  const folder = path.join(dataFolder, 'keys');
  const names = fs.existsSync(folder)
    ? fs
        .readdirSync(folder)
        .filter((name) => fs.statSync(path.join(folder, name)).isFile())
        .sort()
    : [];
  const read = (name: string) => [name, fs.readFileSync(path.join(folder, name)).toString('base64')];
  return Buffer.from(JSON.stringify(Object.fromEntries(names.map(read))));
}
