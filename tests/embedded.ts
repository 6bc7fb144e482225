import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../src/platform/database/embedded.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { restrictRoles } from '../src/platform/database/roles.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: pg.ClientConfig;
  }
}

/**
 * One PostgreSQL for the whole run: the embedded one, or the server that TEST_DATABASE_URL names. Its database
 * `mutabaa_template` is migrated once; each test database is a copy of it.
 */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mutabaa-test-'));
  const url = process.env.TEST_DATABASE_URL;
  // A folder of its own below one that the unprivileged database user may enter.
  const embedded = url ? undefined : await startEmbedded(enterable(folder));
  const connection: pg.ClientConfig = url ? fromUrl(url) : embedded!.connection;
  const admin = new pg.Client({ ...connection, database: 'postgres' });
  await admin.connect();
  await admin.query('drop database if exists mutabaa_template with (force)');
  await admin.query("create database mutabaa_template encoding 'UTF8' template template0");
  await admin.end();
  await migrate({ ...connection, database: 'mutabaa_template' });
  await restrictRoles({ ...connection, database: 'mutabaa_template' });
  project.provide('postgres', connection);
  return async () => {
    await embedded?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

function enterable(folder: string): string {
  process.umask(0o022);
  chmod(folder);
  return path.join(folder, 'data');
}

function chmod(folder: string): void {
  process.getBuiltinModule('fs').chmodSync(folder, 0o755);
}

function fromUrl(url: string): pg.ClientConfig {
  const at = new URL(url);
  return {
    host: at.searchParams.get('host') ?? at.hostname,
    port: Number(at.port || 5432),
    user: decodeURIComponent(at.username),
    password: decodeURIComponent(at.password),
  };
}
