import { listTarget, visibleScopes, whyNot } from '../../access/index.ts';
import { liesIn } from '../../delivery/readers.ts';
import { ok, type Result, refused } from '../../kernel/index.ts';
import { whileUnchanged } from '../../platform/database/while-unchanged.ts';
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
  const seen = {
    projects: { where: visibleScopes(ctx.caller, 'project.read'), sides: 'all-sides' },
    ratings: { where: visibleScopes(ctx.caller, 'rating.read'), sides: 'owner' },
    warnings: { where: visibleScopes(ctx.caller, 'warning.read'), sides: 'all-sides' },
  } as const;
  const of = ({ where, sides }: (typeof seen)[keyof typeof seen]) => {
    return (param: (value: unknown) => string) => liesIn(where, sides, param);
  };
  // the same lines for all who see the same, until something is written
  const lines = await whileUnchanged(ctx.tx, { notes: 'ledger', key: JSON.stringify(['tree', under, seen]) }, () =>
    linesUnder(ctx.tx, under, { projects: of(seen.projects), ratings: of(seen.ratings), warnings: of(seen.warnings) }),
  );
  return ok({ items: lines.map(treeNode) });
}
