import type { Holding } from '../dependence/index.ts';
import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';

/** The day on which each of these studies was signed: the first step that took it past its request. */
export async function signedStudies(tx: Tx): Promise<Map<string, { strategy: string; on: Day }>> {
  const found = await tx.query<{ ref: string; strategy: string; on: Day }>(
    `select s.ref, s.strategy, min(t.effective_on) as "on" from study s join study_step t on t.study = s.ref
     where t.to_stage in ('granted', 'contracted', 'delivered') group by s.ref, s.strategy`,
  );
  return new Map(found.rows.map(({ ref, strategy, on }) => [ref, { strategy, on }]));
}

/** The strategy of the agreement of each transfer. */
export async function strategiesOfTransfers(tx: Tx): Promise<Map<string, string>> {
  const found = await tx.query<{ ref: string; strategy: string }>(
    'select t.ref, a.strategy from transfer t join partner_agreement a on a.ref = t.agreement',
  );
  return new Map(found.rows.map((one) => [one.ref, one.strategy]));
}

export type PlannedBudget = {
  project: string;
  title: LocalizedText;
  strategy: string;
  owner: string | null;
  approved_on: Day;
  amount: string;
  currency: string;
};

/** The budget in force of each project that is under way: the last that was approved. */
export async function budgetsInForce(tx: Tx, refs: readonly string[] | null): Promise<PlannedBudget[]> {
  const found = await tx.query<PlannedBudget>(
    `select distinct on (b.project) b.project, p.title, p.strategy, p.owner, b.settled_on as approved_on, b.currency,
       (select coalesce(sum(l.amount), 0)::text from budget_line l where l.budget = b.id) as amount
     from budget b join project p on p.ref = b.project
     where b.state = 'approved' and p.stage is not null and p.state <> 'cancelled' and ($1::text[] is null or b.project = any($1))
     order by b.project, b.number desc`,
    [refs],
  );
  return found.rows;
}

export type GivenFunding = {
  project: string;
  organisation: string;
  nature: 'investment' | 'operation';
  standing: 'announced' | 'signed';
  amount: string;
  currency: string;
  day: Day;
};

/** What is announced or signed for projects that are under way; `day` is the one whose rate converts it. */
export async function givenFundings(tx: Tx, refs: readonly string[] | null): Promise<GivenFunding[]> {
  const found = await tx.query<GivenFunding>(
    `select f.project, f.organisation, f.nature, f.standing, f.amount::text as amount, f.currency, coalesce(f.signed_on, f.recorded_on) as day
     from funding f join project p on p.ref = f.project
     where f.standing <> 'withdrawn' and p.stage is not null and p.state <> 'cancelled' and ($1::text[] is null or f.project = any($1))
     order by f.ref`,
    [refs],
  );
  return found.rows;
}

type HeldLayer = Pick<Holding, 'layer' | 'organisation' | 'share' | 'substitute' | 'testedOn' | 'recordedOn'>;

/** Layers in force of projects that are under way, by project. */
export async function heldLayers(tx: Tx): Promise<Map<string, HeldLayer[]>> {
  const found = await tx.query<HeldLayer & { project: string }>(
    `select h.project, h.layer, h.organisation, h.share::text as share, h.substitute, h.tested_on as "testedOn", h.recorded_on as "recordedOn"
     from layer_holding h join project p on p.ref = h.project
     where h.removed_on is null and p.stage is not null and p.state <> 'cancelled' order by h.ref`,
  );
  return Map.groupBy(found.rows, (one) => one.project);
}

/** Bodies of the other side of agreements, and the strategy of each project that has any money or layer. */
export async function partnersAndStrategies(
  tx: Tx,
): Promise<{ partners: Set<string>; strategies: Map<string, string> }> {
  const partners = await tx.query<{ ref: string }>("select ref from organisation where level = 'partner'");
  const strategies = await tx.query<{ ref: string; strategy: string }>(
    'select ref, strategy from project where ref in (select project from funding union select project from layer_holding)',
  );
  return {
    partners: new Set(partners.rows.map((one) => one.ref)),
    strategies: new Map(strategies.rows.map((one) => [one.ref, one.strategy])),
  };
}
