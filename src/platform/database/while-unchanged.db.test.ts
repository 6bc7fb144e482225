import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { append, beginRequest } from '../../ledger/append.ts';
import { transaction } from './database.ts';
import { forgetChanges, whileUnchanged } from './while-unchanged.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db?.close());

const changed = () =>
  transaction(db.pool, (tx) =>
    tx.query('insert into money_change values (pg_current_xact_id()) on conflict do nothing'),
  );
const forget = () => transaction(db.pool, forgetChanges);
const notes = async () => (await db.pool.query('select count(*)::integer as n from money_change')).rows[0].n;
const PATIENT = { timeout: 60_000 };
let truth = 0;
const read = (key: string): Promise<number> =>
  transaction(db.pool, (tx) => whileUnchanged(tx, { notes: 'money_change', key }, async () => truth));

it('a value stands until a change, and is never told again once notes were forgotten', async () => {
  truth = 1;
  expect(await read('asked')).toBe(1);
  expect(await read('asleep')).toBe(1);
  truth = 2;
  expect(await read('asked')).toBe(1);
  await changed();
  expect(await read('asked')).toBe(2);
  // nobody asked for the other meanwhile: forgetting must not lead back to the state in which it was kept
  await forget();
  expect(await read('asleep')).toBe(2);
  truth = 3;
  await changed();
  await changed();
  // a note stays while a write to any database of this server, of another test too, is not over
  await expect
    .poll(async () => {
      await forget();
      return notes();
    }, PATIENT)
    .toBe(1);
  expect(await read('asked')).toBe(3);
  expect(await read('asleep')).toBe(3);
});

it('nothing is forgotten while a change begun before the newest may still come', async () => {
  const before = await notes();
  const slow = await db.pool.connect();
  try {
    await slow.query('begin');
    await slow.query('insert into money_change values (pg_current_xact_id())');
    await changed();
    await forget();
    expect(await notes()).toBe(before + 1);
    truth = 4;
    expect(await read('late')).toBe(4);
    truth = 5;
    await slow.query('commit');
  } finally {
    slow.release();
  }
  expect(await read('late')).toBe(5);
});

it('a value that rests on the ledger stands until the next leaf', async () => {
  const asked = () =>
    transaction(db.pool, (tx) =>
      whileUnchanged(tx, { notes: 'ledger', key: 'asked of the ledger' }, async () => truth),
    );
  truth = 6;
  expect(await asked()).toBe(6);
  truth = 7;
  expect(await asked()).toBe(6);
  await transaction(db.pool, async (tx) => {
    const request = '01900000-0000-7000-8000-000000000001';
    await beginRequest(tx, request);
    await append(tx, { request, actor: 'system:test', verb: 'test', at: new Date() });
    // what this transaction has not committed yet is seen by nobody else
    expect(await asked()).toBe(6);
  });
  expect(await asked()).toBe(7);
});
