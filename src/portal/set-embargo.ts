import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { RecordKind } from './documents.ts';
import { step } from './publication.rules.ts';
import { loadRecord, saveRecords } from './publication.store.ts';
import { readCore } from './read-core.ts';
import type { StateOutput } from './set-class.ts';
import { checkVersion } from './version.ts';

/**
 * Sets the instant before which a record may not be published, or lifts it. On a record already public it holds back
 * the next version only.
 *
 * until    ISO instant; left out to lift the embargo
 * refuses  'publication.unknown-record' · 'conflict.changed'
 */
export async function setEmbargo(
  ctx: Context,
  input: { kind: RecordKind; ref: string; version: number; until?: string | undefined },
): Promise<Result<StateOutput & { until?: string }>> {
  const { kind, ref } = input;
  if (!(await readCore(ctx.tx, kind, ref))) return refused('publication.unknown-record', { kind, ref });
  const record = await loadRecord(ctx.tx, kind, ref);
  const current = checkVersion(record, input.version);
  if (!current.ok) return current;
  const until = input.until === undefined ? undefined : new Date(input.until).toISOString();
  const next = step(record, { verb: 'set-embargo', ...(until === undefined ? {} : { until }) });
  if (!next.ok) return next;
  await saveRecords(ctx.tx, [next.value]);
  const { state, class: kept, version } = next.value;
  return ok({ kind, ref, state, class: kept, version, ...(until === undefined ? {} : { until }) });
}
