import type { Tx } from '../platform/database/database.ts';

/** Removes what signs nobody in any more: sessions and links past their end, links used, counts of failures and answered challenges after a day. returns rows removed */
export async function forgetExpired(tx: Tx): Promise<number> {
  let removed = 0;
  for (const sql of [
    'delete from auth.session where expires_at < now()',
    'delete from auth.link where expires_at < now() or used_at < now()',
    "delete from auth.attempt where last_at < now() - interval '1 day'",
    "delete from auth.spent_challenge where spent_at < now() - interval '1 day'",
  ])
    removed += (await tx.query(sql)).rowCount ?? 0;
  return removed;
}
