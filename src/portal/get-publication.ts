import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { compose, worldOf } from './compose.rules.ts';
import { contentHash } from './content-hash.ts';
import { titleOf } from './core.ts';
import { type PortalDocument, type RecordKind, recordKinds } from './documents.ts';
import { pendingClearance } from './publication.rules.ts';
import {
  allGrounds,
  allRecords,
  contentsOf,
  historyOf,
  loadRecord,
  type PublicationHistory,
} from './publication.store.ts';
import { newRecord, type PublicationRecord, recordId } from './publication.ts';
import type { RecordName } from './publish-records.ts';
import { readCore, readCores } from './read-core.ts';
import { unnamedRecords, withheldRecords } from './withheld.ts';

/** What waits for whom: to be classed, cleared or published; under embargo; to be looked at again; nothing. */
export const queueNeeds = ['to-classify', 'to-clear', 'to-publish', 'embargoed', 'review-due', 'nothing'] as const;
export type QueueNeed = (typeof queueNeeds)[number];

export type QueueItem = {
  kind: RecordKind;
  ref: string;
  title: LocalizedText;
  state: PublicationRecord['state'];
  class: PublicationRecord['class'];
  version: number;
  need: QueueNeed;
  /** Hash of the public part as it stands on the desk now. */
  sha256: string;
  clearedBy?: string;
  clearedOn?: string;
  snapshot?: number;
  embargoUntil?: string;
  reviewOn?: string;
};

/** What a record needs before the public sees it as the desk does. */
export function needOf(record: PublicationRecord, sha256: string, now: string, today: string): QueueNeed {
  if (record.class === 'restricted')
    return record.reviewOn !== undefined && record.reviewOn <= today ? 'review-due' : 'nothing';
  if (record.state === 'draft' || record.state === 'withdrawn') return 'nothing';
  const pending = pendingClearance(record);
  if (pending && pending.sha256 === sha256)
    return record.embargoUntil !== undefined && now < record.embargoUntil ? 'embargoed' : 'to-publish';
  if (record.published?.sha256 === sha256) return 'nothing';
  return record.class === 'public' ? 'to-clear' : 'to-classify';
}

/** Every record with what it needs, those that need something first. */
export async function publicationQueue(
  ctx: Context,
  input: { need?: QueueNeed | undefined; kind?: RecordKind | undefined; offset: number; limit: number },
): Promise<Result<{ total: number; items: QueueItem[] }>> {
  const records = await allRecords(ctx.tx);
  const [now, today] = [ctx.now.toISOString(), ctx.today];
  const items: QueueItem[] = [];
  for (const kind of recordKinds) {
    if (input.kind !== undefined && input.kind !== kind) continue;
    for (const core of await readCores(ctx.tx, kind)) {
      const record = records.get(recordId(kind, core.ref)) ?? newRecord(kind, core.ref);
      const sha256 = contentHash(core);
      const need = needOf(record, sha256, now, today);
      if (input.need !== undefined && input.need !== need) continue;
      items.push({
        kind,
        ref: core.ref,
        title: titleOf(core),
        state: record.state,
        class: record.class,
        version: record.version,
        need,
        sha256,
        ...(record.cleared ? { clearedBy: record.cleared.by.person, clearedOn: record.cleared.on } : {}),
        ...(record.published ? { snapshot: record.published.snapshot } : {}),
        ...(record.embargoUntil === undefined ? {} : { embargoUntil: record.embargoUntil }),
        ...(record.reviewOn === undefined ? {} : { reviewOn: record.reviewOn }),
      });
    }
  }
  const order = (item: QueueItem): number => [1, 2, 0, 3, 4, 5][queueNeeds.indexOf(item.need)]!;
  items.sort((a, b) => order(a) - order(b));
  return ok({ total: items.length, items: items.slice(input.offset, input.offset + input.limit) });
}

export type RecordPublication = {
  record: PublicationRecord;
  need: QueueNeed;
  sha256: string;
  /** Fields of the public part that differ from what is public now; empty while nothing is public. */
  changed: string[];
  history: PublicationHistory[];
};

/** Where one record stands, what changed since it came out, and what happened to it. */
export async function recordPublication(ctx: Context, { kind, ref }: RecordName): Promise<Result<RecordPublication>> {
  const core = await readCore(ctx.tx, kind, ref);
  if (!core) return refused('publication.unknown-record', { kind, ref });
  const record = await loadRecord(ctx.tx, kind, ref, false);
  const sha256 = contentHash(core);
  const before = record.published && (await contentsOf(ctx.tx, [record.published.sha256])).get(record.published.sha256);
  return ok({
    record,
    need: needOf(record, sha256, ctx.now.toISOString(), ctx.today),
    sha256,
    changed: before ? changedFields(before, core) : [],
    history: await historyOf(ctx.tx, kind, ref),
  });
}

const changedFields = (before: object, after: object): string[] => {
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (field) => contentHash(old[field] ?? null) !== contentHash(now[field] ?? null),
  );
};

/** Everything that would be public if this record came out now: for the desk, never for the portal. */
export async function documentsWith(
  ctx: Context,
  { kind, ref }: RecordName,
): Promise<{ documents: PortalDocument[]; sha256: string } | undefined> {
  const core = await readCore(ctx.tx, kind, ref);
  if (!core) return undefined;
  const records = await allRecords(ctx.tx);
  const hashes = [...records.values()].flatMap((record) => (record.published ? [record.published.sha256] : []));
  const cores = [...(await contentsOf(ctx.tx, hashes)).values()].filter((one) => one.kind !== kind || one.ref !== ref);
  const unnamed = (await unnamedRecords(ctx, records)).filter((one) => one.kind !== kind || one.ref !== ref);
  const world = worldOf([...cores, core], await withheldRecords(ctx, records), unnamed);
  return { documents: compose(world), sha256: contentHash(core) };
}

/** The document as it would be public if this record came out now. */
export async function preview(
  ctx: Context,
  { kind, ref }: RecordName,
): Promise<Result<{ document: PortalDocument; sha256: string }>> {
  const found = await documentsWith(ctx, { kind, ref });
  const document = found?.documents.find((one) => one.kind === kind && one.ref === ref);
  return document ? ok({ document, sha256: found!.sha256 }) : refused('publication.unknown-record', { kind, ref });
}

/** Grounds on which a record may be withheld today. */
export async function withholdingGrounds(ctx: Context) {
  const grounds = (await allGrounds(ctx.tx)).filter((ground) => !ground.retired);
  return ok({ items: grounds.map(({ retired: _, ...ground }) => ground) });
}
