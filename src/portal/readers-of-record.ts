import type { Tx } from '../platform/database/database.ts';
import { handsInPledge } from '../reading/readers.ts';
import type { PublicationRecord } from './publication.ts';
import { oneSnapshot } from './snapshot.store.ts';

/** Persons who took a record, or a claim of it, out of a document since it last came out: they neither clear nor publish it. */
export async function readersOfRecord(tx: Tx, { kind, ref, published }: PublicationRecord): Promise<string[]> {
  if (kind !== 'pledge') return [];
  const last = published && (await oneSnapshot(tx, published.snapshot));
  return handsInPledge(tx, ref, last && new Date(last.at));
}
