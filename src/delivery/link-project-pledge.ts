import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { linkPledges, listProjects, unlinkPledge } from './project.store.ts';

export type LinkProjectPledge = { project: string; pledge: string; linked: boolean };

/**
 * Says that a project serves a pledge, or no longer does.
 *
 * refuses  'project.unknown' · 'project.pledge-already-linked' · 'request.unknown-reference' (no such pledge)
 */
export async function linkProjectPledge(
  ctx: Context,
  input: LinkProjectPledge,
): Promise<Result<{ pledges: string[] }>> {
  const { project, pledge, linked } = input;
  const [found] = await listProjects(ctx.tx, { refs: [project] });
  if (!found) return refused('project.unknown', { project });
  const others = found.pledges.filter((one) => one !== pledge);
  if (linked) await linkPledges(ctx.tx, [{ id: ctx.newId(), project, pledge }]);
  else await unlinkPledge(ctx.tx, project, pledge);
  return ok({ pledges: linked ? [...others, pledge].sort() : others });
}
