import type { Result } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, type Row, rowMap, updateRow } from '../platform/database/rows.ts';
import type { Calendar, Holiday } from './calendar.ts';

type WithoutVersion<T> = Omit<T, 'version'>;

const calendarMap = rowMap<WithoutVersion<Calendar>>({
  ref: 'ref',
  title: 'title',
  weekend: 'weekend',
  workingTime: 'working_time',
});
const holidayMap = rowMap<WithoutVersion<Holiday>>({
  id: 'id',
  calendar: 'calendar',
  day: 'day',
  name: 'name',
  kind: 'kind',
  status: 'status',
  source: 'source',
});

const read =
  <T>(map: { fromRow(row: Row): WithoutVersion<T> }) =>
  (row: Row) =>
    ({ ...map.fromRow(row), version: row.version }) as T;

export async function listCalendars(tx: Tx): Promise<Calendar[]> {
  const found = await tx.query<Row>('select * from calendar order by ref');
  return found.rows.map(read<Calendar>(calendarMap));
}

/** Holidays of a calendar, of one year or of all, in order. */
export async function listHolidays(tx: Tx, calendar: string, year?: number): Promise<Holiday[]> {
  const found = await tx.query<Row>(
    `select * from holiday where calendar = $1 and ($2::integer is null or extract(year from day) = $2) order by day, kind`,
    [calendar, year ?? null],
  );
  return found.rows.map(read<Holiday>(holidayMap));
}

export const addCalendars = (tx: Tx, calendars: readonly WithoutVersion<Calendar>[]): Promise<void> =>
  insertRows(tx, 'calendar', calendars.map(calendarMap.toRow));
export const addHolidays = (tx: Tx, holidays: readonly WithoutVersion<Holiday>[]): Promise<void> =>
  insertRows(tx, 'holiday', holidays.map(holidayMap.toRow));

export async function changeCalendar(tx: Tx, ref: string, changes: Partial<Calendar>): Promise<void> {
  await updateRow(tx, 'calendar', { key: 'ref', value: ref }, calendarMap.toRow(changes));
}
export async function changeHoliday(tx: Tx, id: string, changes: Partial<Holiday>): Promise<void> {
  await updateRow(tx, 'holiday', { key: 'id', value: id }, holidayMap.toRow(changes));
}

export const reviseCalendarRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<Calendar>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, {
    table: 'calendar',
    key: 'ref',
    id: 'ref',
    value: ref,
    version,
    changes,
    map: calendarMap,
    unknown: 'calendar.unknown',
  });

export const reviseHolidayRow = (
  tx: Tx,
  id: string,
  version: number,
  changes: Partial<Holiday>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, {
    table: 'holiday',
    key: 'id',
    value: id,
    version,
    changes,
    map: holidayMap,
    unknown: 'holiday.unknown',
  });

/** True when there was such a day at that version. */
export async function removeHolidayRow(tx: Tx, id: string, version: number): Promise<boolean> {
  const done = await tx.query('delete from holiday where id = $1 and version = $2', [id, version]);
  return done.rowCount === 1;
}
