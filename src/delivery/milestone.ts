import type { Day, LocalizedText } from '../kernel/index.ts';

/** A dated point of a project: planned in the current plan, expected now, reached. Reached is declared, until evidence says so. */
export type Milestone = {
  ref: string;
  project: string;
  title: LocalizedText;
  plannedOn: Day;
  expectedOn?: Day;
  reachedOn?: Day;
  /** work after everything it depends on, calendar days */
  durationDays: number;
  /** evidence that it was reached */
  evidence?: string;
  /** refs of the milestones it can only come after */
  after: readonly string[];
  version: number;
};
