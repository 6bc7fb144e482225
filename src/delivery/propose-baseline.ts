import { type Day, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { Baseline } from './baseline.ts';
import { addBaseline, baselinesOf, milestonesOf } from './milestone.store.ts';
import { signatureOf } from './on-file.ts';
import { listProjects } from './project.store.ts';

export type ProposeBaseline = { project: string; reason: LocalizedText; effectiveOn: Day };

/**
 * Proposes the plan being worked with as a baseline: every milestone with its planned day. Earlier baselines stay, and
 * variance is shown against the first one too.
 *
 * refuses  'project.unknown' · 'baseline.nothing-planned' · 'baseline.already-proposed' · 'act.in-the-future'
 */
export async function proposeBaseline(
  ctx: Context,
  input: ProposeBaseline,
): Promise<Result<{ id: string; number: number }>> {
  const [project] = await listProjects(ctx.tx, { refs: [input.project] });
  if (!project) return refused('project.unknown', { project: input.project });
  if (input.effectiveOn > ctx.today) return refused('act.in-the-future', { date: input.effectiveOn, today: ctx.today });
  const milestones = await milestonesOf(ctx.tx, input.project);
  if (milestones.length === 0) return refused('baseline.nothing-planned', { project: input.project });
  const baselines = await baselinesOf(ctx.tx, input.project);
  if (baselines.some((one) => one.status === 'proposed')) return refused('baseline.already-proposed');
  const baseline: Baseline = {
    ...input,
    id: ctx.newId(),
    number: baselines.length + 1,
    plan: milestones.map((one) => ({ milestone: one.ref, on: one.plannedOn })),
    proposedBy: signatureOf(ctx),
    proposedOn: ctx.today,
    status: 'proposed',
  };
  await addBaseline(ctx.tx, baseline);
  return ok({ id: baseline.id, number: baseline.number });
}
