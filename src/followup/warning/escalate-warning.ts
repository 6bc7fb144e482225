import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { type Hierarchy, heardAt, loadHierarchy, seatOf } from '../cycle/hierarchy.ts';
import { tell } from '../cycle/notice.store.ts';
import { type EscalationPost, escalationPosts } from '../cycle/reporting-calendar.ts';
import { highestTold, rankOf } from './episode.rules.ts';
import type { Episode } from './episode.ts';
import { type ActedOnWarning, type ActOnWarning, actOnWarning } from './warning-act.ts';

export type EscalateWarning = ActOnWarning & { to: EscalationPost; organisation?: string | undefined };

/**
 * Takes a warning to a post above, inside the hierarchy of the body that owns its subject: focal point, then secretary-general of that
 * department, then the commission. Those who hold the post, and their deputies, are told and confirm to have received it.
 *
 * organisation  the body whose post is meant; refused when that is another hierarchy
 * refuses  'warning.other-hierarchy' · 'warning.nobody-there' (nobody holds it) · 'warning.told-already' · 'warning.step-skipped' (a lower
 *          post that is held was not told) · what `actOnWarning` refuses
 */
export const escalateWarning = (
  ctx: Context,
  { to, organisation, ...on }: EscalateWarning,
): Promise<Result<ActedOnWarning>> =>
  actOnWarning(ctx, 'escalate', on, async ({ open, steps }) => {
    const hierarchy = await loadHierarchy(ctx);
    const seat = seatOf(open, to, hierarchy);
    if (organisation !== undefined && organisation !== seat)
      return refused('warning.other-hierarchy', { organisation, to });
    const told = highestTold(steps);
    if (rankOf(to) <= told) return refused('warning.told-already', { to });
    for (const lower of escalationPosts.slice(told + 1, rankOf(to)))
      if ((await heardAt(ctx, open, lower, hierarchy)).length > 0)
        return refused('warning.step-skipped', { to, lower });
    const heard = await tellOf(ctx, open, to, ctx.today, hierarchy);
    if (seat === undefined || heard === 0) return refused('warning.nobody-there', { to });
    return ok({ toPost: to, toOrganisation: seat });
  });

/** Puts the warning before those at a post. returns how many there are */
export async function tellOf(
  ctx: Context,
  episode: Episode,
  to: EscalationPost,
  day: Context['today'],
  hierarchy: Hierarchy,
): Promise<number> {
  const people = await heardAt(ctx, episode, to, hierarchy);
  await tell(
    ctx,
    people.map((one) => ({ ...one, kind: 'warning' as const, warning: episode.id, step: rankOf(to), day })),
  );
  return people.length;
}
