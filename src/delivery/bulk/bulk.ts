import type { LocalizedText, Refusal } from '../../kernel/index.ts';

/** What may be changed on many projects at once; titles, added fields and dates of milestones are changed in the grid. */
export const bulkFields = ['owner', 'axis', 'parent'] as const;
export type BulkField = (typeof bulkFields)[number];

/** Most projects of one change. */
export const MOST_AT_ONCE = 500;

/** One change asked of many projects; without a value the field is emptied. */
export type BulkChange = { refs: readonly string[]; field: BulkField; value?: string | undefined };

/** What would change, or did, on one project. */
export type BulkMove = {
  ref: string;
  title: LocalizedText;
  version: number;
  before?: string | undefined;
  after?: string | undefined;
};

/**
 * What a change would do, line by line.
 *
 * same      projects on which it stands so already
 * problems  what is refused, each with its project; while there is one, nothing is changed
 * seen      stands for all that was shown: what was shown is done, or nothing
 */
export type BulkPreview = { moves: BulkMove[]; same: number; problems: Refusal[]; seen: string };
