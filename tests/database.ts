import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../src/platform/database/database.ts';

/** owner  a pool that owns the tables, for tests that play the attacker or make tables of their own; `pool` works as mutabaa_app */
export type TestDatabase = Database & { name: string; owner: pg.Pool };

/** A fresh migrated database (a copy of the template, about 50 ms), dropped by `close`. */
export async function testDatabase(): Promise<TestDatabase> {
  const connection = inject('postgres');
  const name = `mutabaa_${randomBytes(6).toString('hex')}`;
  await asAdmin(connection, `create database ${name} template mutabaa_template`);
  const database = openDatabase({ ...connection, database: name }, () => {}, { size: 6 });
  const owner = new pg.Pool({ ...database.connection, max: 2 });
  owner.on('error', () => {});
  return {
    ...database,
    name,
    owner,
    close: async () => {
      await Promise.all([database.close(), owner.end()]);
      await asAdmin(connection, `drop database if exists ${name} with (force)`);
    },
  };
}

async function asAdmin(connection: pg.ClientConfig, sql: string): Promise<void> {
  const admin = new pg.Client({ ...connection, database: 'postgres' });
  await admin.connect();
  try {
    // The template must have no other user while it is copied: one copy at a time over the whole run.
    await admin.query('select pg_advisory_lock(42)');
    await admin.query(sql);
  } finally {
    await admin.end();
  }
}
