import { type Day, ok, type Result, refused } from '../../kernel/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import { insertRows, type Row, rowMap, rowsByKey } from '../../platform/database/rows.ts';
import type { Recommendation, RecommendationState, RecommendationStep } from './recommendation.ts';

const map = rowMap<Recommendation>({
  ref: 'ref',
  source: 'source',
  report: 'report',
  year: 'year',
  number: 'number',
  words: 'words',
  addressee: 'addressee',
  dueOn: 'due_on',
  firstDueOn: 'first_due_on',
  state: 'state',
  version: 'version',
});

const stepMap = rowMap<RecommendationStep>({
  number: 'number',
  act: 'act',
  from: 'from_state',
  to: 'to_state',
  claims: 'claims',
  byPerson: 'by_person',
  forPersons: 'for_persons',
  organisation: 'organisation',
  day: 'day',
  words: 'words',
  file: 'file',
  until: 'until_day',
});

export type RecommendationFilter = {
  ref?: string | undefined;
  addressee?: string | undefined;
  state?: RecommendationState | undefined;
  year?: number | undefined;
};

/** Recommendations, the newest report first, in the order of their numbers. */
export async function listRecommendations(tx: Tx, filter: RecommendationFilter = {}): Promise<Recommendation[]> {
  const found = await tx.query<Row>(
    `select * from audit_recommendation where ($1::text is null or ref = $1) and ($2::text is null or addressee = $2)
       and ($3::text is null or state = $3) and ($4::integer is null or year = $4)
     order by year desc, source, length(number), number, addressee`,
    [filter.ref ?? null, filter.addressee ?? null, filter.state ?? null, filter.year ?? null],
  );
  return found.rows.map((row) => map.fromRow(row));
}

/** One recommendation, held so that two acts on it follow one another. */
export async function recommendationForAct(tx: Tx, ref: string): Promise<Recommendation | undefined> {
  const found = await tx.query<Row>('select * from audit_recommendation where ref = $1 for update', [ref]);
  return found.rows[0] && map.fromRow(found.rows[0]);
}

export const addRecommendation = (tx: Tx, id: string, one: Recommendation): Promise<void> =>
  insertRows(tx, 'audit_recommendation', [{ id, ...map.toRow(one) }]);

export const stepsOfRecommendations = (tx: Tx, refs: readonly string[]): Promise<Map<string, RecommendationStep[]>> =>
  rowsByKey(tx, { table: 'recommendation_step', key: 'recommendation', map: stepMap }, refs);

export const addRecommendationStep = (tx: Tx, id: string, ref: string, step: RecommendationStep): Promise<void> =>
  insertRows(tx, 'recommendation_step', [{ id, recommendation: ref, ...stepMap.toRow(step) }]);

/** Writes a step and what it changes. refuses 'conflict.changed' */
export async function takeRecommendationStep(
  tx: Tx,
  id: string,
  { ref, version }: Pick<Recommendation, 'ref' | 'version'>,
  step: RecommendationStep,
  dueOn?: Day,
): Promise<Result<{ version: number; state: RecommendationState }>> {
  await addRecommendationStep(tx, id, ref, step);
  const done = await tx.query(
    'update audit_recommendation set state = $2, due_on = coalesce($3::date, due_on), version = version + 1 where ref = $1 and version = $4',
    [ref, step.to, dueOn ?? null, version],
  );
  if (done.rowCount === 0) return refused('conflict.changed', { ref, yours: version, current: version + 1 });
  return ok({ version: version + 1, state: step.to });
}
