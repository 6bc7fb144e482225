import { listTarget, type Right, visibleScopes, whyNot } from '../../access/index.ts';
import { liesIn, type Sides } from '../../delivery/readers.ts';
import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { treeNode } from './tree.rules.ts';
import { linesUnder } from './tree.store.ts';
import type { TreeNode, Under } from './tree.ts';

/**
 * The lines under a place of the tree with what lies in each, of what the caller sees: strategies, then axes, then programmes and projects.
 * A node above a project that the caller sees is there too, as on the project's own page.
 *
 * refuses  'access.…' when the caller may not read strategies, whose titles are lines too
 */
export async function getTree(ctx: Context, under: Under): Promise<Result<{ items: TreeNode[] }>> {
  const why = whyNot(ctx.caller, 'strategy.read', listTarget);
  if (why) return refused(why, { right: 'strategy.read' });
  const where = (right: Right, sides: Sides) => (param: (value: unknown) => string) =>
    liesIn(visibleScopes(ctx.caller, right), sides, param);
  const lines = await linesUnder(ctx.tx, under, {
    projects: where('project.read', 'all-sides'),
    ratings: where('rating.read', 'owner'),
    warnings: where('warning.read', 'all-sides'),
  });
  return ok({ items: lines.map(treeNode) });
}
