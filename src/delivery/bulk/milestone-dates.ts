import type { Day, LocalizedText, Refusal } from '../../kernel/index.ts';

/** The days of a milestone that may be moved on many at once; that it was reached is said on each. */
export const movedDates = ['expectedOn', 'plannedOn'] as const;
export type MovedDate = (typeof movedDates)[number];

/** Milestones not reached whose day has passed, all that are not reached, or those named. */
export const milestoneChoices = ['late', 'open'] as const;
export type MilestoneChoice = (typeof milestoneChoices)[number] | readonly string[];

/** Most calendar days that dates are moved by at once, before or after. */
export const MOST_DAYS = 3650;

/**
 * One change of dates asked of the milestones of many projects: moved by days, or one day for all.
 *
 * days  calendar days, to later, or to earlier below zero
 * day   the day set; null empties what is expected, so that the plan speaks again
 */
export type MilestoneChange = {
  projects: readonly string[];
  milestones: MilestoneChoice;
  date: MovedDate;
  days?: number | undefined;
  day?: Day | null | undefined;
};

/** What would change, or did, on one milestone. */
export type MilestoneMove = {
  ref: string;
  project: string;
  title: LocalizedText;
  version: number;
  before?: Day | undefined;
  after?: Day | undefined;
};

/** What undoes a change, as a further change of the milestones named. */
export type MilestoneUndo = Pick<MilestoneChange, 'days' | 'day'> & { projects: string[]; milestones: string[] };

/** What a change of dates would do, line by line; read as `BulkPreview`. */
export type MilestonePreview = { moves: MilestoneMove[]; same: number; problems: Refusal[]; seen: string };
