import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';

const FOLDER = path.resolve(import.meta.dirname, '../../../migrations');
const LOCK = 8112026;

export type Migration = { number: number; name: string; sql: string; sha256: string };

export class SchemaNewer extends Error {}
export class MigrationChanged extends Error {}
export class DatabaseTooOld extends Error {}

const OLDEST = 150_000;

/** refuses DatabaseTooOld. `version` is the server's own number, such as 150018 for 15.18. */
export function checkServerVersion(version: number): void {
  if (version < OLDEST)
    throw new DatabaseTooOld(
      `PostgreSQL 15 or later is needed; the server at DATABASE_URL is ${Math.floor(version / 10_000)}. Use a newer server, or leave DATABASE_URL out for the embedded one.`,
    );
}

/** The migrations of this program, in order; numbers start at 1 and have no holes. */
export function migrations(folder = FOLDER): Migration[] {
  return fs
    .readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name), 'utf8');
      return { number: Number(name.slice(0, 4)), name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Brings the schema to this program's version under a lock, each migration in its own transaction.
 *
 * returns  the names applied now
 * refuses  SchemaNewer when the database was made by a newer program · MigrationChanged when a released migration was edited ·
 *          DatabaseTooOld
 */
export async function migrate(connection: pg.ClientConfig, upTo = Number.POSITIVE_INFINITY): Promise<string[]> {
  const client = new pg.Client({ ...connection, options: '-c TimeZone=UTC' });
  client.on('error', () => {});
  await client.connect();
  const applied: string[] = [];
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    checkServerVersion(Number((await client.query('show server_version_num')).rows[0].server_version_num));
    await client.query(`create table if not exists schema_migration (
      number integer primary key, name text not null, sha256 text not null, at timestamptz not null default now())`);
    await client.query(`comment on table schema_migration is 'Migrations applied to this database'`);
    for (const [column, says] of Object.entries({
      number: 'Number of the migration',
      name: 'File name of the migration',
      sha256: 'SHA-256 of the file, hex',
      at: 'When it was applied',
    }))
      await client.query(`comment on column schema_migration.${column} is '${says}'`);
    const known = migrations().filter((migration) => migration.number <= upTo);
    const done = (await client.query('select number, name, sha256 from schema_migration order by number'))
      .rows as Migration[];
    const last = migrations().at(-1)?.number ?? 0;
    const newer = done.filter((migration) => migration.number > last);
    if (newer.length > 0)
      throw new SchemaNewer(
        `This database was made by a newer Mutabaa (schema ${newer.at(-1)!.number}, this program knows ${last}). Start the newer program, or restore a backup made with this one.`,
      );
    for (const migration of known) {
      const earlier = done.find((other) => other.number === migration.number);
      if (earlier) {
        if (earlier.sha256 !== migration.sha256)
          throw new MigrationChanged(
            `Migration ${migration.name} was changed after it was applied here; released migrations are closed.`,
          );
        continue;
      }
      await client.query('begin');
      try {
        await client.query(migration.sql);
        await client.query('insert into schema_migration (number, name, sha256) values ($1, $2, $3)', [
          migration.number,
          migration.name,
          migration.sha256,
        ]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw new Error(`Migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
      }
      applied.push(migration.name);
    }
    return applied;
  } finally {
    await client.end();
  }
}
