import type { Tx } from './database.ts';

let opened = 0;

/** Rows of a query by a server-side cursor, a page at a time, so that memory stays bounded whatever the size. */
export async function* pages<Row extends Record<string, unknown>>(
  tx: Tx,
  sql: string,
  params: readonly unknown[] = [],
  size = 1000,
): AsyncGenerator<Row[], void, undefined> {
  const name = `pages_${++opened}`;
  await tx.query(`declare ${name} no scroll cursor for ${sql}`, params);
  try {
    for (;;) {
      const page = await tx.query<Row>(`fetch forward ${size} from ${name}`);
      if (page.rows.length > 0) yield page.rows;
      if (page.rows.length < size) return;
    }
  } finally {
    await tx.query(`close ${name}`).catch(() => {}); // after an error the cursor is gone with its transaction
  }
}
