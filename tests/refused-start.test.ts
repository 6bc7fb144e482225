import fs from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { checkServerVersion, DatabaseTooOld } from '../src/platform/database/migrate.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { command } from './ledger.ts';
import { temporaryFolder } from './program.ts';

/** What cannot work is told in one sentence that says what to do, without a stack and without a secret; the exit code is 1. */
describe('a start that cannot be', () => {
  let folder: string;
  let database: TestDatabase;
  beforeAll(async () => {
    folder = temporaryFolder();
    database = await testDatabase();
  });
  afterAll(async () => {
    await database.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });
  const started = (env: Record<string, string>) =>
    command(folder, ['start'], { PORT: '0', MUTABAA_LOG: 'off', ...env });
  const lines = (output: string) => output.trim().split('\n');

  it('nobody answers at DATABASE_URL', async () => {
    const { code, output } = await started({ DATABASE_URL: 'postgresql://someone:kept-to-itself@127.0.0.1:1/none' });
    expect(code).toBe(1);
    expect(lines(output)).toHaveLength(1);
    expect(output).toMatch(/cannot be reached at 127\.0\.0\.1:1 \(ECONNREFUSED\)\. Check the address/);
    expect(output).not.toContain('kept-to-itself');
  });

  it('there is no database of that name', async () => {
    const { code, output } = await started({ DATABASE_URL: urlOf('no_such_database') });
    expect(code).toBe(1);
    expect(output).toMatch(/has no database named no_such_database\. Create it/);
    expect(lines(output)).toHaveLength(1);
  });

  it('the schema is newer than the program', async () => {
    await database.owner.query(
      "insert into schema_migration (number, name, sha256) values (9999, '9999-later.sql', 'x')",
    );
    const { code, output } = await started({ DATABASE_URL: urlOf(database.name) });
    expect(code).toBe(1);
    expect(output).toMatch(/made by a newer Mutabaa \(schema 9999, this program knows \d+\)\. Start the newer program/);
    expect(lines(output)).toHaveLength(1);
  });

  it('the port is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => holder.once('listening', resolve));
    const { port } = holder.address() as { port: number };
    const other = temporaryFolder();
    const { code, output } = await command(other, ['start'], { PORT: String(port), MUTABAA_LOG: 'off' });
    holder.close();
    fs.rmSync(other, { recursive: true, force: true });
    expect(code).toBe(1);
    expect(output.trim()).toBe(`Port ${port} is taken by another program. Stop it, or set PORT to a free port.`);
  });

  it.each([
    [{ PORT: 'many' }, /^PORT must be a number/],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must begin with postgresql:/],
    [{ PUBLIC_URL: 'not an address' }, /^PUBLIC_URL must be an address/],
    [{ MUTABAA_BACKUP_KEEP: '0' }, /^MUTABAA_BACKUP_KEEP must be a number of backups/],
  ])('a setting is wrong: %j', async (env, says) => {
    const { code, output } = await started(env);
    expect(code).toBe(1);
    expect(output).toMatch(says);
    expect(lines(output)).toHaveLength(1);
  });

  it('the server is too old', () => {
    expect(() => checkServerVersion(150_000)).not.toThrow();
    expect(() => checkServerVersion(140_021)).toThrow(DatabaseTooOld);
    expect(() => checkServerVersion(140_021)).toThrow(
      /PostgreSQL 15 or later is needed; the server at DATABASE_URL is 14\./,
    );
  });

  const urlOf = (name: string): string => {
    const { host, port, user } = inject('postgres');
    return path.isAbsolute(host!)
      ? `postgresql://localhost:${port}/${name}?host=${encodeURIComponent(host!)}&user=${user}`
      : `postgresql://${user}@${host}:${port}/${name}`;
  };
});
