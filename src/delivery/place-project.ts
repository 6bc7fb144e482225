import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { checkedShares } from './place-share.rules.ts';
import { listProjects, putPlaces, reviseProjectRow } from './project.store.ts';
import type { PlaceShare } from './project.ts';

export type PlaceProject = {
  project: string;
  version: number;
  works?: PlaceShare[] | undefined;
  benefit?: PlaceShare[] | undefined;
  /** shares set for want of better */
  assumed: boolean;
};

/**
 * Says where the works lie and whom the benefit reaches: two lists, each replaced whole, shares making exactly one.
 * An empty list says that nobody knows.
 *
 * refuses  'project.unknown' · 'conflict.changed' · 'place.share-invalid' · 'place.twice' · 'place.shares-not-one'
 *          · 'request.unknown-reference' (no such place, by the database)
 */
export async function placeProject(ctx: Context, input: PlaceProject): Promise<Result<{ version: number }>> {
  const { project, version, works, benefit, assumed } = input;
  for (const shares of [checkedShares(works ?? []), checkedShares(benefit ?? [])]) if (!shares.ok) return shares;
  const [found] = await listProjects(ctx.tx, { refs: [project] });
  if (!found) return refused('project.unknown', { project });
  const saved = await reviseProjectRow(ctx.tx, project, version, { sharesAssumed: assumed });
  if (!saved.ok) return saved;
  if (works) await putPlaces(ctx, project, 'works', works);
  if (benefit) await putPlaces(ctx, project, 'benefit', benefit);
  return ok(saved.value);
}
