import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../src/platform/database/embedded.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { restrictRoles } from '../src/platform/database/roles.ts';
import { startServer } from './server.ts';
import { shelfOfFolders } from './shelf.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: pg.ClientConfig;
  }
}

/**
 * One PostgreSQL for the whole run: the embedded one, or as TEST_POSTGRES says a server over TCP ('tcp' packaged binaries, 'system'
 * the distribution's). Its database `mutabaa_template` is migrated once; each test database is a copy of it.
 */
export default async function setup(project: TestProject) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-test-'));
  // The unprivileged database user must be able to enter.
  fs.chmodSync(folder, 0o755);
  const kind = process.env.TEST_POSTGRES;
  const server =
    kind === 'tcp' || kind === 'system'
      ? await startServer(kind, folder)
      : await startEmbedded(path.join(folder, 'data'));
  const { connection } = server;
  const admin = new pg.Client({ ...connection, database: 'postgres' });
  await admin.connect();
  // Stores and rules are tried here, not the disk: what survives a crash is tried by the kills and the supervisor's tests.
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit'])
    await admin.query(`alter system set ${setting} = off`);
  await admin.query('select pg_reload_conf()');
  const memory = kind === undefined ? await tablespaceInMemory(admin) : undefined;
  await admin.query(
    `create database mutabaa_template encoding 'UTF8' template template0 ${memory ? 'tablespace in_memory' : ''}`,
  );
  await admin.end();
  await migrate({ ...connection, database: 'mutabaa_template' });
  await restrictRoles({ ...connection, database: 'mutabaa_template' });
  project.provide('postgres', connection);
  const forget = shelfOfFolders();
  return async () => {
    forget();
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
    if (memory) fs.rmSync(memory, { recursive: true, force: true });
  };
}

/**
 * A place for the databases in the memory of the machine, where it has enough: each is a thousand files that live for seconds, and on a
 * disk making them takes longer than what is tried in them. Copies of a database lie where it lies.
 *
 * returns  the folder, for who clears up; nothing where the databases stay on the disk
 */
async function tablespaceInMemory(admin: pg.Client): Promise<string | undefined> {
  const shared = '/dev/shm';
  if (process.platform !== 'linux' || !fs.existsSync(shared)) return undefined;
  const { bavail, bsize } = fs.statfsSync(shared);
  if (Math.min(bavail * bsize, process.availableMemory()) < ENOUGH) return undefined;
  const folder = fs.mkdtempSync(path.join(shared, 'mutabaa-test-'));
  const { uid, gid } = fs.statSync((await admin.query('show data_directory')).rows[0].data_directory);
  fs.chownSync(folder, uid, gid);
  await admin.query(`create tablespace in_memory location '${folder}'`);
  return folder;
}

/** Bytes free; a run uses a tenth of it. */
const ENOUGH = 4 * 2 ** 30;
