import type { Day } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import type { HolderRow, InsideRow } from './indices.rules.ts';

/** Which projects are looked at: those that were not cancelled. */
export type Looked = { strategy: string; axis?: string | undefined; project?: string | undefined };

const IN_SCOPE = `scope as (select ref from project p where p.level = 'project' and p.state <> 'cancelled' and p.strategy = $1
    and ($2::text is null or p.axis = $2) and ($3::text is null or p.ref = $3))`;
const scoped = ({ strategy, axis, project }: Looked): unknown[] => [strategy, axis ?? null, project ?? null];

export type ForeignFunding = { project: string; organisation: string; amount: string; currency: string; day: Day };

/** Signed fundings for building in other currencies than the base one, one row for each funder, project and day. */
export async function foreignFundings(tx: Tx, looked: Looked, base: string): Promise<ForeignFunding[]> {
  const found = await tx.query<ForeignFunding>(
    `with ${IN_SCOPE} select f.project, f.organisation, f.currency, f.signed_on as day, f.amount::text as amount
     from funding f join scope s on s.ref = f.project
     where f.standing = 'signed' and f.nature = 'investment' and f.currency <> $4 order by f.ref`,
    [...scoped(looked), base],
  );
  return found.rows;
}

/** How many of the alone are listed for each subject. */
const MOST_LISTED = 60;

/**
 * What each body, or each group under one ultimate holder, holds of every subject, and how that is inside each project; one query
 * whatever the number of projects.
 *
 * converted  fundings in other currencies, in the base one
 * groups     ultimate holder of each body that has one; empty when bodies count by themselves
 * sole       share above which a holder counts as the only one
 */
export async function holderRows(
  tx: Tx,
  looked: Looked,
  {
    base,
    converted,
    groups,
    sole,
  }: {
    base: string;
    converted: readonly { project: string; organisation: string; amount: string }[];
    groups: ReadonlyMap<string, string>;
    sole: number;
  },
): Promise<{ holders: HolderRow[]; inside: InsideRow[] }> {
  const found = await tx.query<{ holders: HolderRow[] | null; inside: InsideRow[] | null }>(
    `with ${IN_SCOPE},
     given as (
       select 'funding-signed' as subject, project, organisation, amount from funding
         where standing = 'signed' and nature = 'investment' and currency = $4 and project in (select ref from scope)
       union all select 'funding-signed', c.project, c.organisation, c.amount
         from jsonb_to_recordset($5::jsonb) as c(project text, organisation text, amount numeric)
       union all select 'funding-paid', project, provider,
           greatest(sum(value) filter (where step = 'paiement'), sum(value) filter (where step = 'disbursement'))
         from money_sum where side = 'state' and nature = 'investment' and step in ('paiement', 'disbursement') and strategy = $1
           and project in (select ref from scope) group by project, provider
       union all select case when o.is_promise then kind else kind || '-delivered' end, project, organisation, case when o.is_promise then promised else delivered end
         from project_output cross join (values (true), (false)) as o(is_promise)
         where project in (select ref from scope) and (o.is_promise or delivered is not null)
       union all select layer, project, organisation, share from layer_holding
         where removed_on is null and project in (select ref from scope)),
     top as (select * from jsonb_to_recordset($6::jsonb) as t(organisation text, holder text)),
     cell as (
       select g.subject, g.project, coalesce(t.holder, g.organisation) as holder, sum(g.amount) as amount
       from given g left join top t on t.organisation = g.organisation where g.amount > 0 group by 1, 2, 3),
     ranked as (
       select subject, project, holder, amount / sum(amount) over (partition by subject, project) as share,
         row_number() over (partition by subject, project order by amount desc, holder) as rank
       from cell),
     alone as (
       select subject, project, holder, share, row_number() over (partition by subject order by share desc, project) as n
       from ranked where rank = 1 and share > $7::numeric)
     select
       (select jsonb_agg(h) from (select subject, holder, trim_scale(sum(amount))::text as amount, count(*)::integer as projects from cell group by 1, 2) h) as holders,
       (select jsonb_agg(i) from (
         select r.subject, count(*)::integer as projects, (count(*) filter (where r.share = 1))::integer as single,
           (count(*) filter (where r.share > $7::numeric))::integer as above,
           coalesce((select jsonb_agg(jsonb_build_object('project', a.project, 'holder', a.holder, 'share', a.share::float8) order by a.n)
             from alone a where a.subject = r.subject and a.n <= ${MOST_LISTED}), '[]') as alone
         from ranked r where r.rank = 1 group by r.subject) i) as inside`,
    [
      ...scoped(looked),
      base,
      JSON.stringify(converted),
      JSON.stringify([...groups].map(([organisation, holder]) => ({ organisation, holder }))),
      sole,
    ],
  );
  return { holders: found.rows[0]!.holders ?? [], inside: found.rows[0]!.inside ?? [] };
}
