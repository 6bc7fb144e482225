import type { Context } from '../platform/http/endpoint.ts';
import type { WithheldRecord } from './compose.rules.ts';
import { allGrounds } from './publication.store.ts';
import type { PublicationRecord } from './publication.ts';
import { readCore } from './read-core.ts';

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
