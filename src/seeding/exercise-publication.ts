import type { Caller } from '../access/index.ts';
import type { Verbs } from './exercise-verbs.ts';

type Waiting = { kind: string; ref: string; version: number; sha256: string };
type Queue = { total: number; items: Waiting[] };

/**
 * Publishes what changed since the last snapshot: one person clears each record, another publishes all of them. Asked
 * again after a cut it clears what is left and publishes what was cleared.
 *
 * returns  number of the snapshot made; undefined when nothing had changed
 */
export async function publishChanges(verbs: Verbs, clears: Caller, publishes: Caller): Promise<number | undefined> {
  const waiting = (need: string) => verbs.run<Queue>('publication-queue', clears, { need, limit: 500 });
  for (const { kind, ref, version, sha256 } of (await waiting('to-clear')).items)
    await verbs.run('clear-record', clears, { kind, ref, version, sha256 });
  const cleared = (await waiting('to-publish')).items;
  if (cleared.length === 0) return undefined;
  const records = cleared.map(({ kind, ref }) => ({ kind, ref }));
  return (await verbs.run<{ snapshot: number }>('publish-records', publishes, { records })).snapshot;
}
