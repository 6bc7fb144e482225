import type { Tx } from '../platform/database/database.ts';

/** Indices kept at most: strategies, axes and points of view that are looked at again and again. */
const MOST_KEPT = 200;
const kept = new Map<string, { stamp: string; value: unknown }>();

/**
 * The value of `compute` while nothing it rests on has changed: told by which transactions the reader sees in `dependence_change`, in
 * its own snapshot of the database, so that a kept value is never older than what the reader would compute.
 *
 * key  what is asked, within this database
 */
export async function whileUnchanged<T>(tx: Tx, key: string, compute: () => Promise<T>): Promise<T> {
  const found = await tx.query<{ stamp: string }>(
    `select current_database() || ' ' || count(*) || ' ' || coalesce(max(transaction), '0'::xid8) as stamp from dependence_change`,
  );
  const { stamp } = found.rows[0]!;
  const name = `${stamp.split(' ', 1)[0]} ${key}`;
  const known = kept.get(name);
  if (known?.stamp === stamp) return known.value as T;
  const value = await compute();
  kept.delete(name);
  kept.set(name, { stamp, value });
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return value;
}
