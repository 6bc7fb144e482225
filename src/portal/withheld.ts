import type { Context } from '../platform/http/endpoint.ts';
import { byRef, type WithheldRecord } from './compose.rules.ts';
import { titleOf } from './core.ts';
import type { RecordKind } from './documents.ts';
import { allGrounds } from './publication.store.ts';
import type { PublicationRecord } from './publication.ts';
import { readCore, readCores } from './read-core.ts';
import type { UnnamedRecord } from './unnamed.rules.ts';

/**
 * The records that exist and are withheld on a ground, as the public may know them: kind, ground, day of review. A
 * ground that forbids telling even that leaves no trace.
 */
export async function withheldRecords(
  ctx: Context,
  records: ReadonlyMap<string, PublicationRecord>,
): Promise<WithheldRecord[]> {
  const restricted = [...records.values()].filter((record) => record.class === 'restricted');
  if (restricted.length === 0) return [];
  const grounds = new Map((await allGrounds(ctx.tx)).map((ground) => [ground.code, ground]));
  const withheld: WithheldRecord[] = [];
  for (const record of restricted) {
    const ground = grounds.get(record.ground!);
    if (!ground || ground.hidesExistence) continue;
    const core = record.kind === 'project' ? await readCore(ctx.tx, 'project', record.ref) : undefined;
    withheld.push({
      withheld: true,
      what: 'record',
      kind: record.kind,
      ground: ground.title,
      ...(record.reviewOn === undefined ? {} : { reviewOn: record.reviewOn }),
      pledges: core?.kind === 'project' ? core.pledges : [],
    });
  }
  return withheld;
}

/**
 * Bodies and strategies whose names other records must not tell: restricted, or withdrawn and not out again. One that is
 * merely not published yet is named like any other.
 *
 * leaving  records withdrawn by the act under way
 */
export async function unnamedRecords(
  ctx: Context,
  records: ReadonlyMap<string, PublicationRecord>,
  leaving: readonly { kind: RecordKind; ref: string }[] = [],
): Promise<UnnamedRecord[]> {
  const hiding = new Set((await allGrounds(ctx.tx)).filter((ground) => ground.hidesExistence).map(({ code }) => code));
  const unnamed: UnnamedRecord[] = [];
  for (const kind of ['organisation', 'strategy'] as const) {
    const withheld = new Map<string, PublicationRecord | undefined>(
      leaving.filter((one) => one.kind === kind).map(({ ref }) => [ref, undefined]),
    );
    for (const record of records.values())
      if (record.kind === kind && (record.class === 'restricted' || record.state === 'withdrawn'))
        withheld.set(record.ref, record);
    if (withheld.size === 0) continue;
    for (const core of await readCores(ctx.tx, kind, [...withheld.keys()].sort(byRef)))
      unnamed.push({
        kind,
        ref: core.ref,
        name: titleOf(core),
        hidden: hiding.has(withheld.get(core.ref)?.ground ?? ''),
      });
  }
  return unnamed;
}
