import { ratings } from '../rating.ts';
import type { Sums } from './roll-up.rules.ts';
import type { RollUp, TreeNode } from './tree.ts';

/** A line before anything is counted in it; `opens`: whether lines open under it whatever the reader sees. */
export type Line = Pick<TreeNode, 'kind' | 'ref' | 'title' | 'opens'> & {
  level?: TreeNode['level'] | null;
  stage?: TreeNode['stage'] | null;
};

/**
 * A line of the tree out of its counts: what nobody said stays missing, with its reason; zero is said only where
 * something was there to count.
 *
 * example  no milestone planned → missing 'no-milestone'; four planned, none reached → 0 of 4
 */
export function treeNode({ kind, ref, title, level, stage, opens }: Line, sums: Sums): TreeNode {
  const { holdsMore, projects, stages, suspended, cancelled, planned, reached, warned, warnings } = sums;
  return {
    kind,
    ref,
    title,
    ...(level ? { level } : {}),
    ...(stage ? { stage } : {}),
    opens: opens || holdsMore,
    projects,
    stages,
    halted: { suspended, cancelled },
    milestones:
      projects === 0 ? { missing: 'no-project' } : planned === 0 ? { missing: 'no-milestone' } : { planned, reached },
    ratings: ratingsOf(sums),
    warnings:
      projects === 0 ? { missing: 'no-project' } : warned === 0 ? { missing: 'not-for-you' } : { open: warnings },
  };
}

function ratingsOf({ projects, rated, ratings: counts }: Sums): RollUp['ratings'] {
  if (projects === 0) return { missing: 'no-project' };
  if (rated === 0) return { missing: 'not-for-you' };
  const worst = ratings.findLast((one) => (counts[one] ?? 0) > 0);
  if (!worst) return { missing: 'not-declared' };
  const said = ratings.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
  return { worst, counts, silent: rated - said };
}
