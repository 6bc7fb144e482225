import type { Scope, Target } from '../access/index.ts';
import type { Tx } from '../platform/database/database.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { refuseTarget } from '../platform/http/run.ts';
import { projectOf } from './project-file.store.ts';

/** Whose organisations a right is asked of: the owner's alone, or also those of operator and partners. */
export type Sides = 'owner' | 'all-sides';

/**
 * All scopes that projects lie in: strategy, the nodes above, the project itself, the regions of its works and of its
 * benefit, the organisation that owns it; with `all-sides`, operator and partners too, who read, bring and contest.
 */
export async function projectScopes(tx: Tx, refs: readonly string[], sides: Sides): Promise<Map<string, Scope[]>> {
  const found = await tx.query<{ project: string; kind: Scope['kind']; id: string }>(
    `with recursive up as (
       select ref as project, ref, parent, level, 0 as depth from project where ref = any($1)
       union all select up.project, p.ref, p.parent, p.level, up.depth + 1 from up join project p on p.ref = up.parent where up.depth < 20),
     lies as (
       select s.project, p.code, p.parent, p.level from project_place s join place p on p.code = s.place where s.project = any($1)
       union select l.project, p.code, p.parent, p.level from lies l join place p on p.code = l.parent where l.level <> 'region')
     select ref as project, 'strategy' as kind, strategy as id from project where ref = any($1)
     union select project, case when level = 'project' then 'project' else 'programme' end, ref from up
     union select project, 'region', code from lies where level = 'region'
     union select ref, 'organisation', owner from project where ref = any($1) and owner is not null
     union select ref, 'organisation', operator from project where ref = any($1) and operator is not null and $2
     union select ref, 'organisation', unnest(partners) from project where ref = any($1) and $2`,
    [refs, sides === 'all-sides'],
  );
  const scopes = new Map<string, Scope[]>();
  for (const { project, kind, id } of found.rows) scopes.set(project, [...(scopes.get(project) ?? []), { kind, id }]);
  return scopes;
}

/** What a right on one project is asked on. refuses 'project.unknown' */
export async function projectTarget(ctx: Context, ref: string, sides: Sides = 'owner'): Promise<Target> {
  const scopes = (await projectScopes(ctx.tx, [ref], sides)).get(ref);
  return scopes ? { scopes } : refuseTarget('project.unknown', { project: ref });
}

/** The same, found by something that belongs to the project. refuses `unknown` */
export async function targetOf(
  ctx: Context,
  table: Parameters<typeof projectOf>[1],
  id: string,
  unknown: string,
  sides: Sides = 'owner',
): Promise<Target> {
  const project = await projectOf(ctx.tx, table, id);
  return project === undefined ? refuseTarget(unknown, { id }) : projectTarget(ctx, project, sides);
}
