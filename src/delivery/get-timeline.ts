import { visibleScopes } from '../access/index.ts';
import { type Day, ok, type Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { listProjects, type ProjectFilter, projectPage } from './project.store.ts';
import { pointsOf } from './timeline.store.ts';
import { MOST_BARS, type TimeBar } from './timeline.ts';
import { liesIn } from './visible-projects.ts';

/**
 * Projects the caller may read, filtered as in their list, each with its milestones in the first approved plan, the last one and today.
 * `total` says how many there are; the first two thousand are answered.
 */
export async function getTimeline(
  ctx: Context,
  filter: ProjectFilter,
): Promise<Result<{ today: Day; total: number; items: TimeBar[] }>> {
  const where = visibleScopes(ctx.caller, 'project.read');
  const seen = (param: (value: unknown) => string): string => liesIn(where, 'all-sides', param);
  const { total, refs } = await projectPage(ctx.tx, filter, seen, { offset: 0, limit: MOST_BARS });
  const points = await pointsOf(ctx.tx, refs);
  const items = (await listProjects(ctx.tx, { refs })).map(({ ref, title, position, owner }) => ({
    ref,
    title,
    ...(position ? { position } : {}),
    ...(owner ? { owner } : {}),
    points: points.get(ref) ?? [],
  }));
  return ok({ today: ctx.today, total, items });
}
