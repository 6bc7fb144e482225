import type { Tx } from './database.ts';

/** Values kept at most: of strategies, axes and points of view that are looked at again and again. */
const MOST_KEPT = 500;
const kept = new Map<string, { stamp: string; value: unknown }>();
/** What is being computed right now, for others who ask the same of the same state. */
const underWay = new Map<string, Promise<unknown>>();

/** Tables in which triggers note each transaction that changed what values rest on. */
type NoteTable = 'dependence_change' | 'money_change';
/** What tells of changes: notes of some tables, or the ledger for all that it watches, since each act leaves one leaf of its own. */
export type ChangeNotes = NoteTable | 'ledger';

const stampOf = (notes: ChangeNotes): string =>
  notes === 'ledger'
    ? "select current_database() || ' ' || coalesce(max(seq), -1) as stamp from ledger_leaf"
    : `select current_database() || ' ' || count(*) || ' ' || coalesce(max(transaction), '0'::xid8) as stamp from ${notes}`;

/**
 * The value of `compute` while nothing it rests on has changed: told by which transactions the reader sees among those noted, in
 * its own snapshot of the database, so that a kept value is never older than what the reader would compute.
 *
 * notes  where the changes are noted that it rests on
 * key    what is asked, within this database
 */
export async function whileUnchanged<T>(
  tx: Tx,
  { notes, key }: { notes: ChangeNotes; key: string },
  compute: () => Promise<T>,
): Promise<T> {
  const found = await tx.query<{ stamp: string }>(stampOf(notes));
  const { stamp } = found.rows[0]!;
  const name = `${stamp.split(' ', 1)[0]} ${notes} ${key}`;
  const known = kept.get(name);
  if (known?.stamp === stamp) return known.value as T;
  const running = `${name} ${stamp}`;
  const other = underWay.get(running);
  // who computes it may fail for a reason of its own, as a lost connection
  if (other) return (other as Promise<T>).catch(compute);
  const own = compute();
  underWay.set(running, own);
  const value = await own.finally(() => underWay.delete(running));
  kept.delete(name);
  kept.set(name, { stamp, value });
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return value;
}

/**
 * Forgets notes of changes that every reader sees by now; who kept a value by them computes it once more. The newest note stays, and
 * nothing goes while it may still be overtaken: neither count nor newest could otherwise tell the state before from a later one.
 *
 * returns  notes removed
 */
export async function forgetChanges(tx: Tx): Promise<number> {
  let removed = 0;
  for (const notes of ['dependence_change', 'money_change'] satisfies NoteTable[]) {
    const gone = await tx.query(
      `with newest as (select max(transaction) as transaction from ${notes})
       delete from ${notes} n using newest
       where n.transaction < newest.transaction and newest.transaction < pg_snapshot_xmin(pg_current_snapshot())`,
    );
    removed += gone.rowCount ?? 0;
  }
  return removed;
}
