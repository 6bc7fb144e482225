import type { Result } from '../kernel/index.ts';
import type { HangsOn } from '../partners/readers.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, type Row, rowMap, rowsByKey, updateRow } from '../platform/database/rows.ts';
import type { AiReview, AiSystem, RiskClass } from './ai-system.ts';

const map = rowMap<AiSystem>({
  ref: 'ref',
  title: 'title',
  purpose: 'purpose',
  strategy: 'strategy',
  administration: 'administration',
  state: 'state',
  since: 'since',
  data: 'data',
  dataClass: 'data_class',
  risk: 'risk',
  riskBasis: 'risk_basis',
  stoppedBy: 'stopped_by',
  stoppedHow: 'stopped_how',
  reviewDue: 'review_due',
  project: 'project',
  solution: 'solution',
  texts: 'texts',
  reference: 'reference',
  stoppedOn: 'stopped_on',
  stopReason: 'stop_reason',
  recordedBy: 'recorded_by',
  recordedOn: 'recorded_on',
  version: 'version',
});

const reviewMap = rowMap<AiReview>({
  id: 'id',
  number: 'number',
  on: 'held_on',
  outcome: 'outcome',
  findings: 'findings',
  nextOn: 'next_on',
  reference: 'reference',
  file: 'file',
  organisation: 'organisation',
  independence: 'independence',
  reviewedBy: 'reviewed_by',
  reviewedFor: 'reviewed_for',
  reviewedOn: 'reviewed_on',
});

/** A system `a` lies with its strategy, its administration, and where its project lies. */
export const aiSystemHangsOn: HangsOn = {
  strategy: 'a.strategy',
  agreement: 'null::text',
  bodies: ['a.administration'],
  projects: 'select a.project where a.project is not null',
};

export type AiSystemFilter = {
  refs?: readonly string[] | undefined;
  risk?: RiskClass | undefined;
  strategy?: string | undefined;
  organisation?: string | undefined;
};

/** Systems that pass the filters and lie where the caller sees, in the order of their references. */
export async function listAiSystems(
  tx: Tx,
  { refs, risk, strategy, organisation }: AiSystemFilter = {},
  seen: (param: (value: unknown) => string) => string = () => 'true',
): Promise<AiSystem[]> {
  const values: unknown[] = [refs ?? null, risk ?? null, strategy ?? null, organisation ?? null];
  const param = (value: unknown): string => `$${values.push(value)}`;
  const found = await tx.query<Row>(
    `select a.* from ai_system a
     where ($1::text[] is null or a.ref = any($1)) and ($2::text is null or a.risk = $2) and ($3::text is null or a.strategy = $3)
       and ($4::text is null or a.administration = $4) and ${seen(param)}
     order by a.ref`,
    values,
  );
  return found.rows.map(map.fromRow);
}

/** One system, held so that two acts on it follow one another. */
export async function aiSystemForAct(tx: Tx, ref: string): Promise<AiSystem | undefined> {
  const found = await tx.query<Row>('select * from ai_system where ref = $1 for update', [ref]);
  return found.rows[0] && map.fromRow(found.rows[0]);
}

export async function aiSystemRow(tx: Tx, ref: string): Promise<string | undefined> {
  return (await tx.query<{ id: string }>('select id::text from ai_system where ref = $1', [ref])).rows[0]?.id;
}

export const addAiSystem = (tx: Tx, system: AiSystem & { id: string }): Promise<void> =>
  insertRows(tx, 'ai_system', [{ id: system.id, ...map.toRow(system) }]);

/** Changes a system and raises its version. */
export async function changeAiSystem(tx: Tx, ref: string, changes: Partial<AiSystem>): Promise<void> {
  await updateRow(tx, 'ai_system', { key: 'ref', value: ref }, map.toRow(changes));
}

export const reviseAiSystemRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<AiSystem>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, { table: 'ai_system', key: 'ref', value: ref, version, changes, map, unknown: 'ai-system.unknown' });

export const reviewsOf = (tx: Tx, refs: readonly string[]): Promise<Map<string, AiReview[]>> =>
  rowsByKey(tx, { table: 'ai_review', key: 'system', map: reviewMap }, refs);

export const addReview = (tx: Tx, system: string, review: AiReview): Promise<void> =>
  insertRows(tx, 'ai_review', [{ system, ...reviewMap.toRow(review) }]);
