import { ok, type Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { RecordKind } from './documents.ts';
import { step } from './publication.rules.ts';
import { loadRecord, saveRecords } from './publication.store.ts';
import type { StateOutput } from './set-class.ts';
import { checkVersion } from './version.ts';

type Input = { kind: RecordKind; ref: string; version: number };

/** Takes back a clearance that was not published yet. refuses 'conflict.changed' · 'publication.not-from-here' · 'publication.not-cleared' */
export const unclearRecord = (ctx: Context, input: Input): Promise<Result<StateOutput>> =>
  take(ctx, input, 'unclear-record');

/** Makes a draft a record that the desk works with. refuses 'conflict.changed' · 'publication.not-from-here' */
export const shareRecord = (ctx: Context, input: Input): Promise<Result<StateOutput>> =>
  take(ctx, input, 'share-record');

async function take(
  ctx: Context,
  { kind, ref, version }: Input,
  verb: 'unclear-record' | 'share-record',
): Promise<Result<StateOutput>> {
  const record = await loadRecord(ctx.tx, kind, ref);
  const current = checkVersion(record, version);
  if (!current.ok) return current;
  const next = step(record, { verb });
  if (!next.ok) return next;
  await saveRecords(ctx.tx, [next.value]);
  return ok({ kind, ref, state: next.value.state, class: next.value.class, version: next.value.version });
}
