import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import type { Row } from '../platform/database/rows.ts';
import { baselineMap, evidenceTypeMap, milestoneMap, projectMap } from './delivery.store-maps.ts';
import type { EvidenceType } from './evidence.ts';
import type { Milestone } from './milestone.ts';
import type { PlaceShare, Project, ProjectFile } from './project.ts';
import { loadProjectFiles } from './project-file.store.ts';

/**
 * A node of the tree with everything recorded about it, for who writes of it: publication, briefings, exports.
 *
 * file       absent above the level of projects
 * approved   for each milestone its day in the first and in the last confirmed baseline
 */
export type ProjectDossier = {
  project: Project;
  file?: ProjectFile;
  works: PlaceShare[];
  benefit: PlaceShare[];
  pledges: string[];
  sources: string[];
  milestones: (Omit<Milestone, 'version'> & { firstOn?: Day; approvedOn?: Day })[];
};

/** Dossiers of these projects, or of all; eight queries and those of the files, whatever their number. */
export async function projectDossiers(tx: Tx, refs?: readonly string[]): Promise<ProjectDossier[]> {
  const found = await tx.query<Row & { ref: string; version: number }>(
    'select * from project where $1::text[] is null or ref = any($1) order by ref',
    [refs ?? null],
  );
  const wanted = found.rows.map((row) => row.ref);
  if (wanted.length === 0) return [];
  const grouped = async <T extends Row & { project: string }>(sql: string): Promise<Map<string, T[]>> =>
    Map.groupBy((await tx.query<T>(sql, [wanted])).rows, (row) => row.project);
  const places = await grouped<{ project: string; kind: string; place: string; share: string }>(
    'select project, kind, place, trim_scale(share)::text as share from project_place where project = any($1) order by share desc, place',
  );
  const pledges = await grouped<{ project: string; pledge: string }>(
    'select project, pledge from project_pledge where project = any($1) order by pledge',
  );
  const sources = await grouped<{ project: string; source: string }>(
    'select project, source from project_source where project = any($1) order by source',
  );
  const milestones = await grouped<Row & { project: string; after: string[] }>(
    `select m.*, array(select d.after from milestone_dependency d where d.milestone = m.ref order by d.after) as after
     from milestone m where m.project = any($1) order by m.planned_on, m.ref`,
  );
  const baselines = await grouped<Row & { project: string }>(
    "select * from project_baseline where project = any($1) and status = 'confirmed' order by project, number",
  );
  const files = new Map((await loadProjectFiles(tx, wanted)).map((file) => [file.ref, file]));

  return found.rows.map((row): ProjectDossier => {
    const lying = (kind: string): PlaceShare[] =>
      (places.get(row.ref) ?? []).filter((one) => one.kind === kind).map(({ place, share }) => ({ place, share }));
    const plans = (baselines.get(row.ref) ?? []).map((one) => baselineMap.fromRow(one).plan);
    const dayIn = (plan: (typeof plans)[number] | undefined, milestone: string): Day | undefined =>
      plan?.find((one) => one.milestone === milestone)?.on;
    const file = files.get(row.ref);
    return {
      project: { ...projectMap.fromRow(row), version: row.version },
      ...(file ? { file } : {}),
      works: lying('works'),
      benefit: lying('benefit'),
      pledges: (pledges.get(row.ref) ?? []).map((one) => one.pledge),
      sources: (sources.get(row.ref) ?? []).map((one) => one.source),
      milestones: (milestones.get(row.ref) ?? []).map((one) => {
        const milestone = milestoneMap.fromRow(one);
        const [firstOn, approvedOn] = [dayIn(plans[0], milestone.ref), dayIn(plans.at(-1), milestone.ref)];
        return {
          ...milestone,
          after: one.after,
          ...(firstOn ? { firstOn } : {}),
          ...(approvedOn ? { approvedOn } : {}),
        };
      }),
    };
  });
}

/** What the nine stages are called. */
export async function stageTitles(tx: Tx): Promise<Map<string, LocalizedText>> {
  const found = await tx.query<{ stage: string; title: LocalizedText }>('select stage, title from stage_label');
  return new Map(found.rows.map((row) => [row.stage, row.title]));
}

export async function evidenceTypesByCode(tx: Tx): Promise<Map<string, EvidenceType>> {
  const found = await tx.query<Row & { code: string }>('select * from evidence_type');
  return new Map(found.rows.map((row) => [row.code, evidenceTypeMap.fromRow(row)]));
}
