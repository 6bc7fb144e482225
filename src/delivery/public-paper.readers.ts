import type { Tx } from '../platform/database/database.ts';

export type Paper = { mediaType: string; size: number };

/**
 * A paper whose bytes anyone may have as things stand now: its own class is public, or it serves public evidence that was accepted;
 * and nothing narrower rests on it. A document published earlier may still name a paper that has been closed since.
 */
export async function publicPaper(tx: Tx, sha256: string): Promise<Paper | undefined> {
  const found = await tx.query<{ media_type: string; size: number }>(
    `select f.media_type, f.size from file f
     where f.sha256 = $1 and f.class <> 'restricted'
       and (f.class = 'public' or exists (select 1 from evidence e where e.sha256 = $1 and e.class = 'public' and e.status = 'accepted'))
       and not exists (select 1 from evidence e where e.sha256 = $1 and e.class <> 'public')`,
    [sha256],
  );
  const row = found.rows[0];
  return row && { mediaType: row.media_type, size: row.size };
}
