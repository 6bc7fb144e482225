import type { Day, Result } from '../../kernel/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import { saveRevision } from '../../platform/database/revise.ts';
import { insertRows, type Row, rowMap } from '../../platform/database/rows.ts';
import type { KeptList, ListKind, ListMapping } from './list.ts';

const map = rowMap<Omit<KeptList, 'version'> & { keptBy: string }>({
  id: 'id',
  kind: 'kind',
  organisation: 'organisation',
  name: 'name',
  columns: 'columns',
  decisions: 'decisions',
  keptBy: 'kept_by',
  keptOn: 'kept_on',
});

export type KeptListRow = KeptList;

/** Mappings that a body kept for lists of a kind, the last kept first; without a body, those of persons of none. */
export async function keptLists(
  tx: Tx,
  kind: ListKind,
  organisation: string | undefined,
  name?: string,
): Promise<KeptListRow[]> {
  const found = await tx.query<Row>(
    `select * from tracker_mapping where kind = $1 and organisation is not distinct from $2 and ($3::text is null or name = $3)
     order by kept_on desc, id desc`,
    [kind, organisation ?? null, name ?? null],
  );
  return found.rows.map((row) => {
    const { keptBy: _, ...kept } = map.fromRow(row);
    return { ...kept, version: row.version as number };
  });
}

type Keeping = ListMapping & { keptBy: string; keptOn: Day };

export const addKeptList = (
  tx: Tx,
  one: Keeping & { id: string; kind: ListKind; organisation?: string; name: string },
): Promise<void> => insertRows(tx, 'tracker_mapping', [{ version: 1, ...map.toRow(one) }]);

export const reviseKeptList = (
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
    map,
    unknown: 'tracker.mapping-unknown',
  });
