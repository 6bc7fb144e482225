import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { strategyByRef } from '../../strategy/readers.ts';
import type { HeaderColumn, Remark } from './layout.ts';
import type { KeptMapping, ProposedColumn } from './mapping.ts';
import { columnsWithSections, proposeColumns, sameColumn } from './propose.rules.ts';
import { readTracker, type TrackerFile } from './read-tracker.ts';
import type { SheetRead } from './sheet.ts';
import { listMappings } from './tracker.store.ts';
import { trackerWords } from './tracker-words.ts';

export type ProposeInput = TrackerFile & { strategy: string; mapping?: string | undefined };

export type MappingProposal = {
  sheets: SheetRead['sheets'];
  sheet: string;
  format: SheetRead['format'];
  headerRows: number[];
  rows: number;
  columns: ProposedColumn[];
  kept?: KeptMapping;
  keptNames: string[];
  remarks: Remark[];
};

/**
 * What a file's columns probably mean: as a kept mapping says where most headers are its own, else as headers and
 * values look.
 *
 * refuses  'strategy.unknown' · 'tracker.mapping-unknown' · what `readTracker` refuses
 */
export async function proposeTrackerMapping(ctx: Context, input: ProposeInput): Promise<Result<MappingProposal>> {
  if (!(await strategyByRef(ctx.tx, input.strategy))) return refused('strategy.unknown', { ref: input.strategy });
  const read = await readTracker(ctx, input);
  if (!read.ok) return read;
  const { sheet, layout } = read.value;
  const mappings = await listMappings(ctx.tx, input.strategy);
  const named = mappings.find((one) => one.name === input.mapping);
  if (input.mapping !== undefined && !named) return refused('tracker.mapping-unknown', { name: input.mapping });
  const kept = named ?? mappings.find((one) => fits(one, columnsWithSections(layout)));
  return ok({
    sheets: sheet.sheets,
    sheet: sheet.sheet,
    format: sheet.format,
    headerRows: layout.headerRows,
    rows: layout.rows.length,
    columns: proposeColumns(layout, trackerWords(), kept),
    ...(kept ? { kept } : {}),
    keptNames: mappings.map((one) => one.name),
    remarks: layout.remarks,
  });
}

/** A mapping fits a file when it knows four headers in five. */
const fits = (mapping: KeptMapping, columns: readonly HeaderColumn[]): boolean =>
  columns.filter((column) => mapping.columns.some((one) => sameColumn(one, column))).length >= 0.8 * columns.length;
