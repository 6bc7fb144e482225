import type { Scope } from '../../access/index.ts';
import type { EntryRow } from './entry.ts';

/**
 * Scopes as `hangingScopes` of partners has them: the strategy, the agreement and its parties, bodies of its own, and where its
 * projects lie, with their owners that are no partners.
 *
 * agreement  column that holds it · strategy: its column · bodies: columns · projects: references, as a subquery
 */
export const scopesOf = (of: {
  agreement: string;
  strategy: string;
  bodies: readonly string[];
  projects: string;
}): string =>
  `coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind, 'id', x.id)) from (
    select 'strategy' as kind, ${of.strategy} as id
    union select 'agreement', ${of.agreement} where ${of.agreement} is not null
    union select 'organisation', y.organisation from agreement_party y where y.agreement = ${of.agreement}
    union select 'organisation', b.body from unnest(array[${of.bodies.join(', ')}]) as b(body) where b.body is not null
    union select 'organisation', o.ref from project p join organisation o on o.ref = p.owner and o.level <> 'partner'
      where p.ref in (${of.projects})
    union (with recursive up as (
        select p.ref, p.parent, p.level, 0 as depth from project p where p.ref in (${of.projects})
        union all select p.ref, p.parent, p.level, up.depth + 1 from up join project p on p.ref = up.parent where up.depth < 20)
      select case when level = 'project' then 'project' else 'programme' end, ref from up)
    union (with recursive lies as (
        select p.code, p.parent, p.level from project_place l join place p on p.code = l.place where l.project in (${of.projects})
        union select p.code, p.parent, p.level from lies l join place p on p.code = l.parent where l.level <> 'region')
      select 'region', code from lies where level = 'region')) x), '[]') as lies`;

export const scopes = (row: EntryRow): Scope[] => row.lies as Scope[];

/** These projects and those below them: what moves there moves what is found of what hangs on them. */
export const BELOW = `with recursive below as (
    select ref, 0 as depth from project where ref = any($1)
    union all select p.ref, b.depth + 1 from below b join project p on p.parent = b.ref where b.depth < 20)
  select ref from below`;

export const ofProjects = (projects: string, of: string): string =>
  `exists (select from project p where p.ref in (${projects}) and p.ref in (${of}))`;
