import type { Result } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, type Row } from '../platform/database/rows.ts';
import type { Baseline } from './baseline.ts';
import { baselineMap, milestoneMap } from './delivery.store-maps.ts';
import type { Milestone } from './milestone.ts';

export async function milestonesOf(tx: Tx, project: string): Promise<Milestone[]> {
  const found = await tx.query<Row>(
    `select m.*, array(select d.after from milestone_dependency d where d.milestone = m.ref order by d.after) as after
     from milestone m where m.project = $1 order by m.planned_on, m.ref`,
    [project],
  );
  return found.rows.map((row) => ({
    ...milestoneMap.fromRow(row),
    after: row.after as string[],
    version: row.version as number,
  }));
}

/** A milestone with the key of its row, by which the ledger knows it. */
export type MilestoneRow = Milestone & { id: string };

/** Milestones of many projects, or by their references, in one query. */
export async function milestonesIn(
  tx: Tx,
  { projects, refs }: { projects?: readonly string[]; refs?: readonly string[] },
): Promise<MilestoneRow[]> {
  const found = await tx.query<Row>(
    `select m.*, array(select d.after from milestone_dependency d where d.milestone = m.ref order by d.after) as after
     from milestone m where ($1::text[] is null or m.project = any($1)) and ($2::text[] is null or m.ref = any($2))
     order by m.project, m.planned_on, m.ref`,
    [projects ?? null, refs ?? null],
  );
  return found.rows.map((row) => ({
    ...milestoneMap.fromRow(row),
    id: row.id as string,
    after: row.after as string[],
    version: row.version as number,
  }));
}

export const addMilestone = (tx: Tx, id: string, { after: _, version, ...milestone }: Milestone): Promise<void> =>
  insertRows(tx, 'milestone', [{ id, version, ...milestoneMap.toRow(milestone) }]);

export const reviseMilestoneRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<Milestone>,
): Promise<Result<{ version: number }>> => {
  const { after: _, version: __, ...columns } = changes;
  return saveRevision(tx, {
    table: 'milestone',
    key: 'ref',
    value: ref,
    version,
    changes: columns,
    map: milestoneMap,
    unknown: 'milestone.unknown',
  });
};

/** Puts what a milestone comes after in the stead of what it was. */
export async function putDependencies(
  { tx, newId }: { tx: Tx; newId: () => string },
  milestone: string,
  after: readonly string[],
): Promise<void> {
  await tx.query('delete from milestone_dependency where milestone = $1 and after <> all($2)', [milestone, after]);
  await tx.query(
    `insert into milestone_dependency (id, milestone, after)
     select id::uuid, $1, after from unnest($2::text[], $3::text[]) as given (id, after) on conflict (milestone, after) do nothing`,
    [milestone, after.map(newId), after],
  );
}

export async function baselinesOf(tx: Tx, project: string): Promise<Baseline[]> {
  const found = await tx.query<Row>('select * from project_baseline where project = $1 order by number', [project]);
  return found.rows.map(baselineMap.fromRow);
}

export async function baselineById(tx: Tx, id: string): Promise<Baseline | undefined> {
  const found = await tx.query<Row>('select * from project_baseline where id::text = $1 for update', [id]);
  return found.rows[0] && baselineMap.fromRow(found.rows[0]);
}

export const addBaseline = (tx: Tx, baseline: Baseline): Promise<void> =>
  insertRows(tx, 'project_baseline', [{ settled_for: [], ...baselineMap.toRow(baseline) }]);

export async function settleBaseline(
  tx: Tx,
  { id, status, settledBy, settledOn, refusalReason }: Baseline,
): Promise<void> {
  await tx.query(
    'update project_baseline set status = $2, settled_by = $3, settled_for = $4, settled_on = $5, refusal_reason = $6 where id = $1',
    [
      id,
      status,
      settledBy!.person,
      settledBy!.actsFor,
      settledOn,
      refusalReason ? JSON.stringify(refusalReason) : null,
    ],
  );
}
