import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { contentHash } from './content-hash.ts';
import type { RecordKind } from './documents.ts';
import { clearingRole, handOf } from './hand.ts';
import { step } from './publication.rules.ts';
import { keepContents, loadRecord, saveRecords } from './publication.store.ts';
import { readCore } from './read-core.ts';
import { readersOfRecord } from './readers-of-record.ts';
import { checkVersion } from './version.ts';

export type ClearRecordInput = { kind: RecordKind; ref: string; version: number; sha256?: string | undefined };

/**
 * Clears the public part of a record for publication, in a named role. What is cleared is kept word for word by its hash;
 * another person may then publish exactly that.
 *
 * version  version of the publication state that was read; 0 when the record never had one
 * sha256   hash of the preview that was looked at: refused when the record changed since
 * refuses  'publication.unknown-record' · 'conflict.changed' · 'publication.changed-since-preview' · 'publication.class-not-public' ·
 *          'publication.not-from-here' · 'four-eyes.reading-accepted'
 */
export async function clearRecord(ctx: Context, input: ClearRecordInput): Promise<Result<ClearedOutput>> {
  const record = await loadRecord(ctx.tx, input.kind, input.ref);
  const current = checkVersion(record, input.version);
  if (!current.ok) return current;
  const core = await readCore(ctx.tx, input.kind, input.ref);
  if (!core) return refused('publication.unknown-record', { kind: input.kind, ref: input.ref });
  const sha256 = contentHash(core);
  if (input.sha256 !== undefined && input.sha256 !== sha256)
    return refused('publication.changed-since-preview', { kind: input.kind, ref: input.ref });
  const next = step(record, {
    verb: 'clear-record',
    by: handOf(ctx.caller),
    as: clearingRole(ctx.caller),
    today: ctx.today,
    sha256,
    readers: await readersOfRecord(ctx.tx, record),
  });
  if (!next.ok) return next;
  await keepContents(ctx.tx, [{ sha256, core }]);
  await saveRecords(ctx.tx, [next.value]);
  return ok({ kind: input.kind, ref: input.ref, state: next.value.state, version: next.value.version, sha256 });
}

export type ClearedOutput = { kind: RecordKind; ref: string; state: string; version: number; sha256: string };
