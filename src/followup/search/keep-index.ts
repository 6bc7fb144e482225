import type { Tx } from '../../platform/database/database.ts';
import { entries } from './entries.ts';
import type { Entry } from './entry.ts';
import { heldState, keysThrough, makeLines, noteState, touchedRows } from './index.store.ts';

/** Raised whenever lines are made in another way: older ones are then made anew. */
const VERSION = 6;

const watched = [...new Set(entries.flatMap((entry) => [entry.table, ...Object.keys(entry.also ?? {})]))];

/**
 * Brings search in step with the ledger: whatever the leaves since the last time have touched is made anew, everything when the lines
 * are of an older version. Runs after the leaf of each request, in its transaction, and once at start; a program older than the
 * lines leaves them alone. The state is held meanwhile: who comes second sees what the first did.
 *
 * returns  the number of leaves caught up with, or 'all'
 */
export async function keepIndex(tx: Tx): Promise<number | 'all'> {
  const state = await heldState(tx);
  if (state.version > VERSION) return 0;
  if (state.version < VERSION) {
    for (const entry of entries) await makeLines(tx, entry, null);
    await noteState(tx, VERSION, state.last);
    return 'all';
  }
  if (state.seq >= state.last) return 0;
  const touched = await touchedRows(tx, watched, state.seq, state.last);
  if (touched.size > 0) for (const entry of entries) await follow(tx, entry, touched);
  await noteState(tx, VERSION, state.last);
  return state.last - state.seq;
}

async function follow(tx: Tx, entry: Entry, touched: ReadonlyMap<string, string[]>): Promise<void> {
  const keys = new Set(touched.get(entry.table));
  for (const [table, way] of Object.entries(entry.also ?? {})) {
    const ids = touched.get(table);
    if (ids) for (const key of await keysThrough(tx, table, way, ids)) keys.add(key);
  }
  if (keys.size > 0) await makeLines(tx, entry, [...keys]);
}
