import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { ok, type Result, refused, sure } from '../../kernel/index.ts';
import { sha256 } from '../../ledger/node-crypto.ts';
import { parseKeyText } from '../../ledger/proof/index.ts';
import { type Verification, verifyLedger } from '../../ledger/verify.ts';
import { openDatabase, type Tx, transaction } from '../database/database.ts';
import { migrate, migrations } from '../database/migrate.ts';
import type { FileStore } from '../files.ts';
import { type OpenArchive, openArchive } from './archive.ts';
import type { Manifest } from './manifest.ts';
import { decrypt, keysFrom } from './passphrase.ts';
import { insertLines, linesOf, listTables, qualified, quoted, SCHEMAS, setSequence } from './tables.ts';

export type RestoreOptions = {
  /** Settings of the owner of an empty database, which no program uses; a database to be started first is only when the archive is good. */
  connection: pg.ClientConfig | (() => Promise<pg.ClientConfig>);
  files: FileStore;
  dataFolder: string;
  source: string;
  passphrase: string;
};

export type Restored = { at: string; rows: number; files: number; missingFiles: string[]; verification: Verification };

/**
 * Brings an installation back into an empty database, then verifies its ledger. The whole archive is read and checked before anything
 * is written; rows come back in one transaction or not at all. Needs the owner of the database, not a superuser.
 *
 * returns  what came back, and the verification: a ledger that had been touched before the backup is restored as it was, and named
 * refuses  'backup.unreadable' · 'backup.cut' · 'backup.damaged' · 'backup.passphrase-wrong' · 'backup.made-by-newer' ·
 *          'backup.schema-differs' · 'restore.target-not-empty' · 'restore.keys-differ'
 */
export async function restore(options: RestoreOptions): Promise<Result<Restored>> {
  const { source, passphrase } = options;
  let encryption: Buffer | undefined;
  const opened = await openArchive<Manifest>(source, (manifest) => {
    const keys = keysFrom(passphrase, manifest.passphrase);
    encryption = keys.encryption;
    return keys.seal;
  });
  if (!opened.ok) return opened;
  const archive = opened.value;
  try {
    const known = checkSchema(archive.manifest);
    if (!known.ok) return known;
    const keyFiles = JSON.parse(decrypt(await whole(archive, 'keys'), encryption!).toString('utf8')) as Record<
      string,
      string
    >;
    const keys = checkKeys(options.dataFolder, keyFiles);
    if (!keys.ok) return keys;
    return await write(options, archive, keyFiles);
  } finally {
    await archive.close();
  }
}

async function write(
  { connection: given, files, dataFolder }: RestoreOptions,
  archive: OpenArchive<Manifest>,
  keyFiles: Record<string, string>,
): Promise<Result<Restored>> {
  const { manifest } = archive;
  const connection = typeof given === 'function' ? await given() : given;
  const empty = await makeEmpty(connection);
  if (!empty.ok) return empty;
  await migrate(connection, manifest.schema.at(-1)?.number ?? 0);
  const database = openDatabase(connection, () => {}, { size: 2, restricted: false });
  try {
    const rows = await transaction(database.pool, (tx) => loadRows(tx, archive));
    let written = 0;
    for (const name of archive.names.filter((each) => each.startsWith('files/'))) {
      sure(
        await files.put(archive.read(name), {
          expected: name.slice('files/'.length),
          maximum: Number.POSITIVE_INFINITY,
        }),
      );
      written += 1;
    }
    writeKeys(dataFolder, keyFiles);
    await database.pool.query('analyze');
    const key = manifest.key === null ? undefined : sure(parseKeyText(sha256, manifest.key));
    const notes = manifest.checkpoint === null ? [] : [manifest.checkpoint];
    const verification = sure(await verifyLedger(database.pool, { notes, ...(key ? { key } : {}) }));
    return ok({ at: manifest.at, rows, files: written, missingFiles: manifest.missingFiles, verification });
  } finally {
    await database.close();
  }
}

/** This program must know every migration of the archive, in the same words. */
function checkSchema({ schema }: Manifest): Result<void> {
  const known = new Map(migrations().map((migration) => [migration.number, migration.sha256]));
  for (const { number, name, sha256: hash } of schema) {
    if (!known.has(number)) return refused('backup.made-by-newer', { migration: name });
    if (known.get(number) !== hash) return refused('backup.schema-differs', { migration: name });
  }
  return ok(undefined);
}

