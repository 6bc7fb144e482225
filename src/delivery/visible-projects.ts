import type { Scope, Visible } from '../access/index.ts';
import type { Sides } from './project-target.ts';

/**
 * The SQL condition on a row `p` of `project` that is true when the project lies in `where`: for lists what
 * `projectScopes` and `isVisible` are for one project, asked from the scope down so that thousands cost one query.
 *
 * param  puts a value among the parameters of the query and answers its name ($3)
 */
export function liesIn(where: Visible, sides: Sides, param: (value: unknown) => string): string {
  if (where === 'everywhere') return 'true';
  if (where.length === 0) return 'false';
  const places = where.map((place) => place.map((scope) => inScope(scope, sides, param)).join(' and ') || 'true');
  return `(${places.map((one) => `(${one})`).join(' or ')})`;
}

function inScope({ kind, id }: Scope, sides: Sides, param: (value: unknown) => string): string {
  const at = kind === 'instance' ? '' : param(id);
  switch (kind) {
    case 'instance':
      return 'true';
    case 'strategy':
      return `p.strategy = ${at}`;
    // «is true» keeps each list apart, made once: joined in, it was asked again for every project
    case 'programme':
    case 'project':
      return `(p.ref in (with recursive below as (
          select ref, 0 as depth from project where ref = ${at} and (level = 'project') = ${kind === 'project'}
          union all select c.ref, b.depth + 1 from below b join project c on c.parent = b.ref where b.depth < 20)
        select ref from below)) is true`;
    case 'region':
      return `(p.ref in (with recursive below as (
          select code from place where code = ${at} and level = 'region'
          union all select c.code from below b join place c on c.parent = b.code)
        select s.project from below b join project_place s on s.place = b.code)) is true`;
    case 'organisation':
      return sides === 'owner'
        ? `p.owner = ${at}`
        : `(p.owner = ${at} or p.operator = ${at} or ${at} = any (p.partners))`;
    case 'agreement':
      return `(p.ref in (select s.project from agreement_project s where s.agreement = ${at})) is true`;
  }
}
