import type { Day, LocalizedText, Result } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, type Row, updateRow } from '../platform/database/rows.ts';
import { projectMap } from './delivery.store-maps.ts';
import type { PlaceShare, Project } from './project.ts';
import type { Position, ProjectState, Stage } from './stage.ts';

/** A project with where it stands and the lists kept beside it. */
export type RecordedProject = Project & {
  position?: Position;
  stageSince?: Day;
  stateSince?: Day;
  works: PlaceShare[];
  benefit: PlaceShare[];
  pledges: string[];
  sources: string[];
};

export type ProjectFilter = {
  refs?: readonly string[] | undefined;
  level?: string | undefined;
  stage?: Stage | undefined;
  state?: ProjectState | undefined;
  /** code of a place: projects with works or benefit in it or below it */
  place?: string | undefined;
  owner?: string | undefined;
  /** the body that runs it */
  operator?: string | undefined;
  strategy?: string | undefined;
  pledge?: string | undefined;
  parent?: string | undefined;
  /** words looked for in references and titles */
  q?: string | undefined;
};

/** The filters as a condition on a row `p`, with the values of its parameters $1 to $10. */
const PASSES = `($1::text[] is null or p.ref = any($1)) and ($2::text is null or p.level = $2) and ($3::text is null or p.stage = $3)
       and ($4::text is null or p.state = $4) and ($5::text is null or p.owner = $5) and ($6::text is null or p.strategy = $6)
       and ($7::text is null or p.parent = $7)
       and ($8::text is null or p.ref in (select l.project from project_pledge l where l.pledge = $8))
       and ($9::text is null or (p.ref in (
         with recursive below as (select code from place where code = $9 union all select c.code from place c join below b on c.parent = b.code)
         select s.project from project_place s join below b on b.code = s.place)) is true)
       and ($10::text is null or p.ref ilike $10
         or (p.title::text ilike $12 and exists (select 1 from jsonb_each_text(p.title) t where t.value ilike $10)))
       and ($11::text is null or p.operator = $11)`;
const valuesOf = (filter: ProjectFilter): unknown[] => [
  filter.refs ?? null,
  filter.level ?? null,
  filter.stage ?? null,
  filter.state ?? null,
  filter.owner ?? null,
  filter.strategy ?? null,
  filter.parent ?? null,
  filter.pledge ?? null,
  filter.place ?? null,
  filter.q ? holding(filter.q) : null,
  filter.operator ?? null,
  // the whole title as it is kept, quotes escaped: looked through first, for taking it apart is the longer work
  filter.q ? holding(JSON.stringify(filter.q).slice(1, -1)) : null,
];
const holding = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;
/** The order of every list of projects: F2 before F10. */
const IN_ORDER = 'order by length(p.ref), p.ref';

/**
 * How many projects pass the filters and lie where the caller sees, and the references of one page of them; rows are read for a page only.
 *
 * seen  a condition on a row `p`, for instance of `liesIn`, made with `param`, which puts a value among the parameters
 */
export async function projectPage(
  tx: Tx,
  filter: ProjectFilter,
  seen: (param: (value: unknown) => string) => string,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; refs: string[] }> {
  const values = valuesOf(filter);
  const param = (value: unknown): string => `$${values.push(value)}`;
  const from = `from project p where ${PASSES} and ${seen(param)}`;
  // counted and cut from one pass: looking through every title is the longest part
  const found = await tx.query<{ total: number; refs: string[] }>(
    `with passed as materialized (select p.ref ${from})
     select (select count(*)::integer from passed) as total,
       array(select p.ref from passed p ${IN_ORDER} limit ${param(limit)} offset ${param(offset)}) as refs`,
    values,
  );
  return found.rows[0]!;
}

