import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { transaction } from './database.ts';
import { insertMany, insertRows, type Row } from './rows.ts';

const types = {
  id: 'uuid',
  says: 'text',
  alike: 'text',
  words: 'jsonb',
  sum: 'numeric',
  on_day: 'date',
  is_so: 'boolean',
};

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  for (const table of ['by_column', 'by_row'])
    await db.owner.query(
      `create table ${table} (id uuid primary key, says text, alike text default 'kept', words jsonb, sum numeric, on_day date, is_so boolean); grant all on ${table} to mutabaa_app`,
    );
});
afterAll(() => db.close());

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const written = async (table: string) => (await db.pool.query(`select * from ${table} order by id`)).rows;

it.each<[string, Row[]]>([
  ['one row', [{ id: id(1), says: 'a', sum: '1.10' }]],
  [
    'nothing but what all say',
    [
      { id: id(1), alike: 'x' },
      { id: id(2), alike: 'x' },
    ],
  ],
  [
    'a value that some leave out',
    [{ id: id(1), says: 'a', is_so: true }, { id: id(2) }, { id: id(3), says: null, is_so: false }],
  ],
  [
    'words that an array would read otherwise',
    ['', 'null', 'NULL', '{', '}', ',', '"', "'", '\\', '\\\\"', 'متابعة', ' a ', '\n', '{"a"}'].map((says, n) => ({
      id: id(n),
      says,
      alike: '{,"\\}',
      words: n % 2 ? { ar: says, fr: null } : [says],
      sum: n % 3 ? `-${n}.50` : null,
      on_day: '2026-02-28',
    })),
  ],
])('writes by columns what it writes by rows: %s', async (_, rows) => {
  await transaction(db.pool, async (tx) => {
    for (const table of ['by_column', 'by_row']) await tx.query(`delete from ${table}`);
    await insertMany(tx, 'by_column', types, rows);
    await insertRows(tx, 'by_row', rows);
  });
  expect(await written('by_column')).toHaveLength(rows.length);
  expect(await written('by_column')).toEqual(await written('by_row'));
});
