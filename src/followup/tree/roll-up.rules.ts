import type { ProjectLevel } from '../../delivery/project.ts';
import type { Stage } from '../../delivery/stage.ts';
import type { Rating } from '../rating.ts';
import type { Under } from './tree.ts';

/** A project or a node above projects, with what is counted in it; `rating`: the last one declared; `warnings`: those that stand open. */
export type CountedProject = {
  ref: string;
  level: ProjectLevel;
  parent: string | null;
  strategy: string;
  axis: string | null;
  stage: Stage | null;
  state: 'active' | 'suspended' | 'cancelled' | null;
  planned: number;
  reached: number;
  warnings: number;
  rating: Rating | null;
};

/** All projects of the register, and what lies right under each. */
export type Forest = { all: readonly CountedProject[]; under: ReadonlyMap<string, readonly CountedProject[]> };

/** What of each project seen the reader sees besides; 'everything' of all projects. */
export type SeenProjects = 'everything' | ReadonlyMap<string, { isRated: boolean; isWarned: boolean }>;

/** Sums over what lies in one line, of what the reader sees. `holdsMore`: something else than the line itself was seen in it. */
export type Sums = {
  holdsMore: boolean;
  projects: number;
  stages: Partial<Record<Stage, number>>;
  suspended: number;
  cancelled: number;
  planned: number;
  reached: number;
  rated: number;
  ratings: Partial<Record<Rating, number>>;
  warned: number;
  warnings: number;
};

/** Nodes lie in each other no deeper than this. */
const DEEPEST = 20;

export function forestOf(all: readonly CountedProject[]): Forest {
  const under = new Map<string, CountedProject[]>();
  for (const one of all) {
    if (one.parent === null) continue;
    const there = under.get(one.parent);
    if (there) there.push(one);
    else under.set(one.parent, [one]);
  }
  return { all, under };
}

/**
 * Sums by line under a place: by strategy where one stands nowhere; in a strategy by axis, and by node for what has neither axis nor
 * parent; else by node. A line in which nothing is seen is not there.
 */
export function sumsUnder(forest: Forest, under: Under, seen: SeenProjects): Map<string, Sums> {
  const sums = new Map<string, Sums>();
  const add = (top: string, project: CountedProject): void => {
    const rights = seen === 'everything' ? EVERYTHING : seen.get(project.ref);
    if (!rights) return;
    const known = sums.get(top) ?? noSums();
    sums.set(top, known);
    count(known, project, rights, top);
  };
  const addBranch = (
    top: string,
    project: CountedProject,
    isWanted: (one: CountedProject) => boolean,
    depth = 0,
  ): void => {
    if (isWanted(project)) add(top, project);
    if (depth < DEEPEST)
      for (const child of forest.under.get(project.ref) ?? []) addBranch(top, child, isWanted, depth + 1);
  };
  const all = () => true;
  const { parent, axis, strategy } = under;
  if (parent !== undefined) for (const one of forest.under.get(parent) ?? []) addBranch(one.ref, one, all);
  else if (axis !== undefined) {
    const ofAxis = forest.all.filter((one) => one.axis === axis);
    const refs = new Set(ofAxis.map((one) => one.ref));
    for (const one of ofAxis) if (one.parent === null || !refs.has(one.parent)) addBranch(one.ref, one, all);
  } else if (strategy === undefined) for (const one of forest.all) add(one.strategy, one);
  else
    for (const one of forest.all) {
      if (one.strategy !== strategy) continue;
      if (one.axis !== null) add(one.axis, one);
      else if (one.parent === null) addBranch(one.ref, one, (each) => each.axis === null);
    }
  return sums;
}

const EVERYTHING = { isRated: true, isWarned: true };

export const noSums = (): Sums => ({
  holdsMore: false,
  projects: 0,
  stages: {},
  suspended: 0,
  cancelled: 0,
  planned: 0,
  reached: 0,
  rated: 0,
  ratings: {},
  warned: 0,
  warnings: 0,
});

function count(
  sums: Sums,
  project: CountedProject,
  { isRated, isWarned }: { isRated: boolean; isWarned: boolean },
  top: string,
): void {
  const { ref, level, stage, state, planned, reached, rating, warnings } = project;
  if (ref !== top) sums.holdsMore = true;
  if (stage) sums.stages[stage] = (sums.stages[stage] ?? 0) + 1;
  if (state === 'suspended') sums.suspended++;
  if (state === 'cancelled') sums.cancelled++;
  sums.planned += planned;
  sums.reached += reached;
  if (isRated && rating) sums.ratings[rating] = (sums.ratings[rating] ?? 0) + 1;
  if (isWarned) sums.warnings += warnings;
  if (level !== 'project') return;
  sums.projects++;
  if (isRated) sums.rated++;
  if (isWarned) sums.warned++;
}
