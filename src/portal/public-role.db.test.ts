import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';

/** What the portal's database role may select: this list is the whole of what a hole in a page could show. */
const open = [
  'ledger_checkpoint',
  'place',
  'place_measure',
  'publication',
  'publication_search',
  'snapshot',
  'withdrawal',
];

describe('the database role of the portal', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  it('selects published snapshots, territory and checkpoints, and no other table of any schema', async () => {
    const tables = await db.owner.query<{ schema: string; name: string }>(
      `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'
       order by 1, 2`,
    );
    expect(tables.rows.length).toBeGreaterThan(20);
    const readable: string[] = [];
    for (const { schema, name } of tables.rows) {
      const answered = await db.publicPool.query(`select * from "${schema}"."${name}" limit 1`).then(
        () => true,
        (error) => {
          expect(error.code, `${schema}.${name}`).toBe('42501');
          return false;
        },
      );
      if (answered) readable.push(name);
    }
    expect(readable).toEqual(open);
  });

  it('writes nowhere', async () => {
    for (const table of open) {
      await expect(db.publicPool.query(`delete from ${table}`)).rejects.toMatchObject({ code: '42501' });
      await expect(db.publicPool.query(`insert into ${table} default values`)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('can neither leave its role by a function nor read history through one', async () => {
    await expect(db.publicPool.query("select * from ledger_as_of('pledge', now())")).rejects.toMatchObject({
      code: '42501',
    });
    await expect(db.publicPool.query('select pg_read_file($1)', ['/etc/hostname'])).rejects.toMatchObject({
      code: '42501',
    });
  });
});
