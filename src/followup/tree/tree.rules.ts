import { type Rating, ratings } from '../rating.ts';
import type { RollUp, TreeNode } from './tree.ts';

/** What was counted in a node, of what the reader sees; `rated` and `warned`: projects whose ratings and warnings the reader sees. */
export type Counted = Pick<TreeNode, 'kind' | 'ref' | 'title' | 'opens'> & {
  level?: TreeNode['level'] | null;
  stage?: TreeNode['stage'] | null;
  projects: number;
  stages: RollUp['stages'] | null;
  suspended: number;
  cancelled: number;
  planned: number;
  reached: number;
  rated: number;
  ratings: Partial<Record<Rating, number>> | null;
  warned: number;
  warnings: number;
};

/**
 * A line of the tree out of its counts: what nobody said stays missing, with its reason; zero is said only where
 * something was there to count.
 *
 * example  no milestone planned → missing 'no-milestone'; four planned, none reached → 0 of 4
 */
export function treeNode(counted: Counted): TreeNode {
  const { kind, ref, title, level, stage, opens, projects, stages, suspended, cancelled, planned, reached } = counted;
  return {
    kind,
    ref,
    title,
    ...(level ? { level } : {}),
    ...(stage ? { stage } : {}),
    opens,
    projects,
    stages: stages ?? {},
    halted: { suspended, cancelled },
    milestones:
      projects === 0 ? { missing: 'no-project' } : planned === 0 ? { missing: 'no-milestone' } : { planned, reached },
    ratings: ratingsOf(counted),
    warnings:
      projects === 0
        ? { missing: 'no-project' }
        : counted.warned === 0
          ? { missing: 'not-for-you' }
          : { open: counted.warnings },
  };
}

function ratingsOf({ projects, rated, ratings: counts }: Counted): RollUp['ratings'] {
  if (projects === 0) return { missing: 'no-project' };
  if (rated === 0) return { missing: 'not-for-you' };
  const worst = ratings.findLast((one) => (counts?.[one] ?? 0) > 0);
  if (!counts || !worst) return { missing: 'not-declared' };
  const said = ratings.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
  return { worst, counts, silent: rated - said };
}
