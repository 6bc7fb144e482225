import { isVisible, visibleScopes } from '../access/index.ts';
import type { RecordClass } from '../documents/index.ts';
import { filesByHash, sourcesByRef } from '../documents/readers.ts';
import type { LocalizedText } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { strategyTarget } from '../strategy/readers.ts';
import { type Counts, countDrafts } from './draft.store.ts';
import { maySeePaper } from './open-draft.ts';
import { listReadings, type ReadingFilter } from './reading.store.ts';
import type { Reading } from './reading.ts';

/** A reading as lists show it: whose document it is, and how far its review has come. */
export type ReadingLine = Reading & {
  title: LocalizedText;
  mediaType: string;
  class: RecordClass;
  counts: Omit<Counts, 'reading'>;
};

const none = { total: 0, waiting: 0, sure: 0, sureWaiting: 0, marked: 0 };

/** Readings the caller may see, the newest first: of their strategies, and of papers that are not closed to them. */
export async function visibleReadings(ctx: Context, filter: ReadingFilter): Promise<ReadingLine[]> {
  const visible = visibleScopes(ctx.caller, 'reading.read');
  const found = (await listReadings(ctx.tx, filter)).filter((one) => isVisible(visible, strategyTarget(one.strategy)));
  const files = new Map(
    (await filesByHash(ctx.tx, [...new Set(found.map((one) => one.file))])).map((one) => [one.sha256, one]),
  );
  const sources = new Map(
    (await sourcesByRef(ctx.tx, [...new Set(found.map((one) => one.source))])).map((one) => [one.ref, one]),
  );
  const counts = await countDrafts(
    ctx.tx,
    found.map((one) => one.id),
  );
  return found.flatMap((one): ReadingLine[] => {
    const file = files.get(one.file)!;
    if (!maySeePaper(ctx.caller, file)) return [];
    const { reading: _reading, ...counted } = counts.get(one.id) ?? { ...none, reading: one.id };
    return [
      { ...one, title: sources.get(one.source)!.title, mediaType: file.mediaType, class: file.class, counts: counted },
    ];
  });
}