/** Projects that pass every filter given, in the order of their references. */
export async function listProjects(tx: Tx, filter: ProjectFilter = {}): Promise<RecordedProject[]> {
  const found = await tx.query<Row>(
    `select p.*,
       coalesce((select jsonb_agg(jsonb_build_object('place', s.place, 'share', s.share::text) order by s.share desc, s.place) from project_place s where s.project = p.ref and s.kind = 'works'), '[]') as works,
       coalesce((select jsonb_agg(jsonb_build_object('place', s.place, 'share', s.share::text) order by s.share desc, s.place) from project_place s where s.project = p.ref and s.kind = 'benefit'), '[]') as benefit,
       array(select l.pledge from project_pledge l where l.project = p.ref order by l.pledge) as pledges,
       array(select s.source from project_source s where s.project = p.ref order by s.source) as sources
     from project p where ${PASSES} ${IN_ORDER}`,
    valuesOf(filter),
  );
  return found.rows.map((row) => ({
    ...projectMap.fromRow(row),
    version: row.version as number,
    ...(row.stage ? { position: { stage: row.stage, state: row.state } as Position } : {}),
    ...(row.stage_since ? { stageSince: row.stage_since as Day, stateSince: row.state_since as Day } : {}),
    works: row.works as PlaceShare[],
    benefit: row.benefit as PlaceShare[],
    pledges: row.pledges as string[],
    sources: row.sources as string[],
  }));
}

export type NewProject = Omit<Project, 'version'> & { recordedBy: string; recordedOn: Day; since: Day };

/** Adds projects; those of level project are born at identification, active. */
export const addProjects = (tx: Tx, projects: readonly NewProject[]): Promise<void> =>
  insertRows(
    tx,
    'project',
    projects.map(({ recordedBy, recordedOn, since, ...project }) => ({
      version: 1,
      custom: {},
      ...projectMap.toRow(project),
      ...(project.level === 'project'
        ? { stage: 'identification', state: 'active', stage_since: since, state_since: since }
        : {}),
      recorded_by: recordedBy,
      recorded_on: recordedOn,
    })),
  );

export const reviseProjectRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<Project>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, {
    table: 'project',
    key: 'ref',
    value: ref,
    version,
    changes,
    map: projectMap,
    unknown: 'project.unknown',
  });

/** Changes how a project is described, without asking for a version: what a person accepted from a pack. */
export async function changeProject(tx: Tx, ref: string, changes: Partial<Project>): Promise<void> {
  await updateRow(tx, 'project', { key: 'ref', value: ref }, projectMap.toRow(changes));
}

/** Puts one list of places in the stead of what it was; rows that stay the same are not touched. */
export async function putPlaces(
  { tx, newId }: { tx: Tx; newId: () => string },
  project: string,
  kind: 'works' | 'benefit',
  shares: readonly PlaceShare[],
): Promise<void> {
  await tx.query('delete from project_place where project = $1 and kind = $2 and place <> all($3)', [
    project,
    kind,
    shares.map((one) => one.place),
  ]);
  await tx.query(
    `insert into project_place (id, project, kind, place, share)
     select id::uuid, $1, $2, place, share::numeric from unnest($3::text[], $4::text[], $5::text[]) as given (id, place, share)
     on conflict (project, kind, place) do update set share = excluded.share where project_place.share <> excluded.share`,
    [project, kind, shares.map(newId), shares.map((one) => one.place), shares.map((one) => one.share)],
  );
}

export const linkPledges = (tx: Tx, links: readonly { id: string; project: string; pledge: string }[]): Promise<void> =>
  insertRows(tx, 'project_pledge', links);
export async function unlinkPledge(tx: Tx, project: string, pledge: string): Promise<boolean> {
  const done = await tx.query('delete from project_pledge where project = $1 and pledge = $2', [project, pledge]);
  return done.rowCount === 1;
}
export const linkSources = (tx: Tx, links: readonly { id: string; project: string; source: string }[]): Promise<void> =>
  insertRows(tx, 'project_source', links);

export async function titlesOfProjects(tx: Tx, refs: readonly string[]): Promise<Map<string, LocalizedText>> {
  if (refs.length === 0) return new Map();
  const found = await tx.query<{ ref: string; title: LocalizedText }>(
    'select ref, title from project where ref = any($1)',
    [refs],
  );
  return new Map(found.rows.map((one) => [one.ref, one.title]));
}

/** The nodes above a node, nearest first; ends where a circle would begin. */
export async function ancestorsOf(
  tx: Tx,
  ref: string,
): Promise<{ ref: string; level: Project['level']; title: LocalizedText }[]> {
  const found = await tx.query<{ ref: string; level: Project['level']; title: LocalizedText }>(
    `with recursive up as (
       select ref, parent, level, title, 0 as depth from project where ref = $1
       union all select p.ref, p.parent, p.level, p.title, up.depth + 1 from up join project p on p.ref = up.parent where up.depth < 20)
     select ref, level, title from up where depth > 0 order by depth`,
    [ref],
  );
  return found.rows;
}
