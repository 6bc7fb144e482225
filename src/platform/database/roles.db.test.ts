import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../../tests/server.ts';
import { readConfig } from '../config.ts';
import { silentLog } from '../log.ts';
import { type OpenedDatabase, openConfigured } from './open.ts';

/** A server of its own: roles belong to the whole server, and these tests are about which of them exist. */
describe('the roles of the database server', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let folder: string;
  const opened: OpenedDatabase[] = [];
  const admin = async (sql: string) => {
    const client = new pg.Client({ ...server.connection, database: 'postgres' });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  /** The settings of a program whose database user owns its database and is nothing else. */
  const plainOwner = async (role: string) => {
    const name = `db_${randomUUID().slice(0, 8)}`;
    await admin(`create role ${role} login`);
    await admin(`create database ${name} owner ${role} template template0 encoding 'UTF8'`);
    const { host, port } = server.connection;
    return readConfig({ DATABASE_URL: `postgresql://${role}@${host}:${port}/${name}`, MUTABAA_DATA: folder });
  };
  const open = async (role: string) => {
    const database = await openConfigured(await plainOwner(role), silentLog);
    opened.push(database);
    return database;
  };
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-roles-'));
    fs.chmodSync(folder, 0o755);
    server = await startServer(process.env.TEST_POSTGRES === 'system' ? 'system' : 'tcp', folder);
  });
  afterAll(async () => {
    for (const database of opened) await database.close();
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });
  const whoAmI = async (pool: pg.Pool) => (await pool.query('select current_user as name')).rows[0].name as string;

  it('are done without where none exists and the database user may make none', async () => {
    const database = await open('plain_one');
    expect(database.roles).toEqual({ app: false, portal: false });
    expect(await whoAmI(database.pool)).toBe('plain_one');
    expect(await whoAmI(database.publicPool)).toBe('plain_one');
  });

  it('are done without where another installation made them and this user may not take them on', async () => {
    await admin('create role mutabaa_app nologin');
    await admin('create role mutabaa_public nologin noinherit');
    const database = await open('plain_two');
    expect(database.roles).toEqual({ app: false, portal: false });
    expect(await whoAmI(database.pool)).toBe('plain_two');
  });

  it('are in force where an administrator of the server gave them to this user', async () => {
    const config = await plainOwner('plain_three');
    await admin('grant mutabaa_app, mutabaa_public to plain_three');
    const database = await openConfigured(config, silentLog);
    opened.push(database);
    expect(database.roles).toEqual({ app: true, portal: true });
    expect(await whoAmI(database.pool)).toBe('mutabaa_app');
    expect(await whoAmI(database.publicPool)).toBe('mutabaa_public');
    await expect(database.publicPool.query('select * from pledge')).rejects.toMatchObject({ code: '42501' });
    await expect(database.pool.query('delete from ledger_leaf')).rejects.toMatchObject({ code: '42501' });
  });

  it('are made by a user who may', async () => {
    for (const database of opened.splice(0)) await database.close();
    await admin('create role maker login createrole');
    for (const each of await databases()) await admin(`drop database ${each} with (force)`);
    await admin('drop role mutabaa_app');
    await admin('drop role mutabaa_public');
    const name = `db_${randomUUID().slice(0, 8)}`;
    await admin(`create database ${name} owner maker template template0 encoding 'UTF8'`);
    const { host, port } = server.connection;
    const config = readConfig({ DATABASE_URL: `postgresql://maker@${host}:${port}/${name}`, MUTABAA_DATA: folder });
    const database = await openConfigured(config, silentLog);
    opened.push(database);
    expect(database.roles).toEqual({ app: true, portal: true });
    expect(await whoAmI(database.pool)).toBe('mutabaa_app');
  });

  const databases = async (): Promise<string[]> => {
    const client = new pg.Client({ ...server.connection, database: 'postgres' });
    await client.connect();
    const found = await client.query("select datname from pg_database where datname like 'db\\_%'");
    await client.end();
    return found.rows.map((row) => row.datname as string);
  };
});
