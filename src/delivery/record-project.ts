import { type Day, ok, type Result, refused } from '../kernel/index.ts';
import { checkCustom } from '../platform/custom-field/check-custom.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { signatureOf } from './on-file.ts';
import { checkedShares } from './place-share.rules.ts';
import { addProjects, linkPledges, linkSources, listProjects, putPlaces } from './project.store.ts';
import type { PlaceShare, Project } from './project.ts';
import { beginGate } from './project-file.store.ts';
import { mayHangUnder } from './tree.rules.ts';

export type RecordProject = Omit<Project, 'id' | 'version'> & {
  /** day since which it is being identified; today when left out */
  since?: Day | undefined;
  works: PlaceShare[];
  benefit: PlaceShare[];
  pledges: string[];
  sources: string[];
};

/**
 * Records a node of the tree. A project begins at identification, whatever its true age: one already under way then
 * enters its stage by a take-over, which is an act of its own.
 *
 * refuses  'project.ref-taken' · 'project.unknown' (the parent) · 'project.parent-refused' · 'act.in-the-future'
 *          · 'place.…' as `checkedShares` · 'template.missing' (no checklist for the first gate) · custom field codes
 */
export async function recordProject(
  ctx: Context,
  input: RecordProject,
): Promise<Result<{ ref: string; version: number }>> {
  const { since = ctx.today, works, benefit, pledges, sources, ...project } = input;
  if (since > ctx.today) return refused('act.in-the-future', { date: since, today: ctx.today });
  for (const shares of [checkedShares(works), checkedShares(benefit)]) if (!shares.ok) return shares;
  if (project.parent) {
    const [parent] = await listProjects(ctx.tx, { refs: [project.parent] });
    if (!parent) return refused('project.unknown', { project: project.parent });
    if (!mayHangUnder(project.level, project.strategy, parent))
      return refused('project.parent-refused', { parent: project.parent, level: project.level });
  }
  const custom = await checkCustom(ctx.tx, 'project', project.custom);
  if (!custom.ok) return custom;
  const recordedBy = signatureOf(ctx).person;
  await addProjects(ctx.tx, [{ ...project, id: ctx.newId(), recordedBy, recordedOn: ctx.today, since }]);
  await putPlaces(ctx, project.ref, 'works', works);
  await putPlaces(ctx, project.ref, 'benefit', benefit);
  await linkPledges(
    ctx.tx,
    [...new Set(pledges)].map((pledge) => ({ id: ctx.newId(), project: project.ref, pledge })),
  );
  await linkSources(
    ctx.tx,
    [...new Set(sources)].map((source) => ({ id: ctx.newId(), project: project.ref, source })),
  );
  if (project.level === 'project') await beginGate(ctx, project.ref, 1, since);
  return ok({ ref: project.ref, version: 1 });
}
