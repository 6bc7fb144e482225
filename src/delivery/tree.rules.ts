import { type Project, type ProjectLevel, projectLevels } from './project.ts';

/** A node hangs under a node of a higher level of the same strategy. */
export const mayHangUnder = (
  level: ProjectLevel,
  strategy: string,
  parent: Pick<Project, 'level' | 'strategy'>,
): boolean => parent.strategy === strategy && projectLevels.indexOf(parent.level) < projectLevels.indexOf(level);
