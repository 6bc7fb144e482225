import { type LocalizedText, ok, type Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { handOf } from './hand.ts';
import { makeSnapshot, type SnapshotMade } from './make-snapshot.ts';
import { step } from './publication.rules.ts';
import { loadRecord, nextSnapshotNumber, recordWithdrawal, saveRecords } from './publication.store.ts';
import type { RecordName } from './publish-records.ts';

/**
 * Withdraws a published record, by another person than who published it. The next snapshot is without it, its page says
 * that it was withdrawn and why, and its earlier versions are shown to the public no more, though their hashes stay.
 *
 * refuses  'publication.not-from-here' (not public) · 'publication.second-person'
 */
export async function withdrawRecord(
  ctx: Context,
  input: RecordName & { reason: LocalizedText },
): Promise<Result<SnapshotMade>> {
  const { kind, ref, reason } = input;
  const number = await nextSnapshotNumber(ctx.tx);
  const record = await loadRecord(ctx.tx, kind, ref);
  const by = handOf(ctx.caller);
  const next = step(record, { verb: 'withdraw-record', by });
  if (!next.ok) return next;
  const made = await makeSnapshot(ctx, { number, published: [], withdrawn: [{ kind, ref }] });
  await saveRecords(ctx.tx, [next.value]);
  await recordWithdrawal(ctx.tx, {
    kind,
    ref,
    snapshot: number,
    on: ctx.today,
    reason,
    publishedBy: record.published!.by.person,
    withdrawnBy: by.person,
  });
  return ok(made);
}