/** Keys already here are never overwritten by others. */
function checkKeys(dataFolder: string, keyFiles: Record<string, string>): Result<void> {
  for (const [name, content] of Object.entries(keyFiles)) {
    const file = path.join(dataFolder, 'keys', path.basename(name));
    if (fs.existsSync(file) && fs.readFileSync(file).toString('base64') !== content)
      return refused('restore.keys-differ', { file });
  }
  return ok(undefined);
}

function writeKeys(dataFolder: string, keyFiles: Record<string, string>): void {
  const folder = path.join(dataFolder, 'keys');
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const [name, content] of Object.entries(keyFiles)) {
    const file = path.join(folder, path.basename(name));
    if (!fs.existsSync(file)) fs.writeFileSync(file, Buffer.from(content, 'base64'), { mode: 0o600, flush: true });
  }
}

/**
 * An empty database is one without our tables, or with tables of ours that hold nothing (a program of another version may have
 * prepared them): those are dropped, so that the archive's own schema can be made. refuses 'restore.target-not-empty'
 */
async function makeEmpty(connection: pg.ClientConfig): Promise<Result<void>> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  try {
    const tables = (
      await client.query<{ schema: string; name: string }>(
        `select n.nspname::text as schema, c.relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = any($1) and c.relkind in ('r', 'p') order by 1, 2`,
        [SCHEMAS],
      )
    ).rows;
    if (tables.length === 0) return ok(undefined);
    const ours = tables.some(({ name }) => name === 'schema_migration');
    for (const table of tables) {
      if (['schema_migration', 'instance'].includes(table.name)) continue;
      const rows = await client.query(`select 1 from ${qualified(table)} limit 1`);
      if (!ours || rows.rowCount !== 0) return refused('restore.target-not-empty', { table: table.name });
    }
    await client.query('drop schema if exists auth cascade; drop schema public cascade; create schema public');
    return ok(undefined);
  } finally {
    await client.end();
  }
}

/**
 * Rows with every rule of ours asleep: triggers are switched off by the owner, and foreign keys are taken away and put back, which
 * checks them all at the end. No superuser is needed.
 */
async function loadRows(tx: Tx, archive: OpenArchive<Manifest>): Promise<number> {
  await tx.query(
    "select set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)",
  );
  const tables = await listTables(tx);
  const foreign = await tx.query<{ schema: string; name: string; constraint: string; definition: string }>(
    `select n.nspname::text as schema, c.relname::text as name, k.conname::text as constraint, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and n.nspname = any($1)`,
    [SCHEMAS],
  );
  for (const key of foreign.rows)
    await tx.query(`alter table ${qualified(key)} drop constraint ${quoted(key.constraint)}`);
  for (const table of tables) await tx.query(`alter table ${qualified(table)} disable trigger user`);
  let rows = 0;
  for (const table of tables) {
    // What a migration wrote into an exempt table comes back from the archive.
    await tx.query(`delete from ${qualified(table)}`);
    const name = `rows/${table.schema}.${table.name}`;
    if (!archive.names.includes(name)) continue;
    const lines = linesOf(Readable.from(archive.read(name)).compose(createGunzip()));
    rows += await insertLines(tx, table, lines);
  }
  for (const table of tables) await tx.query(`alter table ${qualified(table)} enable trigger user`);
  for (const key of foreign.rows)
    await tx.query(`alter table ${qualified(key)} add constraint ${quoted(key.constraint)} ${key.definition}`);
  await checkReferences(tx);
  for (const sequence of archive.manifest.sequences) await setSequence(tx, sequence);
  return rows;
}

/**
 * References that triggers hold, a statement at a time (migrations/…-references-of-money.sql): rows that came while they slept are checked by the foreign keys
 * they stand for, made and taken away again. A reference that leads nowhere throws, as that of a foreign key does.
 */
async function checkReferences(tx: Tx): Promise<void> {
  const held = await tx.query<{ schema: string; to: string; args: string }>(
    `select n.nspname::text as schema, c.relname::text as to, encode(t.tgargs, 'escape') as args
     from pg_trigger t join pg_proc p on p.oid = t.tgfoid join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where p.proname = 'reference_kept' and n.nspname = any($1)`,
    [SCHEMAS],
  );
  for (const { schema, to, args } of held.rows) {
    const [name, column, key] = args.split('\\000');
    const child = qualified({ schema, name: name! });
    const constraint = quoted(`${name}_${column}_fkey`);
    await tx.query(
      `alter table ${child} add constraint ${constraint} foreign key (${quoted(column!)}) references ${qualified({ schema, name: to })} (${quoted(key!)})`,
    );
    await tx.query(`alter table ${child} drop constraint ${constraint}`);
  }
}

async function whole(archive: OpenArchive<Manifest>, name: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive.read(name)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
