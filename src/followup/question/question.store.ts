import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import { insertRows, type Row, rowMap, rowsByKey, updateRow } from '../../platform/database/rows.ts';
import type { Linked } from '../linked/linked.ts';
import type { Chamber, Question, QuestionForm, QuestionState, QuestionStep } from './question.ts';

const map = rowMap<Question>({
  id: 'id',
  body: 'body',
  chamber: 'chamber',
  form: 'form',
  year: 'year',
  number: 'number',
  askedBy: 'asked_by',
  subject: 'subject',
  words: 'words',
  receivedOn: 'received_on',
  dueOn: 'due_on',
  reply: 'reply',
  cameBy: 'came_by',
  letter: 'letter',
  answeredOn: 'answered_on',
  state: 'state',
  version: 'version',
});

const stepMap = rowMap<QuestionStep>({
  number: 'number',
  act: 'act',
  from: 'from_state',
  to: 'to_state',
  byPerson: 'by_person',
  forPersons: 'for_persons',
  day: 'day',
  words: 'words',
});

export type QuestionFilter = {
  id?: string | undefined;
  body?: string | undefined;
  chamber?: Chamber | undefined;
  form?: QuestionForm | undefined;
  state?: QuestionState | undefined;
  /** a letter that brought it, or carried its reply */
  letter?: string | undefined;
};

/** Questions, those due first. */
export async function listQuestions(tx: Tx, filter: QuestionFilter = {}): Promise<Question[]> {
  const found = await tx.query<Row>(
    `select * from parliament_question where ($1::text is null or id::text = $1) and ($2::text is null or body = $2)
       and ($3::text is null or chamber = $3) and ($4::text is null or form = $4) and ($5::text is null or state = $5)
       and ($6::text is null or $6 in (came_by::text, letter::text))
     order by due_on, chamber, form, number, id`,
    [
      filter.id ?? null,
      filter.body ?? null,
      filter.chamber ?? null,
      filter.form ?? null,
      filter.state ?? null,
      filter.letter ?? null,
    ],
  );
  return found.rows.map((row) => map.fromRow(row));
}

export async function questionForAct(tx: Tx, id: string): Promise<Question | undefined> {
  const found = await tx.query<Row>('select * from parliament_question where id::text = $1 for update', [id]);
  return found.rows[0] && map.fromRow(found.rows[0]);
}

export const addQuestion = (tx: Tx, question: Question): Promise<void> =>
  insertRows(tx, 'parliament_question', [map.toRow(question)]);

/** What a reply needs the figures of. */
export async function linksOfQuestion(tx: Tx, question: string): Promise<Linked[]> {
  const found = await tx.query<Linked>(
    'select kind, ref from question_link where question::text = $1 order by kind, ref',
    [question],
  );
  return found.rows.map(({ kind, ref }) => ({ kind, ref }));
}

export const addQuestionLinks = (
  tx: Tx,
  question: string,
  links: readonly Linked[],
  newId: () => string,
): Promise<void> =>
  insertRows(
    tx,
    'question_link',
    links.map(({ kind, ref }) => ({ id: newId(), question, kind, ref })),
  );

export async function stepsOfQuestion(tx: Tx, question: string): Promise<QuestionStep[]> {
  const found = await tx.query<Row>('select * from question_step where question::text = $1 order by number', [
    question,
  ]);
  return found.rows.map((row) => stepMap.fromRow(row));
}

/** Steps of many questions at once, each question's in order. */
export const stepsOfQuestions = (tx: Tx, questions: readonly string[]): Promise<Map<string, QuestionStep[]>> =>
  rowsByKey(tx, { table: 'question_step', key: 'question', map: stepMap }, questions);

export const addQuestionStep = (tx: Tx, id: string, question: string, step: QuestionStep): Promise<void> =>
  insertRows(tx, 'question_step', [{ id, question, ...stepMap.toRow(step) }]);

/** Writes what a step changed. refuses 'conflict.changed' */
export async function changeQuestion(
  tx: Tx,
  { id, version }: Pick<Question, 'id' | 'version'>,
  changes: Partial<Question>,
): Promise<Result<number>> {
  const saved = await updateRow(tx, 'parliament_question', { key: 'id', value: id, version }, map.toRow(changes));
  return saved ? ok(version + 1) : refused('conflict.changed', { ref: id, yours: version, current: version + 1 });
}
