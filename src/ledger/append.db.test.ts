import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { transaction } from '../platform/database/database.ts';
import { append, beginRequest } from './append.ts';

describe('the ledger in the database', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
    await db.owner.query(
      "create table thing (id text primary key, says text, later text); select ledger_watch('thing'); grant all on thing to mutabaa_app;",
    );
  });
  afterAll(() => db.close());

  const request = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  const write = (n: number, sql: string) =>
    transaction(db.pool, async (tx) => {
      await beginRequest(tx, request(n));
      await tx.query(sql);
      return append(tx, {
        request: request(n),
        actor: 'system:test',
        verb: 'write-thing',
        at: new Date('2026-11-24T10:00:00Z'),
      });
    });

  it('refuses a write that is no request', async () => {
    await expect(db.pool.query("insert into thing values ('x', 'y')")).rejects.toMatchObject({ code: 'MU001' });
  });

  it('refuses at commit a request without a leaf', async () => {
    const silent = transaction(db.pool, async (tx) => {
      await beginRequest(tx, request(900));
      await tx.query("insert into thing values ('x', 'y')");
    });
    await expect(silent).rejects.toMatchObject({ code: '23503' });
  });

  it('adds one leaf a request, with one entry a row, and keeps the whole row', async () => {
    expect(await write(1, "insert into thing values ('a', 'one'), ('b', 'two')")).toMatchObject({ seq: 0, rows: 2 });
    expect(await write(2, "update thing set says = 'three' where id = 'b'")).toMatchObject({ seq: 1, rows: 1 });
    expect(await write(3, "delete from thing where id = 'a'")).toMatchObject({ seq: 2, rows: 1 });
    const entries = await db.pool.query('select row_id, op, row_text from ledger_entry order by position');
    expect(entries.rows.map((row) => `${row.op} ${row.row_id} ${row.row_text}`)).toEqual([
      'I a {"id": "a", "says": "one"}',
      'I b {"id": "b", "says": "two"}',
      'U b {"id": "b", "says": "three"}',
      'D a ',
    ]);
  });

  it('grows a whole tree: 2n - (ones of n) nodes', async () => {
    for (let n = 4; n <= 13; n++) await write(n, `insert into thing values ('t${n}', 'x')`);
    const size = (await db.pool.query('select count(*)::int as n from ledger_leaf')).rows[0].n as number;
    const nodes = (await db.pool.query('select count(*)::int as n from ledger_node')).rows[0].n as number;
    expect(nodes).toBe(2 * size - [...size.toString(2)].filter((bit) => bit === '1').length);
  });

  it('reads any table as of an instant', async () => {
    const rows = await db.pool.query(
      "select * from ledger_as_of('thing', '2026-11-24T10:00:00Z') where row_id in ('a', 'b')",
    );
    expect(rows.rows.map((row) => row.row_json.says)).toEqual(['three']);
  });

  it.each([
    'update ledger_leaf set verb = $$x$$',
    'delete from ledger_entry',
    'delete from ledger_node',
    'truncate thing',
    "update thing set id = 'z'",
  ])('refuses: %s', async (sql) => {
    const forbidden = transaction(db.owner, async (tx) => {
      await beginRequest(tx, request(950));
      await tx.query(sql);
    });
    await expect(forbidden).rejects.toMatchObject({ code: 'MU002' });
  });

  it('gives the program itself no right to touch what is written', async () => {
    for (const sql of [
      'update ledger_leaf set verb = verb',
      'delete from ledger_entry',
      'alter table thing disable trigger all',
    ])
      await expect(db.pool.query(sql)).rejects.toMatchObject({ code: '42501' });
  });
});
