import type { LocalizedText } from '../../kernel/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import { insertRows, type Row, rowMap, updateRow } from '../../platform/database/rows.ts';
import type { Attendance, CommitteeDecision } from './stocktake.ts';

const decisionMap = rowMap<CommitteeDecision>({
  id: 'id',
  item: 'item',
  number: 'number',
  words: 'words',
  obligation: 'obligation',
  outcome: 'outcome',
  version: 'version',
});
const attendanceMap = rowMap<Attendance>({ seat: 'seat', presence: 'presence', representedBy: 'represented_by' });

export async function decisionsOf(tx: Tx, stocktake: string): Promise<CommitteeDecision[]> {
  const found = await tx.query<Row>('select * from committee_decision where stocktake::text = $1 order by number', [
    stocktake,
  ]);
  return found.rows.map((row) => decisionMap.fromRow(row));
}

export const addDecision = (
  tx: Tx,
  stocktake: string,
  decision: CommitteeDecision,
  by: string,
  at: Date,
): Promise<void> =>
  insertRows(tx, 'committee_decision', [{ ...decisionMap.toRow(decision), stocktake, recorded_by: by, at }]);

export async function stocktakeOfDecision(tx: Tx, id: string): Promise<string | undefined> {
  const found = await tx.query<{ stocktake: string }>('select stocktake from committee_decision where id::text = $1', [
    id,
  ]);
  return found.rows[0]?.stocktake;
}

export const rewordDecision = (tx: Tx, id: string, version: number, words: LocalizedText): Promise<boolean> =>
  updateRow(tx, 'committee_decision', { key: 'id', value: id, version }, { words });

export async function attendanceOf(tx: Tx, stocktake: string): Promise<Attendance[]> {
  const found = await tx.query<Row>('select * from attendance where stocktake::text = $1', [stocktake]);
  return found.rows.map((row) => attendanceMap.fromRow(row));
}

/** Notes who sat; what was noted before of the same seat is revised. */
export async function noteAttendance(
  tx: Tx,
  stocktake: string,
  seats: readonly Attendance[],
  newId: () => string,
): Promise<void> {
  for (const { seat, presence, representedBy } of seats)
    await tx.query(
      `insert into attendance (id, stocktake, seat, presence, represented_by) values ($1, $2, $3, $4, $5)
       on conflict (stocktake, seat) do update set presence = excluded.presence, represented_by = excluded.represented_by, version = attendance.version + 1`,
      [newId(), stocktake, seat, presence, representedBy === undefined ? null : JSON.stringify(representedBy)],
    );
}
