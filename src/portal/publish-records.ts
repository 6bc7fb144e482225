import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { contentHash } from './content-hash.ts';
import type { Core } from './core.ts';
import type { RecordKind } from './documents.ts';
import { handOf } from './hand.ts';
import { makeSnapshot, type SnapshotMade } from './make-snapshot.ts';
import { step } from './publication.rules.ts';
import { loadRecord, nextSnapshotNumber, recordPublicationActs, saveRecords } from './publication.store.ts';
import type { PublicationRecord } from './publication.ts';
import { readCore } from './read-core.ts';
import { readersOfRecord } from './readers-of-record.ts';

export type RecordName = { kind: RecordKind; ref: string };

/**
 * Publishes cleared records: all of them or none, as one new snapshot. The caller is another person than those who
 * cleared, and the records are still what was cleared.
 *
 * refuses  'publication.nothing-to-publish' · and for each record 'publication.unknown-record' · 'publication.not-from-here' ·
 *          'publication.not-cleared' · 'publication.changed-since-cleared' · 'publication.embargoed' · 'publication.second-person'
 */
export async function publishRecords(ctx: Context, input: { records: RecordName[] }): Promise<Result<SnapshotMade>> {
  if (input.records.length === 0) return refused('publication.nothing-to-publish');
  const number = await nextSnapshotNumber(ctx.tx);
  const by = handOf(ctx.caller);
  const published: PublicationRecord[] = [];
  const cores: Core[] = [];
  for (const { kind, ref } of unique(input.records)) {
    const core = await readCore(ctx.tx, kind, ref);
    if (!core) return refused('publication.unknown-record', { kind, ref });
    const record = await loadRecord(ctx.tx, kind, ref);
    const next = step(record, {
      verb: 'publish-records',
      by,
      now: ctx.now.toISOString(),
      snapshot: number,
      sha256: contentHash(core),
      readers: await readersOfRecord(ctx.tx, record),
    });
    if (!next.ok) return next;
    published.push(next.value);
    cores.push(core);
  }
  const made = await makeSnapshot(ctx, { number, published: cores, withdrawn: [] });
  await saveRecords(ctx.tx, published);
  await recordPublicationActs(ctx.tx, published);
  return ok(made);
}

const unique = (records: readonly RecordName[]): RecordName[] => [
  ...new Map(records.map((one) => [`${one.kind}:${one.ref}`, one])).values(),
];
