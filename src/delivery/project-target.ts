import { isVisible, type Right, type Scope, type Target, visibleScopes } from '../access/index.ts';
import type { Tx } from '../platform/database/database.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { refuseTarget } from '../platform/http/run.ts';
import { projectOf } from './project-file.store.ts';

/** Whose organisations a right is asked of: the owner's alone, or also those of operator and partners. */
export type Sides = 'owner' | 'all-sides';

/**
 * All scopes that projects lie in: strategy, the nodes above, the project itself, the regions of its works and of its
 * benefit, the agreements that serve it, the organisation that owns it; with `all-sides`, operator and partners too, who read, bring and contest.
 *
 * among  only these are looked for: what a list needs to know of thousands of projects
 */
export async function projectScopes(
  tx: Tx,
  refs: readonly string[],
  sides: Sides,
  among?: readonly Scope[],
): Promise<Map<string, Scope[]>> {
  const asks = (...kinds: Scope['kind'][]): boolean => !among || among.some((one) => kinds.includes(one.kind));
  const found = await tx.query<{ project: string; kind: Scope['kind']; id: string }>(
    `with recursive up as (
       select ref as project, ref, parent, level, 0 as depth from project where ref = any($1) and $3
       union all select up.project, p.ref, p.parent, p.level, up.depth + 1 from up join project p on p.ref = up.parent where up.depth < 20),
     lies as (
       select s.project, p.code, p.parent, p.level from project_place s join place p on p.code = s.place where s.project = any($1) and $4
       union select l.project, p.code, p.parent, p.level from lies l join place p on p.code = l.parent where l.level <> 'region'),
     scope as (
       select ref as project, 'strategy' as kind, strategy as id from project where ref = any($1)
       union all select project, case when level = 'project' then 'project' else 'programme' end, ref from up
       union all select project, 'region', code from lies where level = 'region'
       union all select ref, 'organisation', owner from project where ref = any($1) and owner is not null
       union all select ref, 'organisation', operator from project where ref = any($1) and operator is not null and $2
       union all select ref, 'organisation', unnest(partners) from project where ref = any($1) and $2
       union all select project, 'agreement', agreement from agreement_project where project = any($1) and $6)
     select distinct project, kind, id from scope where $5::text[] is null or kind || ':' || id = any($5)`,
    [
      refs,
      sides === 'all-sides',
      asks('project', 'programme'),
      asks('region'),
      among ? among.map((one) => `${one.kind}:${one.id}`) : null,
      asks('agreement'),
    ],
  );
  const scopes = new Map<string, Scope[]>(refs.map((ref) => [ref, []]));
  for (const { project, kind, id } of found.rows) scopes.get(project)!.push({ kind, id });
  return scopes;
}

/** What a right on one project is asked on. refuses 'project.unknown' */
export async function projectTarget(ctx: Context, ref: string, sides: Sides = 'owner'): Promise<Target> {
  const scopes = (await projectScopes(ctx.tx, [ref], sides)).get(ref)!;
  return scopes.length > 0 ? { scopes } : refuseTarget('project.unknown', { project: ref });
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

/** Scopes already looked up in a request that only reads, by whose sides and among which scopes. */
const remembered = new WeakMap<Context, Map<string, Map<string, Scope[]>>>();

/** From here on, what projects lie in is looked up once in this request: for reads that ask of many rights in turn. */
export const rememberScopes = (ctx: Context): void => void remembered.set(ctx, new Map());

async function scopesIn(ctx: Context, refs: readonly string[], sides: Sides, among: readonly Scope[]) {
  const memory = remembered.get(ctx);
  if (!memory) return projectScopes(ctx.tx, refs, sides, among);
  const key = [sides, ...new Set(among.map((one) => `${one.kind}:${one.id}`))].sort().join(' ');
  const known = memory.get(key) ?? new Map<string, Scope[]>();
  memory.set(key, known);
  const asked = refs.filter((ref) => !known.has(ref));
  if (asked.length > 0)
    for (const [ref, scopes] of await projectScopes(ctx.tx, asked, sides, among)) known.set(ref, scopes);
  return known;
}

/** Keeps what lies in a project where the caller has the right: for lists, what `projectTarget` is for one thing. */
export async function visibleIn<T extends { project: string }>(
  ctx: Context,
  right: Right,
  items: readonly T[],
  sides: Sides = 'all-sides',
): Promise<T[]> {
  const where = visibleScopes(ctx.caller, right);
  if (where === 'everywhere') return [...items];
  if (where.length === 0 || items.length === 0) return [];
  const refs = [...new Set(items.map((one) => one.project))];
  const scopes = await scopesIn(ctx, refs, sides, where.flat());
  return items.filter((one) => isVisible(where, { scopes: scopes.get(one.project) ?? [] }));
}
