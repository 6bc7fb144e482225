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
  await admin.query("create database mutabaa_template encoding 'UTF8' template template0");
  await admin.end();
  await migrate({ ...connection, database: 'mutabaa_template' });
  await restrictRoles({ ...connection, database: 'mutabaa_template' });
  project.provide('postgres', connection);
  const forget = shelfOfFolders();
  return async () => {
    forget();
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
}
