import type { ProjectLevel } from '../../delivery/project.ts';
import type { Stage } from '../../delivery/stage.ts';
import type { LocalizedText } from '../../kernel/localized.ts';
import type { Rating } from '../rating.ts';

/** Where one stands in the tree: nowhere (strategies come first), in a strategy, in one of its axes, or in a node of the project tree. */
export type Under = { strategy?: string | undefined; axis?: string | undefined; parent?: string | undefined };

/** Why a roll-up says nothing; it is never zero then. */
export type NoRollUp = 'no-project' | 'no-milestone' | 'not-declared' | 'not-for-you';

/**
 * What lies in a node, itself included, of what the reader sees.
 *
 * stages      projects at each stage; suspended and cancelled ones stand in `halted` too
 * milestones  how many are planned and how many of them are reached
 * ratings     last declared rating of each project: how many of each, how many projects have none, and the worst
 * warnings    warnings that stand open on its projects
 */
export type RollUp = {
  projects: number;
  stages: Partial<Record<Stage, number>>;
  halted: { suspended: number; cancelled: number };
  milestones: { planned: number; reached: number } | { missing: NoRollUp };
  ratings: { worst: Rating; counts: Partial<Record<Rating, number>>; silent: number } | { missing: NoRollUp };
  warnings: { open: number } | { missing: NoRollUp };
};

/** A line of the tree: a strategy, an axis of it, or a node of the project tree with its level. `opens`: whether lines open under it. */
export type TreeNode = RollUp & {
  kind: 'strategy' | 'axis' | 'node';
  ref: string;
  title: LocalizedText;
  level?: ProjectLevel;
  stage?: Stage;
  opens: boolean;
};
