import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { insertRows, type Row, rowMap } from '../platform/database/rows.ts';
import type { ContestAnswer, ContestOutcome, StatusContest } from './contest.ts';

const map = rowMap<Omit<StatusContest, 'answer'>>({
  id: 'id',
  project: 'project',
  subject: 'subject',
  subjectRef: 'subject_ref',
  reason: 'reason',
  organisation: 'organisation',
  contestedBy: 'contested_by',
  contestedOn: 'contested_on',
});

const read = (row: Row): StatusContest => ({
  ...map.fromRow(row),
  ...(row.outcome
    ? {
        answer: {
          outcome: row.outcome as ContestOutcome,
          reason: row.answer_reason as LocalizedText,
          by: { person: row.answered_by as string, actsFor: row.answered_for as string[] },
          on: row.answered_on as Day,
        },
      }
    : {}),
});

const joined = `select c.*, a.outcome, a.reason as answer_reason, a.answered_by, a.answered_for, a.answered_on
  from status_contest c left join contest_answer a on a.contest = c.id`;

export const addContest = (tx: Tx, one: StatusContest): Promise<void> =>
  insertRows(tx, 'status_contest', [map.toRow(one)]);

export async function contestsOf(tx: Tx, project: string): Promise<StatusContest[]> {
  const found = await tx.query<Row>(`${joined} where c.project = $1 order by c.contested_on desc, c.id desc`, [
    project,
  ]);
  return found.rows.map(read);
}

export async function contestById(tx: Tx, id: string): Promise<StatusContest | undefined> {
  const found = await tx.query<Row>(`${joined} where c.id = $1`, [id]);
  return found.rows[0] && read(found.rows[0]);
}

export const addAnswer = (tx: Tx, id: string, contest: string, answer: ContestAnswer): Promise<void> =>
  insertRows(tx, 'contest_answer', [
    {
      id,
      contest,
      outcome: answer.outcome,
      reason: answer.reason,
      answered_by: answer.by.person,
      answered_for: answer.by.actsFor,
      answered_on: answer.on,
    },
  ]);

export type OpenContest = StatusContest & { projectTitle: LocalizedText };

/** Contests that nobody has answered, in projects that are not cancelled, the oldest first. */
export async function openContests(tx: Tx): Promise<OpenContest[]> {
  const found = await tx.query<Row>(
    `select c.*, p.title as project_title from status_contest c join project p on p.ref = c.project
     where p.state is distinct from 'cancelled' and not exists (select 1 from contest_answer a where a.contest = c.id)
     order by c.contested_on, c.id`,
  );
  return found.rows.map((row) => ({ ...read(row), projectTitle: row.project_title as LocalizedText }));
}
