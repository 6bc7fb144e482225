import { type MilestoneRow, milestonesIn, type RecordedProject } from '../../delivery/readers.ts';
import { saying } from './report-rows.ts';
import { keysOf, type Scene } from './scene.ts';
import { type BookRow, said } from './workbook.ts';

/**
 * Milestones of the projects seen. Where a report of the project is being written, what is expected and reached is said in
 * that report and shown as it says; elsewhere it goes straight into the register.
 */
export async function milestoneRows(scene: Scene): Promise<BookRow[]> {
  const keys = keysOf(scene, 'milestones');
  const found = keys
    ? await milestonesIn(scene.ctx.tx, { refs: [...keys] })
    : await milestonesIn(scene.ctx.tx, { projects: [...scene.projects.keys()] });
  const byProject = Map.groupBy(found, (one) => one.project);
  return [...scene.projects.values()].flatMap((project) =>
    (byProject.get(project.ref) ?? []).map((milestone) => rowOf(scene, project, milestone)),
  );
}

function rowOf(scene: Scene, project: RecordedProject, milestone: MilestoneRow): BookRow {
  const [report] = scene.reports.get(milestone.project) ?? [];
  const line = report?.content.milestones?.find((one) => one.ref === milestone.ref);
  const standing = line ?? milestone;
  return {
    kind: 'milestones',
    key: milestone.ref,
    way: report?.id ?? 'register',
    version: report?.version ?? milestone.version,
    isOpen: report !== undefined || scene.mayOn('milestone.edit', milestone.project),
    keptIn: report && line ? { table: 'report', row: report.id } : { table: 'milestone', row: milestone.id },
    values: saying({
      id: milestone.ref,
      projectTitle: said(project.title, scene.lang),
      title: said(milestone.title, scene.lang),
      plannedOn: milestone.plannedOn,
      expectedOn: standing.expectedOn,
      reachedOn: standing.reachedOn,
    }),
  };
}
