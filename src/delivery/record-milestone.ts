import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { inOrder } from './milestone.rules.ts';
import { addMilestone, milestonesOf, putDependencies } from './milestone.store.ts';
import type { Milestone } from './milestone.ts';
import { listProjects } from './project.store.ts';

export type RecordMilestone = Omit<Milestone, 'ref' | 'version'>;

/**
 * Records a milestone of a project; its reference is the next free number, such as F1/M3.
 *
 * refuses  'project.unknown' · 'milestone.unknown' (what it comes after is not of this project) · 'milestone.circle'
 */
export async function recordMilestone(
  ctx: Context,
  input: RecordMilestone,
): Promise<Result<{ ref: string; version: number }>> {
  const [project] = await listProjects(ctx.tx, { refs: [input.project] });
  if (!project) return refused('project.unknown', { project: input.project });
  const others = await milestonesOf(ctx.tx, input.project);
  const number = Math.max(0, ...others.map((one) => Number(one.ref.split('/M').at(-1)))) + 1;
  const milestone: Milestone = { ...input, ref: `${input.project}/M${number}`, version: 1 };
  const ordered = inOrder([...others, milestone]);
  if (!ordered.ok) return ordered;
  await addMilestone(ctx.tx, ctx.newId(), milestone);
  await putDependencies(ctx, milestone.ref, milestone.after);
  return ok({ ref: milestone.ref, version: 1 });
}
