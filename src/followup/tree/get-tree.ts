import { listTarget, visibleScopes, whyNot } from '../../access/index.ts';
import { liesIn } from '../../delivery/readers.ts';
import { ok, type Result, refused } from '../../kernel/index.ts';
import { whileUnchanged } from '../../platform/database/while-unchanged.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { forestOf, noSums, type SeenProjects, sumsUnder } from './roll-up.rules.ts';
import { treeNode } from './tree.rules.ts';
import { countedProjects, linesUnder, seenProjects } from './tree.store.ts';
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
  const { tx } = ctx;
  const forest = await whileUnchanged(tx, { notes: 'ledger', key: 'projects counted for the tree' }, async () =>
    forestOf(await countedProjects(tx)),
  );
  const isAll = Object.values(seen).every(({ where }) => where === 'everywhere');
  const projects: SeenProjects = isAll
    ? 'everything'
    : await whileUnchanged(tx, { notes: 'ledger', key: JSON.stringify(['projects seen in the tree', seen]) }, () =>
        seenProjects(tx, { projects: of(seen.projects), ratings: of(seen.ratings), warnings: of(seen.warnings) }),
      );
  const sums = sumsUnder(forest, under, projects);
  const lines = await linesUnder(tx, under, [...sums.keys()]);
  return ok({ items: lines.map((line) => treeNode(line, sums.get(line.ref) ?? noSums())) });
}
