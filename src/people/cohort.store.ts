import type { Day, LocalizedText, Result } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, type Row, rowMap, rowsByKey, updateRow } from '../platform/database/rows.ts';
import type { Cohort, CohortCount, CohortOverlap } from './cohort.ts';

const map = rowMap<Omit<Cohort, 'version'>>({
  ref: 'ref',
  programme: 'programme',
  institute: 'institute',
  intake: 'intake',
  endsOn: 'ends_on',
  places: 'places',
  note: 'note',
});
const recorded = (row: Row): Cohort => ({ ...map.fromRow(row), version: row.version as number });

export type CohortFilter = {
  refs?: readonly string[] | undefined;
  programme?: string | undefined;
  institute?: string | undefined;
};

export async function listCohorts(tx: Tx, { refs, programme, institute }: CohortFilter = {}): Promise<Cohort[]> {
  const found = await tx.query<Row>(
    `select * from cohort
     where ($1::text[] is null or ref = any($1)) and ($2::text is null or programme = $2) and ($3::text is null or institute = $3)
     order by ref`,
    [refs ?? null, programme ?? null, institute ?? null],
  );
  return found.rows.map(recorded);
}

/** One cohort, held so that two acts on it follow one another. */
export async function cohortForAct(tx: Tx, ref: string): Promise<Cohort | undefined> {
  const found = await tx.query<Row>('select * from cohort where ref = $1 for update', [ref]);
  return found.rows[0] && recorded(found.rows[0]);
}

export async function cohortRow(tx: Tx, ref: string): Promise<string | undefined> {
  return (await tx.query<{ id: string }>('select id::text from cohort where ref = $1', [ref])).rows[0]?.id;
}

export async function nextCohortNumber(tx: Tx, programme: string): Promise<number> {
  const found = await tx.query<{ n: number }>('select count(*)::integer + 1 as n from cohort where programme = $1', [
    programme,
  ]);
  return found.rows[0]!.n;
}

export const addCohort = (
  tx: Tx,
  id: string,
  cohort: Omit<Cohort, 'version'>,
  by: { person: string; day: Day },
): Promise<void> =>
  insertRows(tx, 'cohort', [{ id, ...map.toRow(cohort), recorded_by: by.person, recorded_on: by.day, version: 1 }]);

export const reviseCohortRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<Omit<Cohort, 'version'>>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, { table: 'cohort', key: 'ref', value: ref, version, changes, map, unknown: 'cohort.unknown' });

/** An act on a held cohort raises its version. */
export async function touchCohort(tx: Tx, ref: string): Promise<void> {
  await updateRow(tx, 'cohort', { key: 'ref', value: ref }, {});
}

const countMap = rowMap<CohortCount>({
  id: 'id',
  number: 'number',
  step: 'step',
  countedOn: 'counted_on',
  total: 'total',
  splits: 'splits',
  reference: 'reference',
  status: 'status',
  organisation: 'organisation',
  reportedBy: 'reported_by',
  reportedFor: 'reported_for',
  reportedOn: 'reported_on',
  judgedBy: 'judged_by',
  judgedFor: 'judged_for',
  judgedOn: 'judged_on',
  judgeOrganisation: 'judge_organisation',
  independence: 'independence',
  answer: 'answer',
});

export const countsOfCohorts = (tx: Tx, refs: readonly string[]): Promise<Map<string, CohortCount[]>> =>
  rowsByKey(tx, { table: 'cohort_count', key: 'cohort', map: countMap }, refs);

/** A count with the cohort that it belongs to. */
export async function countById(tx: Tx, id: string): Promise<{ cohort: string; count: CohortCount } | undefined> {
  const [row] = (await tx.query<Row>('select * from cohort_count where id::text = $1', [id])).rows;
  return row && { cohort: row.cohort as string, count: countMap.fromRow(row) };
}

export const addCounts = (tx: Tx, cohort: string, counts: readonly CohortCount[]): Promise<void> =>
  insertRows(
    tx,
    'cohort_count',
    counts.map((one) => ({ cohort, ...countMap.toRow(one) })),
  );

export type JudgedCount = Pick<CohortCount, 'answer'> &
  Required<Pick<CohortCount, 'status' | 'judgedBy' | 'judgedFor' | 'judgedOn' | 'judgeOrganisation' | 'independence'>>;

export async function judgeCountRow(tx: Tx, id: string, judged: JudgedCount): Promise<void> {
  await tx.query(
    `update cohort_count set status = $2, judged_by = $3, judged_for = $4, judged_on = $5, judge_organisation = $6,
       independence = $7, answer = $8 where id = $1`,
    [
      id,
      judged.status,
      judged.judgedBy,
      judged.judgedFor,
      judged.judgedOn,
      judged.judgeOrganisation,
      judged.independence,
      judged.answer ? JSON.stringify(judged.answer) : null,
    ],
  );
}

const overlapMap = rowMap<CohortOverlap>({
  id: 'id',
  first: 'first_cohort',
  second: 'second_cohort',
  step: 'step',
  least: 'least',
  most: 'most',
  reference: 'reference',
  recordedBy: 'recorded_by',
  recordedFor: 'recorded_for',
  recordedOn: 'recorded_on',
  withdrawnBy: 'withdrawn_by',
  withdrawnOn: 'withdrawn_on',
  reason: 'reason',
});

/** Overlaps that any of these cohorts is in, withdrawn ones included; all where none is named. */
export async function listOverlaps(tx: Tx, cohorts?: readonly string[]): Promise<CohortOverlap[]> {
  const found = await tx.query<Row>(
    `select * from cohort_overlap where $1::text[] is null or first_cohort = any($1) or second_cohort = any($1)
     order by recorded_on, id`,
    [cohorts ?? null],
  );
  return found.rows.map(overlapMap.fromRow);
}

export async function overlapById(tx: Tx, id: string): Promise<CohortOverlap | undefined> {
  const [row] = (await tx.query<Row>('select * from cohort_overlap where id::text = $1 for update', [id])).rows;
  return row && overlapMap.fromRow(row);
}

export const addOverlap = (tx: Tx, overlap: CohortOverlap): Promise<void> =>
  insertRows(tx, 'cohort_overlap', [overlapMap.toRow(overlap)]);

export async function withdrawOverlapRow(
  tx: Tx,
  id: string,
  { by, on, reason }: { by: string; on: Day; reason: LocalizedText },
): Promise<void> {
  await tx.query('update cohort_overlap set withdrawn_by = $2, withdrawn_on = $3, reason = $4 where id = $1', [
    id,
    by,
    on,
    JSON.stringify(reason),
  ]);
}
