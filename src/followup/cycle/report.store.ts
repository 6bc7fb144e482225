import { type LocalizedText, ok, period, type Result, refused } from '../../kernel/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import { insertRows, type Row, rowMap, rowsByKey, type SpreadField } from '../../platform/database/rows.ts';
import type { Report, ReportStep } from './report.ts';

const periodField: SpreadField = {
  columns: ['period', 'first_day', 'last_day'],
  write: (code) => {
    const { first, last } = period(code as string);
    return { period: code, first_day: first, last_day: last };
  },
  read: (row) => row.period,
};

const map = rowMap<Report>({
  id: 'id',
  calendar: 'calendar',
  period: periodField,
  project: 'project',
  organisation: 'organisation',
  dueOn: 'due_on',
  firstDueOn: 'first_due_on',
  state: 'state',
  content: 'content',
  openedOn: 'opened_on',
  version: 'version',
});

const stepMap = rowMap<ReportStep>({
  number: 'number',
  act: 'act',
  from: 'from_state',
  to: 'to_state',
  post: 'post',
  byPerson: 'by_person',
  forPersons: 'for_persons',
  day: 'day',
  reason: 'reason',
  actReference: 'act_reference',
  until: 'until_day',
  aside: 'aside',
});

export type ReportFilter = {
  id?: string | undefined;
  calendar?: string | undefined;
  period?: string | undefined;
  project?: string | undefined;
  organisation?: string | undefined;
  states?: readonly string[] | undefined;
};

/** Reports, those due first. */
export async function listReports(tx: Tx, filter: ReportFilter = {}): Promise<Report[]> {
  const found = await tx.query<Row>(
    `select * from report
     where ($1::text is null or id::text = $1) and ($2::text is null or calendar = $2) and ($3::text is null or period = $3)
       and ($4::text is null or project = $4) and ($5::text is null or organisation = $5) and ($6::text[] is null or state = any($6))
     order by due_on, project, id`,
    [
      filter.id ?? null,
      filter.calendar ?? null,
      filter.period ?? null,
      filter.project ?? null,
      filter.organisation ?? null,
      filter.states ?? null,
    ],
  );
  return found.rows.map((row) => map.fromRow(row));
}

/** One report, held so that two acts on it follow one another. */
export async function reportForAct(tx: Tx, id: string): Promise<Report | undefined> {
  const found = await tx.query<Row>('select * from report where id::text = $1 for update', [id]);
  return found.rows[0] && map.fromRow(found.rows[0]);
}

export async function stepsOf(tx: Tx, report: string): Promise<ReportStep[]> {
  const found = await tx.query<Row>('select * from report_step where report::text = $1 order by number', [report]);
  return found.rows.map((row) => stepMap.fromRow(row));
}

export const addReports = (tx: Tx, reports: readonly Report[]): Promise<void> =>
  insertRows(tx, 'report', reports.map(map.toRow));

/**
 * Writes a step and what it changes.
 *
 * refuses  'conflict.changed' when somebody acted on the report since `version` was read
 */
export async function takeStep(
  tx: Tx,
  id: string,
  report: Report,
  step: ReportStep,
  changes: Partial<Pick<Report, 'content' | 'dueOn'>> = {},
): Promise<Result<{ version: number; state: Report['state'] }>> {
  await insertRows(tx, 'report_step', [{ id, report: report.id, ...stepMap.toRow(step) }]);
  const done = await tx.query(
    `update report set state = $2, content = coalesce($3::jsonb, content), due_on = coalesce($4::date, due_on), version = version + 1
     where id::text = $1 and version = $5`,
    [
      report.id,
      step.to,
      changes.content === undefined ? null : JSON.stringify(changes.content),
      changes.dueOn ?? null,
      report.version,
    ],
  );
  if (done.rowCount === 0)
    return refused('conflict.changed', { ref: report.id, yours: report.version, current: report.version + 1 });
  return ok({ version: report.version + 1, state: step.to });
}

/** A report as a line of what waits. */
export type WaitingReport = Pick<Report, 'id' | 'project' | 'organisation' | 'period' | 'state' | 'dueOn'> & {
  title: LocalizedText;
  isEmpty: boolean;
};

/** Reports in these states, without their words. */
export async function reportsWaiting(tx: Tx, states: readonly Report['state'][]): Promise<WaitingReport[]> {
  const found = await tx.query<WaitingReport>(
    `select r.id, r.project, p.title, r.organisation, r.period, r.state, r.due_on as "dueOn", r.content = '{}' as "isEmpty"
     from report r join project p on p.ref = r.project where r.state = any($1) order by r.due_on, r.project`,
    [states],
  );
  return found.rows;
}

/** The steps of many reports, by report. */
export const stepsOfReports = (tx: Tx, reports: readonly string[]): Promise<Map<string, ReportStep[]>> =>
  rowsByKey(tx, { table: 'report_step', key: 'report', map: stepMap }, reports);
