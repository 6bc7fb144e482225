import { may, type Right, type Scope } from '../../access/index.ts';
import { listVisibleProjects, milestonesIn, projectScopes, type RecordedProject } from '../../delivery/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { listIndicators } from '../../results/readers.ts';
import { listReports } from '../cycle/report.store.ts';
import type { Report } from '../cycle/report.ts';
import { transitionOf } from '../cycle/report.workflow.ts';
import { figureKeyOf, projectOfKey } from './key.rules.ts';
import type { BookFilter, BookLang, RowKind } from './workbook.ts';

/** What is asked for: all that passes a filter, or rows by their keys. */
export type Asked = { filter: BookFilter } | { keys: ReadonlyMap<RowKind, ReadonlySet<string>> };

/**
 * What every kind of row needs to know: the projects the reader sees, where they lie, and the reports they may write.
 *
 * projects  in the order of their references
 * reports   those that the reader may write now, by project, the latest period first
 * every     all reports by project, whatever their state
 */
export type Scene = {
  ctx: Context;
  lang: BookLang;
  asked: Asked;
  projects: ReadonlyMap<string, RecordedProject>;
  reports: ReadonlyMap<string, Report[]>;
  every: ReadonlyMap<string, Report[]>;
  mayOn(right: Right, project: string): boolean;
};

export async function sceneOf(ctx: Context, lang: BookLang, asked: Asked): Promise<Scene> {
  const { kinds: _, ...filter } = 'filter' in asked ? asked.filter : {};
  const refs = 'keys' in asked ? await projectsNamed(ctx, asked.keys) : undefined;
  const found = await listVisibleProjects(ctx, {
    ...filter,
    level: 'project',
    ...(refs ? { refs } : {}),
    offset: 0,
    limit: Number.MAX_SAFE_INTEGER,
  });
  const projects = new Map(found.ok ? found.value.items.map((one) => [one.ref, one]) : []);
  const scopes = await projectScopes(ctx.tx, [...projects.keys()], 'owner');
  const mayOn = (right: Right, project: string): boolean =>
    may(ctx.caller, right, { scopes: (scopes.get(project) ?? []) as Scope[] });
  const all = await listReports(ctx.tx, refs?.length === 1 ? { project: refs[0] } : {});
  const every = Map.groupBy(
    all.sort((a, b) => (a.period < b.period ? 1 : -1)),
    (one) => one.project,
  );
  const reports = new Map(
    [...projects.keys()].map((project) => [
      project,
      mayOn('report.write', project)
        ? (every.get(project) ?? []).filter((one) => transitionOf('write', one.state))
        : [],
    ]),
  );
  return { ctx, lang, asked, projects, reports, every, mayOn };
}

/** Keys asked for of a kind; undefined where a filter was given instead. */
export const keysOf = ({ asked }: Scene, kind: RowKind): ReadonlySet<string> | undefined =>
  'keys' in asked ? (asked.keys.get(kind) ?? new Set<string>()) : undefined;

async function projectsNamed({ tx }: Context, keys: ReadonlyMap<RowKind, ReadonlySet<string>>): Promise<string[]> {
  const of = (kind: RowKind): string[] => [...(keys.get(kind) ?? [])];
  const milestones = of('milestones');
  const indicators = [...new Set(of('figures').flatMap((key) => figureKeyOf(key)?.indicator ?? []))];
  return [
    ...new Set([
      ...of('projects'),
      ...of('reports').map(projectOfKey),
      ...of('money').map(projectOfKey),
      ...(milestones.length > 0 ? (await milestonesIn(tx, { refs: milestones })).map((one) => one.project) : []),
      ...(indicators.length > 0
        ? (await listIndicators(tx, { refs: indicators })).flatMap((one) => one.project ?? [])
        : []),
    ]),
  ];
}
