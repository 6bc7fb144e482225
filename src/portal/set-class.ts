import { type Day, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { RecordKind } from './documents.ts';
import { step } from './publication.rules.ts';
import { allGrounds, loadRecord, saveRecords } from './publication.store.ts';
import type { PublicationClass } from './publication.ts';
import { readCore } from './read-core.ts';
import { checkVersion } from './version.ts';

export type StateOutput = { kind: RecordKind; ref: string; state: string; class: PublicationClass; version: number };

export type SetClassInput = {
  kind: RecordKind;
  ref: string;
  version: number;
  class: PublicationClass;
  ground?: string | undefined;
  reviewOn?: Day | undefined;
};

/**
 * Says whether a record may be public, and if not, on which ground and until which review. A clearance given before
 * falls; what is public is withdrawn first.
 *
 * refuses  'publication.unknown-record' · 'conflict.changed' · 'publication.withdraw-first' · 'publication.ground-required' ·
 *          'publication.ground-unknown' · 'publication.review-required'
 */
export async function setClass(ctx: Context, input: SetClassInput): Promise<Result<StateOutput>> {
  const { kind, ref } = input;
  if (!(await readCore(ctx.tx, kind, ref))) return refused('publication.unknown-record', { kind, ref });
  const record = await loadRecord(ctx.tx, kind, ref);
  const current = checkVersion(record, input.version);
  if (!current.ok) return current;
  if (record.state === 'published') return refused('publication.withdraw-first', { kind, ref });
  const grounds = (await allGrounds(ctx.tx)).filter((ground) => !ground.retired).map((ground) => ground.code);
  const next = step(record, {
    verb: 'set-class',
    class: input.class,
    ...(input.ground === undefined ? {} : { ground: input.ground }),
    ...(input.reviewOn === undefined ? {} : { reviewOn: input.reviewOn }),
    today: ctx.today,
    grounds,
  });
  if (!next.ok) return next;
  await saveRecords(ctx.tx, [next.value]);
  return ok({ kind, ref, state: next.value.state, class: next.value.class, version: next.value.version });
}
