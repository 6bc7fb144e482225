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

  it('writes the text and the hash that whoever verifies computes, whatever a row holds', async () => {
    await db.owner.query(
      "create table odd (id text primary key, words jsonb, many text[], sum numeric, at timestamptz, bare text); select ledger_watch('odd'); grant all on odd to mutabaa_app;",
    );
    const words = [
      null,
      'null',
      '{}',
      '[]',
      '{"ar": "أ", "fr": null}',
      '{"deep": {"er": null, "est": [null, {"x": null}]}}',
      '[null, {"x": null, "y": 1}]',
      '"a {brace} in a word"',
      '1.10',
    ];
    await write(
      800,
      `insert into odd select n::text, w::jsonb, case when n % 2 = 0 then array['{', null] end, case when n % 3 = 0 then 1.00 end,
         case when n % 4 = 0 then '2026-03-29 02:30+01'::timestamptz end, case n when 1 then '{' when 2 then '}{' when 3 then '' end
       from unnest(array[${words.map((one) => (one === null ? 'null' : `$$${one}$$`)).join(', ')}]) with ordinality as u (w, n)`,
    );
    await write(801, "update odd set bare = '{ {' where id in ('1', '6')");
    await write(802, "delete from odd where id = '2'");
    const wrong = await db.owner.query(`
      select e.row_id, e.op from ledger_entry e left join odd o on o.id = e.row_id
      where e.table_name = 'odd' and (length(e.salt) <> 16 or e.hash <> ledger_entry_hash(e.salt, e.table_name, e.row_id, e.op, e.row_text)
        or e.op = 'U' and e.row_text <> ledger_text(to_jsonb(o)))`);
    expect(wrong.rows).toEqual([]);
    const nested = await db.pool.query(
      "select row_text from ledger_entry where table_name = 'odd' and row_id = '6' and op = 'I'",
    );
    expect(nested.rows[0].row_text).toContain('{"deep": {"er": null, "est": [null, {"x": null}]}}');
    const untouched = await db.owner.query(`
      select count(*)::int as n from ledger_entry e join odd o on o.id = e.row_id
      where e.table_name = 'odd' and e.op = 'I' and e.row_id in ('3', '4', '5', '7', '8', '9') and e.row_text = ledger_text(to_jsonb(o))`);
    expect(untouched.rows[0].n).toBe(6);
    const salts = await db.pool.query(
      "select count(distinct salt)::int as n, count(*)::int as all from ledger_entry where table_name = 'odd'",
    );
    expect(salts.rows[0].n).toBe(salts.rows[0].all);
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
