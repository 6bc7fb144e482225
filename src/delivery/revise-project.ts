import { type Result, refused } from '../kernel/index.ts';
import { checkCustom } from '../platform/custom-field/check-custom.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { ancestorsOf, listProjects, reviseProjectRow } from './project.store.ts';
import type { Project } from './project.ts';
import { mayHangUnder } from './tree.rules.ts';

export type ReviseProject = {
  ref: string;
  version: number;
  changes: Partial<Omit<Project, 'id' | 'ref' | 'level' | 'strategy' | 'version'>>;
};

/**
 * Revises how a project is described. Stage and state are not among it: only acts move a project.
 *
 * refuses  'project.unknown' · 'project.parent-refused' (level, strategy, or a circle) · custom field codes
 *          · 'conflict.changed'
 */
export async function reviseProject(
  ctx: Context,
  { ref, version, changes }: ReviseProject,
): Promise<Result<{ version: number }>> {
  if (changes.parent) {
    const found = await listProjects(ctx.tx, { refs: [ref, changes.parent] });
    const own = found.find((one) => one.ref === ref);
    const parent = found.find((one) => one.ref === changes.parent);
    if (!own || !parent) return refused('project.unknown', { project: own ? changes.parent : ref });
    const above = await ancestorsOf(ctx.tx, parent.ref);
    if (!mayHangUnder(own.level, own.strategy, parent) || above.some((one) => one.ref === ref))
      return refused('project.parent-refused', { parent: parent.ref, level: own.level });
  }
  if (changes.custom) {
    const [before] = await listProjects(ctx.tx, { refs: [ref] });
    const custom = await checkCustom(ctx.tx, 'project', changes.custom, before?.custom ?? {});
    if (!custom.ok) return custom;
  }
  return reviseProjectRow(ctx.tx, ref, version, changes);
}
