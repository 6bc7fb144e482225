import type { ProjectWithMilestones } from '../../delivery/tracker.readers.ts';

/** What the register knows of one row of a list. */
export type KnownRow = {
  project: ProjectWithMilestones;
  /** what the row said at its last import; nothing when it was found by its reference or title alone */
  last?: Record<string, unknown>;
  /** milestones it gave, by key */
  milestones: Record<string, string>;
  id?: string;
  version?: number;
};

/**
 * One field that the file would change.
 *
 * conflict  the register was edited here as well, or never came from this list: the register stays unless a person says otherwise
 */
export type Difference = {
  field: string;
  column: number;
  written: string;
  before?: unknown;
  after: unknown;
  conflict: boolean;
};

export type RowOutcome = 'new' | 'changed' | 'same';
