import type { Scope, Visible } from '../access/index.ts';
import type { Tx } from '../platform/database/database.ts';

/** What a transfer or a study hangs on, as it is written in SQL about its row. */
export type HangsOn = {
  strategy: string;
  agreement: string;
  /** columns that hold bodies of its own: giver, funder … */
  bodies: readonly string[];
  /** references of projects, as a subquery */
  projects: string;
};

/**
 * The condition on a row that is true when it lies in `where`: in its strategy, with the parties of its agreement and its own bodies,
 * and where its projects lie. The owner of such a project reads it, unless that is itself a partner; other partners of the project
 * do not: a partner sees what it is party to and nothing of another.
 *
 * param  puts a value among the parameters of the query and answers its name ($3)
 */
export function hangsIn(where: Visible, of: HangsOn, param: (value: unknown) => string): string {
  if (where === 'everywhere') return 'true';
  if (where.length === 0) return 'false';
  const places = where.map((place) => place.map((scope) => inScope(scope, of, param)).join(' and ') || 'true');
  return `(${places.map((one) => `(${one})`).join(' or ')})`;
}

function inScope({ kind, id }: Scope, of: HangsOn, param: (value: unknown) => string): string {
  if (kind === 'instance') return 'true';
  const at = param(id);
  switch (kind) {
    case 'strategy':
      return `${of.strategy} = ${at}`;
    case 'agreement':
      return `${of.agreement} = ${at}`;
    case 'organisation':
      return `(${at} in (${of.bodies.join(', ')})
        or exists (select from agreement_party y where y.agreement = ${of.agreement} and y.organisation = ${at})
        or exists (select from project p join organisation o on o.ref = p.owner
          where p.owner = ${at} and o.level <> 'partner' and p.ref in (${of.projects})))`;
    case 'programme':
    case 'project':
      return `exists (with recursive below as (
          select ref, 0 as depth from project where ref = ${at} and (level = 'project') = ${kind === 'project'}
          union all select c.ref, b.depth + 1 from below b join project c on c.parent = b.ref where b.depth < 20)
        select from below b where b.ref in (${of.projects}))`;
    case 'region':
      return `exists (with recursive below as (
          select code from place where code = ${at} and level = 'region'
          union all select c.code from below b join place c on c.parent = b.code)
        select from below b join project_place l on l.place = b.code where l.project in (${of.projects}))`;
  }
}

export type Hanging = {
  strategy?: string | undefined;
  agreement?: string | undefined;
  bodies: readonly string[];
  projects: readonly string[];
};

/** All scopes that one transfer or study lies in: what `hangsIn` asks from the scope down, here from the record up. */
export async function hangingScopes(tx: Tx, { strategy, agreement, bodies, projects }: Hanging): Promise<Scope[]> {
  const found = await tx.query<Scope>(
    `with recursive up as (
       select ref, parent, level, 0 as depth from project where ref = any($2)
       union all select p.ref, p.parent, p.level, up.depth + 1 from up join project p on p.ref = up.parent where up.depth < 20),
     lies as (
       select p.code, p.parent, p.level from project_place l join place p on p.code = l.place where l.project = any($2)
       union select p.code, p.parent, p.level from lies l join place p on p.code = l.parent where l.level <> 'region')
     select 'strategy' as kind, strategy as id from partner_agreement where ref = $1
     union select 'agreement', ref from partner_agreement where ref = $1
     union select 'organisation', organisation from agreement_party where agreement = $1
     union select 'organisation', o.ref from project p join organisation o on o.ref = p.owner and o.level <> 'partner'
       where p.ref = any($2)
     union select case when level = 'project' then 'project' else 'programme' end, ref from up
     union select 'region', code from lies where level = 'region'`,
    [agreement ?? null, projects],
  );
  return [
    ...found.rows,
    ...(strategy ? [{ kind: 'strategy' as const, id: strategy }] : []),
    ...bodies.map((id) => ({ kind: 'organisation' as const, id })),
  ];
}
