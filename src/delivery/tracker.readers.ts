import type { Tx } from '../platform/database/database.ts';
import type { Row } from '../platform/database/rows.ts';
import { milestoneMap } from './delivery.store-maps.ts';
import type { Milestone } from './milestone.ts';
import { listProjects, type RecordedProject } from './project.store.ts';

export type ProjectWithMilestones = RecordedProject & { milestones: Milestone[] };

/** For lists that come from elsewhere: every project and programme of a strategy with its milestones; two queries. */
export async function projectsWithMilestones(tx: Tx, strategy: string): Promise<ProjectWithMilestones[]> {
  const projects = await listProjects(tx, { strategy });
  const found = await tx.query<Row & { project: string }>(
    `select m.*, array(select d.after from milestone_dependency d where d.milestone = m.ref order by d.after) as after
     from milestone m join project p on p.ref = m.project where p.strategy = $1 order by m.planned_on, m.ref`,
    [strategy],
  );
  const milestones = Map.groupBy(found.rows, (row) => row.project);
  return projects.map((project) => ({
    ...project,
    milestones: (milestones.get(project.ref) ?? []).map((row) => ({
      ...milestoneMap.fromRow(row),
      after: row.after as string[],
      version: row.version as number,
    })),
  }));
}

/** References among these that a project of any strategy bears. */
export async function projectRefsTaken(tx: Tx, refs: readonly string[]): Promise<Set<string>> {
  return new Set((await listProjects(tx, { refs })).map((one) => one.ref));
}
