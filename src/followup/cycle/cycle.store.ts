import type { Day, Result } from '../../kernel/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import { saveRevision } from '../../platform/database/revise.ts';
import { insertRows, type Row, rowMap } from '../../platform/database/rows.ts';
import type { Post, RecordedReportingCalendar, ReportingCalendar } from './reporting-calendar.ts';

const calendarMap = rowMap<ReportingCalendar>({
  ref: 'ref',
  strategy: 'strategy',
  title: 'title',
  frequency: 'frequency',
  from: 'from_day',
  until: 'until_day',
  dueAfter: 'due_after',
  remindBefore: 'remind_before',
  escalateAfter: 'escalate_after',
  workingCalendar: 'working_calendar',
});

const postMap = rowMap<Post>({
  id: 'id',
  organisation: 'organisation',
  kind: 'kind',
  position: 'position',
  title: 'title',
  person: 'person',
  actReference: 'act_reference',
  from: 'from_day',
  until: 'until_day',
});

export async function listReportingCalendars(
  tx: Tx,
  filter: { refs?: readonly string[]; strategy?: string | undefined } = {},
): Promise<RecordedReportingCalendar[]> {
  const found = await tx.query<Row>(
    `select * from reporting_calendar where ($1::text[] is null or ref = any($1)) and ($2::text is null or strategy = $2)
     order by from_day desc, ref`,
    [filter.refs ?? null, filter.strategy ?? null],
  );
  return found.rows.map((row) => ({ ...calendarMap.fromRow(row), version: row.version as number }));
}

export const addReportingCalendar = (tx: Tx, id: string, calendar: ReportingCalendar): Promise<void> =>
  insertRows(tx, 'reporting_calendar', [{ id, ...calendarMap.toRow(calendar) }]);

export const reviseReportingCalendarRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<ReportingCalendar>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, {
    table: 'reporting_calendar',
    key: 'ref',
    value: ref,
    version,
    changes,
    map: calendarMap,
    unknown: 'cycle.unknown',
  });

/** Posts held on a day, visas in the order of their chain. */
export const postsOn = async (tx: Tx, day: Day, organisations?: readonly string[]): Promise<Post[]> =>
  (await postsFrom(tx, day, organisations)).filter((one) => one.from <= day);

/** The same, with those named for a later day. */
export async function postsFrom(tx: Tx, day: Day, organisations?: readonly string[]): Promise<Post[]> {
  const found = await tx.query<Row>(
    `select * from post where (until_day is null or until_day >= $1)
       and ($2::text[] is null or organisation = any($2)) order by organisation, kind, position, id`,
    [day, organisations ?? null],
  );
  return found.rows.map((row) => postMap.fromRow(row));
}

export async function postById(tx: Tx, id: string): Promise<Post | undefined> {
  const found = await tx.query<Row>('select * from post where id::text = $1', [id]);
  return found.rows[0] && postMap.fromRow(found.rows[0]);
}

export const addPost = (tx: Tx, post: Post, recordedBy: string | undefined): Promise<void> =>
  insertRows(tx, 'post', [{ ...postMap.toRow(post), recorded_by: recordedBy ?? null }]);

export async function endPostRow(tx: Tx, id: string, until: Day): Promise<void> {
  await tx.query('update post set until_day = $2, version = version + 1 where id::text = $1', [id, until]);
}
