import type { LocalizedText, Refusal } from '../../kernel/index.ts';

/** What describes a project and may be changed on many at once. */
export const describedFields = ['owner', 'axis', 'parent'] as const;
export type DescribedField = (typeof describedFields)[number];

/** The same, and the fields that an administrator added; titles are changed in the grid. */
export const bulkFields = [...describedFields, 'custom'] as const;
export type BulkField = (typeof bulkFields)[number];

/** Most projects of one change, and most milestones. */
export const MOST_AT_ONCE = 500;

/**
 * One change asked of many projects; without a value the field is emptied.
 *
 * key  of the added field, where `field` is custom
 */
export type BulkChange = {
  refs: readonly string[];
  field: BulkField;
  key?: string | undefined;
  value?: unknown;
};

/** What would change, or did, on one project. */
export type BulkMove = {
  ref: string;
  title: LocalizedText;
  version: number;
  before?: unknown;
  after?: unknown;
};

/** Lines with the value that stood on them before: what undoes a change, as a further change. */
export type BulkUndo = { value?: unknown; refs: string[] };

/**
 * What a change would do, line by line.
 *
 * same      projects on which it stands so already
 * problems  what is refused, each with its project; while there is one, nothing is changed
 * seen      stands for all that was shown: what was shown is done, or nothing
 */
export type BulkPreview = { moves: BulkMove[]; same: number; problems: Refusal[]; seen: string };
