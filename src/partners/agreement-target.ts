import type { Scope, Target, Visible } from '../access/index.ts';
import type { Tx } from '../platform/database/database.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { refuseTarget } from '../platform/http/run.ts';

/**
 * The condition on a row `a` of `partner_agreement` that is true when the agreement lies in `where`: in its strategy, with
 * its parties, and where the projects that it serves lie. The owner of such a project reads it too, unless that is itself
 * a partner: a partner sees what it is party to and nothing of another.
 *
 * param  puts a value among the parameters of the query and answers its name ($3)
 */
export function agreementsIn(where: Visible, param: (value: unknown) => string): string {
  if (where === 'everywhere') return 'true';
  if (where.length === 0) return 'false';
  const places = where.map((place) => place.map((scope) => inScope(scope, param)).join(' and ') || 'true');
  return `(${places.map((one) => `(${one})`).join(' or ')})`;
}

function inScope({ kind, id }: Scope, param: (value: unknown) => string): string {
  if (kind === 'instance') return 'true';
  const at = param(id);
  switch (kind) {
    case 'strategy':
      return `a.strategy = ${at}`;
    case 'agreement':
      return `a.ref = ${at}`;
    case 'organisation':
      return `(exists (select from agreement_party s where s.agreement = a.ref and s.organisation = ${at})
        or exists (select from agreement_project s join project p on p.ref = s.project join organisation o on o.ref = p.owner
          where s.agreement = a.ref and p.owner = ${at} and o.level <> 'partner'))`;
    case 'programme':
    case 'project':
      return `exists (with recursive below as (
          select ref, 0 as depth from project where ref = ${at} and (level = 'project') = ${kind === 'project'}
          union all select c.ref, b.depth + 1 from below b join project c on c.parent = b.ref where b.depth < 20)
        select from below b join agreement_project s on s.project = b.ref where s.agreement = a.ref)`;
    case 'region':
      return `exists (with recursive below as (
          select code from place where code = ${at} and level = 'region'
          union all select c.code from below b join place c on c.parent = b.code)
        select from below b join project_place l on l.place = b.code join agreement_project s on s.project = l.project
        where s.agreement = a.ref)`;
  }
}

/** All scopes that agreements lie in: what `agreementsIn` asks from the scope down, here from the agreement up. */
export async function agreementScopes(tx: Tx, refs: readonly string[]): Promise<Map<string, Scope[]>> {
  const found = await tx.query<{ agreement: string; kind: Scope['kind']; id: string }>(
    `with recursive served as (select agreement, project from agreement_project where agreement = any($1)),
     up as (
       select s.agreement, p.ref, p.parent, p.level, 0 as depth from served s join project p on p.ref = s.project
       union all select up.agreement, p.ref, p.parent, p.level, up.depth + 1 from up join project p on p.ref = up.parent where up.depth < 20),
     lies as (
       select s.agreement, p.code, p.parent, p.level from served s join project_place l on l.project = s.project join place p on p.code = l.place
       union select l.agreement, p.code, p.parent, p.level from lies l join place p on p.code = l.parent where l.level <> 'region')
     select ref as agreement, 'strategy' as kind, strategy as id from partner_agreement where ref = any($1)
     union select ref, 'agreement', ref from partner_agreement where ref = any($1)
     union select agreement, 'organisation', organisation from agreement_party where agreement = any($1)
     union select s.agreement, 'organisation', o.ref from served s join project p on p.ref = s.project
       join organisation o on o.ref = p.owner and o.level <> 'partner'
     union select agreement, case when level = 'project' then 'project' else 'programme' end, ref from up
     union select agreement, 'region', code from lies where level = 'region'`,
    [refs],
  );
  const scopes = new Map<string, Scope[]>(refs.map((ref) => [ref, []]));
  for (const { agreement, kind, id } of found.rows) scopes.get(agreement)!.push({ kind, id });
  return scopes;
}

/** What a right on one agreement is asked on. refuses 'agreement.unknown' */
export async function agreementTarget(ctx: Context, ref: string): Promise<Target> {
  const scopes = (await agreementScopes(ctx.tx, [ref])).get(ref)!;
  return scopes.length > 0 ? { scopes } : refuseTarget('agreement.unknown', { ref });
}

/** An obligation lies where its agreement does. refuses 'obligation.unknown' */
export async function obligationTarget(ctx: Context, ref: string): Promise<Target> {
  const found = await ctx.tx.query<{ agreement: string }>('select agreement from agreement_obligation where ref = $1', [
    ref,
  ]);
  const agreement = found.rows[0]?.agreement;
  return agreement === undefined ? refuseTarget('obligation.unknown', { ref }) : agreementTarget(ctx, agreement);
}
