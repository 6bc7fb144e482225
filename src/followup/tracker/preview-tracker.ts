import { type LocalizedText, ok, type Result } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { type Compared, compareTracker, type TrackerInput } from './compare-tracker.ts';
import type { RowOutcome } from './differences.ts';
import type { Remark } from './layout.ts';
import type { TrackerCustom } from './mapping.ts';
import type { CellCount, ToDecide } from './plan.ts';
import { columnLetter } from './sheet.ts';

/** One cell that would change: where it stands in the file, what the register holds, what it would hold. */
export type ShownChange = { field: string; column: string; before?: unknown; after: unknown; conflict: boolean };
export type ShownRow = { row: number; ref: string; title: LocalizedText; outcome: RowOutcome; changes: ShownChange[] };

export type TrackerPreview = {
  seen: string;
  counts: Record<RowOutcome, number> & { conflicts: number; gone: number };
  cells: CellCount;
  rows: ShownRow[];
  problems: Remark[];
  remarks: Remark[];
  toDecide: ToDecide[];
  names: Compared['names'];
  fields: TrackerCustom[];
  drafts: Compared['plan']['drafts'];
  /** projects whose status word says that they are not at their beginning: their take-over is an act of its own */
  takeOvers: { row: number; ref: string; word: string; means: string }[];
  gone: string[];
};

/**
 * All that an import would do, and what stands in its way; nothing is written.
 *
 * refuses  what `compareTracker` refuses
 */
export async function previewTracker(ctx: Context, input: TrackerInput): Promise<Result<TrackerPreview>> {
  const compared = await compareTracker(ctx, input);
  return compared.ok ? ok(shown(compared.value)) : compared;
}

/** What a status word means when works have begun, whatever became of them. */
const begun = new Set(['under-way', 'finished', 'late', 'suspended']);

export function shown({ plan, rows, gone, names, seen }: Compared): TrackerPreview {
  const counts = { new: 0, changed: 0, same: 0, conflicts: 0, gone: gone.length };
  for (const one of rows) {
    counts[one.outcome]++;
    counts.conflicts += one.differences.filter((each) => each.conflict).length;
  }
  return {
    seen,
    counts,
    cells: plan.cells,
    rows: rows.map(({ row, ref, outcome, differences }) => ({
      row: row.row,
      ref,
      title: row.values.get('title')!.value as LocalizedText,
      outcome,
      changes: differences.map(({ field, column, before, after, conflict }) => ({
        field,
        column: column < 0 ? '' : columnLetter(column),
        ...(before === undefined ? {} : { before }),
        after,
        conflict,
      })),
    })),
    problems: plan.problems,
    remarks: plan.remarks,
    toDecide: plan.toDecide,
    names,
    fields: plan.customs,
    drafts: plan.drafts,
    takeOvers: rows.flatMap(({ row, ref, known }) =>
      row.says && begun.has(row.says.means) && (known?.project.position?.stage ?? 'identification') === 'identification'
        ? [{ row: row.row, ref, word: row.says.word, means: row.says.means }]
        : [],
    ),
    gone,
  };
}
