import { createHash } from 'node:crypto';
import { whyNot } from '../../access/index.ts';
import { ok, type Refusal, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { milestonesIn } from '../milestone.store.ts';
import { listProjects } from '../project.store.ts';
import { projectScopes } from '../project-target.ts';
import { reviseMilestone } from '../revise-milestone.ts';
import { MOST_AT_ONCE } from './bulk.ts';
import { milestoneMoves, milestonesBack } from './milestone-dates.rules.ts';
import type { MilestoneChange, MilestonePreview, MilestoneUndo } from './milestone-dates.ts';

/** What a change of dates would do to the milestones of many projects: the one computation behind preview and act. */
export async function previewMilestones(ctx: Context, change: MilestoneChange): Promise<Result<MilestonePreview>> {
  const asked = [...new Set(change.projects)];
  const known = new Set((await listProjects(ctx.tx, { refs: asked })).map((one) => one.ref));
  const scopes = await projectScopes(ctx.tx, asked, 'owner');
  // who may not read a project is not told whether there is one
  const why = new Map(
    asked.map((ref) => {
      const code = whyNot(ctx.caller, 'milestone.edit', { scopes: scopes.get(ref) ?? [] });
      return [ref, code ?? (known.has(ref) ? undefined : 'project.unknown')];
    }),
  );
  const shut: Refusal[] = [...why].flatMap(([project, code]) =>
    code ? [{ code, details: { project, field: change.date } }] : [],
  );
  const allowed = asked.filter((ref) => !why.get(ref));
  const found = milestoneMoves(await milestonesIn(ctx.tx, { projects: allowed }), change, ctx.today);
  if (found.moves.length > MOST_AT_ONCE) return refused('bulk.too-many', { n: found.moves.length, most: MOST_AT_ONCE });
  return ok({ ...found, problems: [...shut, ...found.problems], seen: digestOf(change, found.moves) });
}

const digestOf = ({ date, days, day }: MilestoneChange, moves: MilestonePreview['moves']): string =>
  createHash('sha256')
    .update(
      JSON.stringify([date, days ?? null, day ?? null, moves.map((one) => [one.ref, one.version, one.after ?? null])]),
    )
    .digest('hex');

/**
 * Moves the dates of many milestones as previewed, all or nothing: one request, one leaf that covers every row. Each is revised
 * as by `reviseMilestone`: approved plans stay as they were approved.
 *
 * refuses  'bulk.refused' (with the lines) · 'bulk.changed' (somebody changed a line since it was shown) · 'bulk.nothing'
 *          · 'bulk.too-many'
 */
export async function reviseMilestones(
  ctx: Context,
  { seen, ...change }: MilestoneChange & { seen: string },
): Promise<Result<{ revised: number; undo: MilestoneUndo[] }>> {
  const preview = await previewMilestones(ctx, change);
  if (!preview.ok) return preview;
  const { moves, problems, seen: now } = preview.value;
  if (problems.length > 0) return refused('bulk.refused', { n: problems.length, problems });
  if (seen !== now) return refused('bulk.changed');
  if (moves.length === 0) return refused('bulk.nothing');
  for (const { ref, version, after } of moves) {
    const revised = await reviseMilestone(ctx, { ref, version, changes: { [change.date]: after } });
    if (!revised.ok) return revised;
  }
  return ok({ revised: moves.length, undo: milestonesBack(moves, change) });
}
