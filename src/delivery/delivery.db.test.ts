import { expect, test } from 'vitest';
import { testDatabase } from '../../tests/database.ts';

test('migrates', async () => {
  const db = await testDatabase();
  expect((await db.pool.query('select count(*) from project')).rowCount).toBe(1);
  await db.close();
});
