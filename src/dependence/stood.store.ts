import type { Tx } from '../platform/database/database.ts';
import type { Looked } from './indices.store.ts';

/** Projects, not cancelled, in which one of these bodies has signed, paid, promised or holds anything. */
export async function touchedProjects(
  tx: Tx,
  { strategy, axis, project }: Partial<Looked>,
  bodies: readonly string[],
): Promise<string[]> {
  const found = await tx.query<{ ref: string }>(
    `select ref from project p where p.level = 'project' and p.state <> 'cancelled' and ($1::text is null or p.strategy = $1)
       and ($2::text is null or p.axis = $2) and ($3::text is null or p.ref = $3) and p.ref in (
         select project from funding where organisation = any($4) and standing = 'signed' and nature = 'investment'
         union select project from layer_holding where organisation = any($4) and removed_on is null
         union select project from project_output where organisation = any($4))
     order by p.ref`,
    [strategy ?? null, axis ?? null, project ?? null, bodies],
  );
  return found.rows.map((row) => row.ref);
}

/** What each body has paid for building in these projects, in the base currency: the greater of the two chains, which are the same money. */
export async function paidIn(
  tx: Tx,
  projects: readonly string[],
): Promise<{ project: string; organisation: string; amount: string }[]> {
  const found = await tx.query<{ project: string; organisation: string; amount: string }>(
    `select project, provider as organisation,
       trim_scale(greatest(sum(value) filter (where step = 'paiement'), sum(value) filter (where step = 'disbursement')))::text as amount
     from money_sum where project = any($1) and side = 'state' and nature = 'investment' and step in ('paiement', 'disbursement')
     group by project, provider order by project, provider`,
    [projects],
  );
  return found.rows;
}

/** Pledges that one of these projects serves, each with all the projects, not cancelled, that serve it. */
export async function pledgesServed(tx: Tx, projects: readonly string[]): Promise<Map<string, string[]>> {
  const found = await tx.query<{ pledge: string; project: string }>(
    `select l.pledge, l.project from project_pledge l join project p on p.ref = l.project
     where p.level = 'project' and p.state <> 'cancelled' and l.pledge in (select pledge from project_pledge where project = any($1))
     order by l.pledge, l.project`,
    [projects],
  );
  const serving = new Map<string, string[]>();
  for (const { pledge, project } of found.rows) serving.set(pledge, [...(serving.get(pledge) ?? []), project]);
  return serving;
}
