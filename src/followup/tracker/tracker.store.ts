import type { Day, Result } from '../../kernel/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import { saveRevision } from '../../platform/database/revise.ts';
import { insertRows, type Row, rowMap, updateRow } from '../../platform/database/rows.ts';
import type { Remark } from './layout.ts';
import type { KeptMapping, Mapping } from './mapping.ts';
import type { CellCount } from './plan.ts';

const mappingMap = rowMap<Omit<KeptMapping, 'version'> & { keptBy: string }>({
  id: 'id',
  strategy: 'strategy',
  name: 'name',
  columns: 'columns',
  decisions: 'decisions',
  keptBy: 'kept_by',
  keptOn: 'kept_on',
});

/** Mappings kept for a strategy, the last kept first. */
export async function listMappings(tx: Tx, strategy: string, name?: string): Promise<KeptMapping[]> {
  const found = await tx.query<Row>(
    'select * from tracker_mapping where strategy = $1 and ($2::text is null or name = $2) order by kept_on desc, id desc',
    [strategy, name ?? null],
  );
  return found.rows.map(({ kept_by: _, ...row }) => ({
    ...(mappingMap.fromRow(row) as Omit<KeptMapping, 'version'>),
    version: row.version as number,
  }));
}

type Keeping = Mapping & { keptBy: string; keptOn: Day };

export const addMapping = (tx: Tx, one: Keeping & { id: string; strategy: string; name: string }): Promise<void> =>
  insertRows(tx, 'tracker_mapping', [{ version: 1, ...mappingMap.toRow(one) }]);

export const reviseMappingRow = (
  tx: Tx,
  id: string,
  version: number,
  changes: Keeping,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, {
    table: 'tracker_mapping',
    key: 'id',
    value: id,
    version,
    changes,
    map: mappingMap,
    unknown: 'tracker.mapping-unknown',
  });

export type TrackerImport = Mapping & {
  id: string;
  strategy: string;
  file: string;
  sheet: string;
  created: number;
  changed: number;
  unchanged: number;
  cells: CellCount;
  remarks: Remark[];
  importedBy: string;
  importedOn: Day;
};

export const addImport = (tx: Tx, { cells, importedBy, importedOn, ...one }: TrackerImport): Promise<void> =>
  insertRows(tx, 'tracker_import', [
    {
      ...one,
      cells_filled: cells.filled,
      cells_taken: cells.taken,
      cells_left: cells.left,
      cells_silent: cells.silent,
      imported_by: importedBy,
      imported_on: importedOn,
    },
  ]);

/** A row of a list and the project it is. */
export type TrackerRow = {
  id: string;
  rowKey: string;
  project: string;
  said: Record<string, unknown>;
  milestones: Record<string, string>;
  version: number;
};

export async function rowsOf(tx: Tx, strategy: string): Promise<TrackerRow[]> {
  const found = await tx.query<TrackerRow>(
    'select id, row_key as "rowKey", project, said, milestones, version from tracker_row where strategy = $1',
    [strategy],
  );
  return found.rows;
}

export const addRows = (
  tx: Tx,
  rows: readonly (Omit<TrackerRow, 'version'> & { strategy: string; lastImport: string })[],
): Promise<void> =>
  insertRows(
    tx,
    'tracker_row',
    rows.map(({ rowKey, lastImport, ...row }) => ({ ...row, row_key: rowKey, last_import: lastImport, version: 1 })),
  );

export async function reviseRow(
  tx: Tx,
  id: string,
  changes: Pick<TrackerRow, 'said' | 'milestones'> & { lastImport: string },
): Promise<void> {
  const { said, milestones, lastImport } = changes;
  await updateRow(tx, 'tracker_row', { key: 'id', value: id }, { said, milestones, last_import: lastImport });
}
