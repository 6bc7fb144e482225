import { may } from '../access/index.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import { studiesOfGates, visibleStudies } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { type GateView, gateView } from './gate-view.ts';
import { textsOfGates } from './legal/awaited-text.store.ts';
import { shownText } from './legal/awaited-text.ts';
import { loadProjectFile } from './project-file.store.ts';
import { projectTarget } from './project-target.ts';
import { parseGateRef } from './stage.ts';

/**
 * One gate of a project, begun or not: checklist, evidence, decisions, conditions, door, and what is missing to pass.
 *
 * refuses  'gate.unknown' · 'project.has-no-stage' (a node above the level of projects)
 */
export async function getGate(ctx: Context, { ref }: { ref: string }): Promise<Result<GateView>> {
  const named = parseGateRef(ref);
  if (!named) return refused('gate.unknown', { gate: ref });
  const file = await loadProjectFile(ctx.tx, named.project);
  if (!file) return refused('project.has-no-stage', { project: named.project });
  const mayOpen = may(ctx.caller, 'evidence.read-restricted', await projectTarget(ctx, named.project));
  const view = gateView(file, named.number, ctx.today, mayOpen);
  const studies = await visibleStudies(ctx, await studiesOfGates(ctx.tx, file.ref, named.number));
  const texts = await textsOfGates(ctx.tx, file.ref, named.number);
  return ok({
    ...view,
    criteria: view.criteria.map((one) => {
      const own = studies.filter((study) => study.criterion === one.code);
      const awaited = texts.filter((text) => text.criterion === one.code);
      return {
        ...one,
        ...(awaited.length > 0 ? { texts: awaited.map(shownText) } : {}),
        ...(own.length > 0 ? { studies: own.map(({ ref, title, stage }) => ({ ref, title, stage })) } : {}),
      };
    }),
  });
}
