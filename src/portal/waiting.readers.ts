import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { contentHash } from './content-hash.ts';
import { titleOf } from './core.ts';
import { type RecordKind, recordKinds } from './documents.ts';
import { needOf } from './get-publication.ts';
import { handOf } from './hand.ts';
import { sameHand } from './publication.rules.ts';
import { allRecords } from './publication.store.ts';
import { readCores } from './read-core.ts';

export type ClearedRecord = { kind: RecordKind; ref: string; title: LocalizedText; clearedOn: Day };

/** Cleared records looked into at once; reading what each says now costs a millisecond or two. */
const MOST = 100;

/** Records that somebody else cleared and that the caller could publish now, the oldest clearance first; at most a hundred. */
export async function recordsToPublish(ctx: Context): Promise<ClearedRecord[]> {
  const me = handOf(ctx.caller);
  const [now, today] = [ctx.now.toISOString(), ctx.today];
  const pending = [...(await allRecords(ctx.tx)).values()]
    .filter((one) => one.cleared && needOf(one, one.cleared.sha256, now, today) === 'to-publish')
    .filter((one) => !sameHand(one.cleared!.by, me))
    .sort((a, b) => (a.cleared!.on < b.cleared!.on ? -1 : a.cleared!.on > b.cleared!.on ? 1 : 0))
    .slice(0, MOST);
  const found: ClearedRecord[] = [];
  for (const kind of recordKinds) {
    const ofKind = new Map(pending.filter((one) => one.kind === kind).map((one) => [one.ref, one.cleared!]));
    if (ofKind.size === 0) continue;
    for (const core of await readCores(ctx.tx, kind, [...ofKind.keys()])) {
      const cleared = ofKind.get(core.ref)!;
      // changed since: it is cleared again before it is published
      if (contentHash(core) !== cleared.sha256) continue;
      found.push({ kind, ref: core.ref, title: titleOf(core), clearedOn: cleared.on });
    }
  }
  return found.sort((a, b) => (a.clearedOn < b.clearedOn ? -1 : a.clearedOn > b.clearedOn ? 1 : 0));
}
