import type { Day, Result } from '../../kernel/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import { saveRevision } from '../../platform/database/revise.ts';
import { insertRows, type Row, rowMap } from '../../platform/database/rows.ts';
import type { Committee, RecordedCommittee, Seat } from './committee.ts';

const map = rowMap<Committee>({
  ref: 'ref',
  strategy: 'strategy',
  programme: 'programme',
  region: 'region',
  title: 'title',
  mandate: 'mandate',
  cadence: 'cadence',
  from: 'from_day',
  until: 'until_day',
  workingCalendar: 'working_calendar',
});

const seatMap = rowMap<Seat>({
  id: 'id',
  committee: 'committee',
  seat: 'seat',
  office: 'office',
  organisation: 'organisation',
  person: 'person',
  actReference: 'act_reference',
  from: 'from_day',
  until: 'until_day',
});

export async function listCommittees(tx: Tx, refs?: readonly string[]): Promise<RecordedCommittee[]> {
  const found = await tx.query<Row>(
    'select * from committee where $1::text[] is null or ref = any($1) order by strategy, programme nulls first, region nulls first, ref',
    [refs ?? null],
  );
  return found.rows.map((row) => ({ ...map.fromRow(row), version: row.version as number }));
}

export const committeeByRef = async (tx: Tx, ref: string): Promise<RecordedCommittee | undefined> =>
  (await listCommittees(tx, [ref]))[0];

export const addCommittee = (tx: Tx, id: string, committee: Committee): Promise<void> =>
  insertRows(tx, 'committee', [{ id, ...map.toRow(committee) }]);

export const reviseCommitteeRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<Committee>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, { table: 'committee', key: 'ref', value: ref, version, changes, map, unknown: 'committee.unknown' });

/** Seats of committees, chair and secretary first; `on` keeps those held on that day. */
export async function listSeats(tx: Tx, filter: { committees?: readonly string[]; on?: Day } = {}): Promise<Seat[]> {
  const found = await tx.query<Row>(
    `select * from committee_seat
     where ($1::text[] is null or committee = any($1)) and ($2::date is null or (from_day <= $2 and (until_day is null or until_day >= $2)))
     order by committee, array_position(array['chair', 'secretary', 'member', 'partner'], seat), from_day, id`,
    [filter.committees ?? null, filter.on ?? null],
  );
  return found.rows.map((row) => seatMap.fromRow(row));
}

export async function seatById(tx: Tx, id: string): Promise<Seat | undefined> {
  const found = await tx.query<Row>('select * from committee_seat where id::text = $1', [id]);
  return found.rows[0] && seatMap.fromRow(found.rows[0]);
}

export const addSeat = (tx: Tx, seat: Seat, recordedBy: string | undefined): Promise<void> =>
  insertRows(tx, 'committee_seat', [{ ...seatMap.toRow(seat), recorded_by: recordedBy ?? null }]);

export async function endSeatRow(tx: Tx, id: string, until: Day): Promise<void> {
  await tx.query('update committee_seat set until_day = $2, version = version + 1 where id::text = $1', [id, until]);
}
