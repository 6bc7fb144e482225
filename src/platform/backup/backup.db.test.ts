import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type TestWorld, testWorld } from '../../../tests/world.ts';
import { sure } from '../../kernel/index.ts';
import { append, beginRequest } from '../../ledger/append.ts';
import { checkpointSigner, type Signer } from '../../ledger/checkpoint-key.ts';
import { openDatabase, transaction } from '../database/database.ts';
import { fileStore } from '../files.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';
import { listTables, qualified } from './tables.ts';

const passphrase = 'مفتاح طويل بما يكفي';
const scanned = 'صورة القرار';
const scannedHash = createHash('sha256').update(scanned).digest('hex');

describe('backup and restore', () => {
  let world: TestWorld;
  let signer: Signer;
  let data: string;
  const made: string[] = [];
  const admin = async (sql: string) => {
    const client = new pg.Client({ ...inject('postgres'), database: 'postgres' });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  const write = (sql: string, params: unknown[] = []) =>
    transaction(world.database.pool, async (tx) => {
      const request = randomUUID();
      await beginRequest(tx, request);
      await tx.query(sql, params);
      await append(tx, { request, actor: 'system:test', verb: 'write', at: new Date() });
    });
  const place = (n: number) =>
    write("insert into person (id, office, joined_on) values ($1, $2, '2026-01-01')", [
      randomUUID(),
      JSON.stringify({ authentic: 'ar', ar: `رئيس "مصلحة" ${n}\n\\ \u2028 \t,()` }),
    ]);
  const makeBackup = async () => {
    const target = path.join(data, `backup-${made.length}-${randomUUID()}`);
    const { database, files } = world;
    const result = await backup({
      pool: database.pool,
      files,
      dataFolder: data,
      signer,
      target,
      passphrase,
      now: new Date('2026-11-24T10:00:00Z'),
    });
    return { target, made: sure(result) };
  };
  /** Every row of every table as text: what must come back. */
  const contents = async (pool: pg.Pool) =>
    transaction(pool, async (tx) => {
      await tx.query("select set_config('role', 'none', true)");
      const all: Record<string, string> = {};
      for (const table of await listTables(tx)) {
        const rows = await tx.query<{ text: string | null; n: number }>(
          `select md5(string_agg(t::text, '|' order by t::text)) as text, count(*) as n from ${qualified(table)} t`,
        );
        all[table.name] = `${rows.rows[0]!.n} ${rows.rows[0]!.text}`;
      }
      return all;
    });
  const emptyDatabase = async (owner?: string) => {
    const name = `mutabaa_restore_${made.length}_${randomUUID().slice(0, 8)}`;
    await admin(`create database ${name} ${owner ? `owner ${owner}` : ''} template template0 encoding 'UTF8'`);
    made.push(name);
    return { ...inject('postgres'), database: name };
  };
  const target = () => {
    const folder = fs.mkdtempSync(path.join(data, 'restored-'));
    return { dataFolder: folder, files: fileStore(path.join(folder, 'files')) };
  };

  beforeAll(async () => {
    world = await testWorld();
    data = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-backup-'));
    signer = checkpointSigner(data, 'suivi.example.ma/ledger');
    fs.writeFileSync(path.join(data, 'keys', 'other.key'), 'secret-of-the-installation');
    sure(
      await world.files.put([Buffer.from(scanned)] as unknown as AsyncIterable<Uint8Array>, { expected: scannedHash }),
    );
    await world.database.owner.query("insert into instance values ('ledger-origin', 'suivi.example.ma/ledger')");
    for (let n = 0; n < 40; n++) await place(n);
    await write("update person set state = 'left', left_on = '2026-05-01' where office->>'ar' like '%7%'");
    await write('delete from person where id = (select id from person limit 1)');
  });
  afterAll(async () => {
    for (const name of made) await admin(`drop database if exists ${name} with (force)`);
    await world.close();
    fs.rmSync(data, { recursive: true, force: true });
  });

  it('brings everything back, and the ledger of the copy verifies against the signed state of the original', async () => {
    const { target: source, made: result } = await makeBackup();
    expect(result).toMatchObject({ files: 1, missingFiles: [] });
    expect(fs.statSync(source).mode & 0o777).toBe(0o600);
    expect(fs.readFileSync(source).includes('secret-of-the-installation')).toBe(false);
    const connection = await emptyDatabase();
    const to = target();
    const restored = sure(await restore({ connection, ...to, source, passphrase }));
    expect(restored).toMatchObject({ rows: result.rows, files: 1, at: '2026-11-24T10:00:00.000Z' });
    expect(restored.verification).toMatchObject({ holds: true, size: 42, checkpoints: 1, findings: [] });
    const copy = openDatabase(connection, () => {}, { size: 1, restricted: false });
    const { pool } = copy;
    expect(await contents(pool)).toEqual(await contents(world.database.pool));
    expect(to.files.has(scannedHash)).toBe(true);
    expect(fs.readFileSync(path.join(to.dataFolder, 'keys', 'ledger.ed25519'))).toEqual(
      fs.readFileSync(path.join(data, 'keys', 'ledger.ed25519')),
    );
    expect(fs.statSync(path.join(to.dataFolder, 'keys', 'other.key')).mode & 0o777).toBe(0o600);

    // The copy goes on: watched, append-only, and with its counters where they were.
    await expect(pool.query('insert into person (id) values (gen_random_uuid())')).rejects.toMatchObject({
      code: 'MU001',
    });
    await expect(pool.query('delete from ledger_leaf')).rejects.toMatchObject({ code: 'MU002' });
    await transaction(pool, async (tx) => {
      const request = randomUUID();
      await beginRequest(tx, request);
      await tx.query('insert into person (id) values (gen_random_uuid())');
      expect(await append(tx, { request, actor: 'system:test', verb: 'write', at: new Date() })).toMatchObject({
        seq: 42,
        rows: 1,
      });
    });
    await copy.close();
    // Twice is refused: the target is no longer empty.
    expect(await restore({ connection, ...target(), source, passphrase })).toMatchObject({
      refusal: { code: 'restore.target-not-empty' },
    });
  });

  it('takes one moment while writers run', async () => {
    let running = true;
    const writers = [1, 2].map(async () => {
      for (let n = 0; running; n++) await place(n);
    });
    const backups = [await makeBackup(), await makeBackup()];
    running = false;
    await Promise.all(writers);
    for (const { target: source } of backups) {
      const restored = sure(await restore({ connection: await emptyDatabase(), ...target(), source, passphrase }));
      expect(restored.verification).toMatchObject({ holds: true, checkpoints: 1 });
    }
  });

  it('needs no superuser: the owner of a database on a server restores it', async () => {
    const role = `plain_${randomUUID().slice(0, 8)}`;
    await admin(`create role ${role} login password 'plain'`);
    await admin(`grant mutabaa_public to ${role}`);
    try {
      const connection = { ...(await emptyDatabase(role)), user: role, password: 'plain' };
      const { target: source } = await makeBackup();
      const restored = sure(await restore({ connection, ...target(), source, passphrase }));
      expect(restored.verification).toMatchObject({ holds: true, checkpoints: 1 });
    } finally {
      await admin(`drop database ${made.pop()} with (force)`);
      await admin(`drop role ${role}`).catch(() => {});
    }
  });

  it('takes over a database that a program prepared and nobody used', async () => {
    const connection = await emptyDatabase();
    const { migrate } = await import('../database/migrate.ts');
    await migrate(connection);
    const { target: source } = await makeBackup();
    expect(await restore({ connection, ...target(), source, passphrase })).toMatchObject({ ok: true });
  });

  it('brings back a ledger that had been touched as it was, and names what was touched', async () => {
    await transaction(world.database.owner, async (tx) => {
      await tx.query('set local session_replication_role = replica');
      await tx.query("update person set lang = 'fr' where id = (select max(id::text)::uuid from person)");
    });
    const { target: source } = await makeBackup();
    const restored = sure(await restore({ connection: await emptyDatabase(), ...target(), source, passphrase }));
    expect(restored.verification).toMatchObject({
      holds: false,
      findings: [{ code: 'row.altered', table: 'person', columns: ['lang'] }],
    });
    await transaction(world.database.owner, async (tx) => {
      await tx.query('set local session_replication_role = replica');
      await tx.query("update person set lang = 'ar'");
    });
  });

  it.each([
    [
      'money_value',
      `insert into money_value (transaction, value) values ('${randomUUID()}', 1)`,
      'delete from money_value',
    ],
    [
      'money_transaction',
      `insert into money_transaction (id, ref, project, side, step, day, value_day, amount, currency, provider, recorded_by, recorded_on)
       values ('${randomUUID()}', 'R', 'NOWHERE', 'state', 'paiement', '2026-01-01', '2026-01-01', 1, 'MAD', 'NOBODY', 'x', '2026-01-01')`,
      'delete from money_transaction',
    ],
  ])('brings nothing back where a line of money names what does not exist: %s', async (table, wrong, right) => {
    const asleep = (sql: string) =>
      transaction(world.database.owner, async (tx) => {
        await tx.query('set local session_replication_role = replica');
        await tx.query(sql);
      });
    await asleep(wrong);
    const { target: source } = await makeBackup().finally(() => asleep(right));
    const connection = await emptyDatabase();
    const restored = restore({ connection, ...target(), source, passphrase });
    await expect(restored).rejects.toMatchObject({ code: '23503', table });
    const { pool, close } = openDatabase(connection, () => {}, { size: 1, restricted: false });
    expect((await pool.query('select count(*)::int as n from person')).rows[0].n).toBe(0);
    await close();
  });

  const tampered: [string, (bytes: Buffer) => Buffer, string][] = [
    ['cut in the middle', (bytes) => bytes.subarray(0, bytes.length >> 1), 'backup.cut'],
    ['cut by one byte', (bytes) => bytes.subarray(0, -1), 'backup.cut'],
    ['longer by one byte', (bytes) => Buffer.concat([bytes, Buffer.of(0)]), 'backup.cut'],
    [
      'with a byte of rows altered',
      (bytes) => flipped(bytes, bytes.indexOf('rows/public.person') + 60),
      'backup.damaged',
    ],
    ['with a byte of a file altered', (bytes) => flipped(bytes, bytes.indexOf(scanned)), 'backup.damaged'],
    [
      'with its manifest altered',
      (bytes) =>
        Buffer.from(
          bytes.toString('latin1').replace('"rows":40', '"rows":41').replace('"at":"2026-11-24', '"at":"2026-11-25'),
          'latin1',
        ),
      'backup.passphrase-wrong',
    ],
    [
      'of another kind',
      (bytes) => Buffer.from(bytes.toString('latin1').replace('BACKUP 1', 'BACKUP 9'), 'latin1'),
      'backup.unreadable',
    ],
    ['empty', () => Buffer.alloc(0), 'backup.unreadable'],
  ];
  const flipped = (bytes: Buffer, at: number) => {
    const copy = Buffer.from(bytes);
    copy[at] = copy[at]! ^ 1;
    return copy;
  };
  it('refuses a backup cut or altered anywhere before anything is written', async () => {
    const { target: source } = await makeBackup();
    const connection = await emptyDatabase();
    for (const [what, tamper, code] of tampered) {
      const bad = `${source}-bad`;
      fs.writeFileSync(bad, tamper(fs.readFileSync(source)));
      const to = target();
      expect(await restore({ connection, ...to, source: bad, passphrase }), what).toMatchObject({ refusal: { code } });
      expect(fs.existsSync(path.join(to.dataFolder, 'keys')), what).toBe(false);
    }
    expect(await restore({ connection, ...target(), source, passphrase: 'another passphrase' })).toMatchObject({
      refusal: { code: 'backup.passphrase-wrong' },
    });
    expect(await restore({ connection, ...target(), source: '/nowhere', passphrase })).toMatchObject({
      refusal: { code: 'backup.unreadable' },
    });
    const to = target();
    fs.mkdirSync(path.join(to.dataFolder, 'keys'));
    fs.writeFileSync(path.join(to.dataFolder, 'keys', 'other.key'), 'of somebody else');
    expect(await restore({ connection, ...to, source, passphrase })).toMatchObject({
      refusal: { code: 'restore.keys-differ' },
    });
    const pool = new pg.Pool({ ...connection, max: 1 });
    expect((await pool.query("select 1 from pg_tables where schemaname = 'public'")).rowCount).toBe(0);
    await pool.end();
  });

  it('refuses a short passphrase, and leaves nothing when it fails', async () => {
    const options = { pool: world.database.pool, files: world.files, dataFolder: data, signer, now: new Date() };
    expect(await backup({ ...options, target: path.join(data, 'x'), passphrase: 'short' })).toMatchObject({
      refusal: { code: 'backup.passphrase-too-short' },
    });
    const broken = {
      ...world.files,
      open: () => {
        throw new Error('disk gone');
      },
    };
    await expect(backup({ ...options, files: broken, target: path.join(data, 'y'), passphrase })).rejects.toThrow(
      'disk gone',
    );
    expect(fs.readdirSync(data).filter((name) => /^[xy]/.test(name))).toEqual([]);
  });
});
