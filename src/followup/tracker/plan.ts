import type { Day, LocalizedText } from '../../kernel/index.ts';
import type { Remark } from './layout.ts';
import type { Decision, LinkField, TrackerCustom } from './mapping.ts';

/** A dated point of a project as a file states it; `key` finds it again next month. */
export type PlannedMilestone = { title: LocalizedText; plannedOn: Day };

/**
 * What one row says of one project, by field: title, summary, note, owner, operator, axis, parent, works,
 * custom.<key>, milestone.<key>. `column` is where it was read, for whoever looks at a difference.
 */
export type PlannedValue = { value: unknown; column: number; written: string };

/**
 * key   what finds the row again next month: its reference, or its title and owner
 * ref   the reference its file gives it, when it gives one
 * says  what its status word means, where one is known
 */
export type PlannedRow = {
  row: number;
  key: string;
  ref?: string;
  values: Map<string, PlannedValue>;
  says?: { word: string; means: string };
};

/** A word that a person has to decide on: a guess to confirm, or nothing near. */
export type ToDecide = { field: LinkField; value: string; rows: number[]; guesses: string[] };

/**
 * Cells of the rows under the header. filled = taken + left + silent: taken over, left out by name, or saying that
 * there is nothing to say.
 */
export type CellCount = { filled: number; taken: number; left: number; silent: number };

/**
 * A file turned into projects, before the register is looked at.
 *
 * problems  what stands in the way: nothing is imported while there is one
 * remarks   what is left out, or was read in a way that should be seen
 */
export type Plan = {
  rows: PlannedRow[];
  problems: Remark[];
  remarks: Remark[];
  toDecide: ToDecide[];
  cells: CellCount;
  customs: TrackerCustom[];
  drafts: NonNullable<Decision['create']>[];
};
