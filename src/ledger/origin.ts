import { randomBytes } from 'node:crypto';
import type { Tx } from '../platform/database/database.ts';

const KEY = 'ledger-origin';

/**
 * The name of this log, decided at the first start and kept for good, since every checkpoint carries it: the public address without
 * its scheme, or an invented unique name when there is none yet. The log of an exercise is called so, in every checkpoint and export.
 *
 * example  https://suivi.example.ma → 'suivi.example.ma/ledger'
 */
export async function logOrigin(tx: Tx, publicUrl: string | undefined, exercise = false): Promise<string> {
  const name = publicUrl
    ? publicUrl.replace(/^[a-z]+:\/\//i, '').replace(/[\s+]/g, '-')
    : `mutabaa-${randomBytes(6).toString('hex')}`;
  const proposed = `${name}/${exercise ? 'exercise' : 'ledger'}`;
  await tx.query('insert into instance (key, value) values ($1, $2) on conflict (key) do nothing', [KEY, proposed]);
  const kept = await tx.query<{ value: string }>('select value from instance where key = $1', [KEY]);
  return kept.rows[0]!.value;
}
