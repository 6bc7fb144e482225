import { may } from '../access/index.ts';
import { listProjects, projectTarget } from '../delivery/readers.ts';
import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { DependenceView } from './dependence.ts';
import { dependence, namesOf } from './get-dependence.ts';
import { listHoldings, listOutputs } from './holding.store.ts';
import type { Holding, ProjectOutput } from './holding.ts';

export type ProjectDependence = DependenceView & {
  holdings: Holding[];
  outputs: ProjectOutput[];
  mayEdit: boolean;
};

/** What one project stands on and who brings what to it. refuses 'project.unknown' */
export async function projectDependence(ctx: Context, ref: string): Promise<Result<ProjectDependence>> {
  const [project] = await listProjects(ctx.tx, { refs: [ref] });
  if (!project) return refused('project.unknown', { project: ref });
  const found = await dependence(ctx.tx, { strategy: project.strategy, project: ref }, 'organisation');
  if (!found.ok) return found;
  const holdings = await listHoldings(ctx.tx, { projects: [ref] });
  const outputs = await listOutputs(ctx.tx, { projects: [ref] });
  const named: Record<string, LocalizedText> = await namesOf(ctx.tx, [
    ...holdings.flatMap((one) => [one.organisation, ...(one.substitute ? [one.substitute] : [])]),
    ...outputs.map((one) => one.organisation),
  ]);
  return ok({
    ...found.value,
    names: { ...found.value.names, ...named },
    holdings,
    outputs,
    mayEdit: may(ctx.caller, 'dependence.edit', await projectTarget(ctx, ref)),
  });
}
