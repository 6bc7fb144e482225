import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { inOrder } from './milestone.rules.ts';
import { milestonesOf, putDependencies, reviseMilestoneRow } from './milestone.store.ts';
import type { Milestone } from './milestone.ts';
import { projectOf } from './project-file.store.ts';

export type ReviseMilestone = {
  ref: string;
  version: number;
  changes: Partial<Omit<Milestone, 'ref' | 'project' | 'version'>>;
};

/**
 * Revises a milestone: its day, what is expected, that it was reached, what it comes after. Approved plans do not change.
 *
 * refuses  'milestone.unknown' · 'milestone.circle' · 'act.in-the-future' (reached tomorrow) · 'conflict.changed'
 */
export async function reviseMilestone(
  ctx: Context,
  { ref, version, changes }: ReviseMilestone,
): Promise<Result<{ version: number }>> {
  const project = await projectOf(ctx.tx, 'milestone', ref);
  if (project === undefined) return refused('milestone.unknown', { milestone: ref });
  if (changes.reachedOn && changes.reachedOn > ctx.today)
    return refused('act.in-the-future', { date: changes.reachedOn, today: ctx.today });
  if (changes.after) {
    const after = changes.after;
    const all = (await milestonesOf(ctx.tx, project)).map((one) => (one.ref === ref ? { ...one, after } : one));
    const ordered = inOrder(all);
    if (!ordered.ok) return ordered;
  }
  const saved = await reviseMilestoneRow(ctx.tx, ref, version, changes);
  if (saved.ok && changes.after) await putDependencies(ctx, ref, changes.after);
  return saved.ok ? ok(saved.value) : saved;
}
