import { type Day, ok, type Result, refused } from '../../kernel/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import { insertRows, type Row, rowMap, rowsByKey } from '../../platform/database/rows.ts';
import type { Action, ActionState, ActionStep } from './action.ts';
import { subjectField } from './subject-field.ts';

const map = rowMap<Action>({
  id: 'id',
  committee: 'committee',
  stocktake: 'stocktake',
  item: 'item',
  number: 'number',
  title: 'title',
  organisation: 'organisation',
  person: 'person',
  dueOn: 'due_on',
  firstDueOn: 'first_due_on',
  subject: subjectField,
  project: 'project',
  state: 'state',
  version: 'version',
});

const stepMap = rowMap<ActionStep>({
  number: 'number',
  act: 'act',
  from: 'from_state',
  to: 'to_state',
  byPerson: 'by_person',
  forPersons: 'for_persons',
  day: 'day',
  words: 'words',
  file: 'file',
  until: 'until_day',
});

export type ActionFilter = {
  id?: string | undefined;
  committee?: string | undefined;
  stocktake?: string | undefined;
  organisation?: string | undefined;
  project?: string | undefined;
  states?: readonly ActionState[] | undefined;
};

/** Actions, those due first. */
export async function listActions(tx: Tx, filter: ActionFilter = {}): Promise<Action[]> {
  const found = await tx.query<Row>(
    `select * from committee_action
     where ($1::text is null or id::text = $1) and ($2::text is null or committee = $2) and ($3::text is null or stocktake::text = $3)
       and ($4::text is null or organisation = $4) and ($5::text is null or project = $5) and ($6::text[] is null or state = any($6))
     order by due_on, committee, number, id`,
    [
      filter.id ?? null,
      filter.committee ?? null,
      filter.stocktake ?? null,
      filter.organisation ?? null,
      filter.project ?? null,
      filter.states ?? null,
    ],
  );
  return found.rows.map((row) => map.fromRow(row));
}

export const actionById = async (tx: Tx, id: string): Promise<Action | undefined> => (await listActions(tx, { id }))[0];

/** One action, held so that two acts on it follow one another. */
export async function actionForAct(tx: Tx, id: string): Promise<Action | undefined> {
  const found = await tx.query<Row>('select * from committee_action where id::text = $1 for update', [id]);
  return found.rows[0] && map.fromRow(found.rows[0]);
}

export const addAction = (tx: Tx, action: Action): Promise<void> =>
  insertRows(tx, 'committee_action', [map.toRow(action)]);

export async function stepsOfAction(tx: Tx, action: string): Promise<ActionStep[]> {
  const found = await tx.query<Row>('select * from committee_action_step where action::text = $1 order by number', [
    action,
  ]);
  return found.rows.map((row) => stepMap.fromRow(row));
}

/** Steps of many actions at once, each action's in order. */
export const stepsOfActions = (tx: Tx, actions: readonly string[]): Promise<Map<string, ActionStep[]>> =>
  rowsByKey(tx, { table: 'committee_action_step', key: 'action', map: stepMap }, actions);

/** Writes a step and what it changes. refuses 'conflict.changed' */
export async function takeActionStep(
  tx: Tx,
  id: string,
  action: Action,
  step: ActionStep,
  dueOn?: Day,
): Promise<Result<{ version: number; state: ActionState }>> {
  await insertRows(tx, 'committee_action_step', [{ id, action: action.id, ...stepMap.toRow(step) }]);
  const done = await tx.query(
    `update committee_action set state = $2, due_on = coalesce($3::date, due_on), version = version + 1 where id::text = $1 and version = $4`,
    [action.id, step.to, dueOn ?? null, action.version],
  );
  if (done.rowCount === 0)
    return refused('conflict.changed', { ref: action.id, yours: action.version, current: action.version + 1 });
  return ok({ version: action.version + 1, state: step.to });
}
