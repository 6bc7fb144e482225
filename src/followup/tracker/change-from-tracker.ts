import { placeProject } from '../../delivery/place-project.ts';
import type { PlaceShare, Project } from '../../delivery/project.ts';
import { recordMilestone } from '../../delivery/record-milestone.ts';
import { reviseMilestone } from '../../delivery/revise-milestone.ts';
import { reviseProject } from '../../delivery/revise-project.ts';
import { ok, type Result } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import type { ComparedRow } from './compare-tracker.ts';
import type { PlannedMilestone } from './plan.ts';

/**
 * Writes what a row changes in its project, by the verbs that a person would use.
 *
 * take      whether the file or the register stays where both were edited
 * returns   milestones of the row, by key
 * refuses   what revising a project, placing it, recording and revising a milestone refuse
 */
export async function changeFromTracker(
  ctx: Context,
  { ref, known, differences }: ComparedRow,
  take: 'register' | 'file',
): Promise<Result<Record<string, string>>> {
  const milestones = { ...known!.milestones };
  const moves = differences.filter((one) => take === 'file' || !one.conflict);
  const changes: Record<string, unknown> = {};
  const custom: Record<string, unknown> = {};
  let { version } = known!.project;
  for (const { field, after } of moves) {
    if (field.startsWith('custom.')) custom[field.slice('custom.'.length)] = after;
    else if (field.startsWith('milestone.')) {
      const done = await putMilestone(
        ctx,
        ref,
        field.slice('milestone.'.length),
        after as PlannedMilestone,
        known!,
        milestones,
      );
      if (!done.ok) return done;
    } else if (field !== 'works') changes[field] = after;
  }
  if (Object.keys(custom).length > 0) changes.custom = { ...known!.project.custom, ...custom };
  if (Object.keys(changes).length > 0) {
    const done = await reviseProject(ctx, { ref, version, changes: changes as Partial<Project> });
    if (!done.ok) return done;
    version = done.value.version;
  }
  const works = moves.find((one) => one.field === 'works')?.after as PlaceShare[] | undefined;
  if (works) {
    const done = await placeProject(ctx, { project: ref, version, works, assumed: works.length > 1 });
    if (!done.ok) return done;
  }
  return ok(milestones);
}

async function putMilestone(
  ctx: Context,
  project: string,
  key: string,
  { title, plannedOn }: PlannedMilestone,
  known: NonNullable<ComparedRow['known']>,
  refs: Record<string, string>,
): Promise<Result<unknown>> {
  const before = known.project.milestones.find((one) => one.ref === refs[key]);
  if (before) return reviseMilestone(ctx, { ref: before.ref, version: before.version, changes: { title, plannedOn } });
  const done = await recordMilestone(ctx, { project, title, plannedOn, durationDays: 0, after: [] });
  if (done.ok) refs[key] = done.value.ref;
  return done;
}
