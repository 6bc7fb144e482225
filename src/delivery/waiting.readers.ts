import type { Day, LocalizedText } from '../kernel/index.ts';
import { rowsOf, type Tx } from '../platform/database/database.ts';
import type { Signature } from './signature.ts';

export { openContests } from './contest.store.ts';
export { openingsWaiting } from './opening.store.ts';

/** What waits in the projects for somebody: each kind in one query, whatever the number of projects. Who may act on it is not asked here. */

export type EvidenceOnDesk = {
  id: string;
  project: string;
  projectTitle: LocalizedText;
  type: string;
  title: LocalizedText;
  sha256: string;
  class: string;
  date: Day;
  broughtOn: Day;
  organisation?: string;
  proves: string[];
  conditions: string[];
  broughtBy: Signature;
};

/** Evidence that nobody has judged yet, what has waited longest first. */
export async function evidenceOnDesk(tx: Tx): Promise<EvidenceOnDesk[]> {
  type Row = Omit<EvidenceOnDesk, 'broughtBy' | 'organisation'> & {
    by: string;
    standing_for: string[];
    organisation: string | null;
  };
  const found = await tx.query<Row>(
    `with waits as materialized (
       select e.*, p.title as "projectTitle" from evidence e join project p on p.ref = e.project
       where e.status = 'brought' and p.state <> 'cancelled'),
     proofs as (
       select r.evidence, coalesce(array_agg(r.criterion order by r.criterion) filter (where r.criterion is not null), '{}') as proves,
         coalesce(array_agg(r.condition::text order by r.condition) filter (where r.condition is not null), '{}') as conditions
       from evidence_proof r join waits w on w.id = r.evidence group by r.evidence)
     select w.id, w.project, w."projectTitle", w.type, w.title, w.sha256, w.class, w.dated as date, w.brought_on as "broughtOn", w.organisation,
       w.brought_by as by, w.brought_for as standing_for, coalesce(r.proves, '{}') as proves, coalesce(r.conditions, '{}') as conditions
     from waits w left join proofs r on r.evidence = w.id order by w.brought_on, w.id`,
  );
  return found.rows.map(({ by, standing_for, organisation, ...one }) => ({
    ...one,
    ...(organisation ? { organisation } : {}),
    broughtBy: { person: by, actsFor: standing_for },
  }));
}

/** The same evidence as a day tells it: what and since when, without what it proves. */
export async function evidenceWaiting(
  tx: Tx,
): Promise<Pick<EvidenceOnDesk, 'id' | 'project' | 'projectTitle' | 'title' | 'broughtOn' | 'broughtBy'>[]> {
  const found = await rowsOf<[string, string, LocalizedText, LocalizedText, Day, string, string[]]>(
    tx,
    `select e.id, e.project, p.title, e.title, e.brought_on, e.brought_by, e.brought_for
     from evidence e join project p on p.ref = e.project
     where e.status = 'brought' and p.state <> 'cancelled' order by e.brought_on, e.id`,
  );
  return found.map(([id, project, projectTitle, title, broughtOn, person, actsFor]) => ({
    id,
    project,
    projectTitle,
    title,
    broughtOn,
    broughtBy: { person, actsFor },
  }));
}

export type UnsettledAct = {
  id: string;
  project: string;
  projectTitle: LocalizedText;
  /** decision, baseline, or the kind of the act of two persons */
  kind: string;
  gate?: string;
  verdict?: string;
  on: Day;
  since: Day;
  recordedBy: Signature;
};

/** Decisions, acts of two persons and baselines that wait for a second person, the oldest first. */
export async function unsettledActs(tx: Tx): Promise<UnsettledAct[]> {
  type Row = Omit<UnsettledAct, 'recordedBy' | 'gate' | 'verdict'> & {
    gate: string | null;
    verdict: string | null;
    by: string;
    standing_for: string[];
  };
  const found = await tx.query<Row>(
    `select w.*, p.title as "projectTitle" from (
       select d.id, g.project, 'decision' as kind, d.gate, d.verdict, d.decided_on as "on", d.recorded_on as since, d.recorded_by as by, d.recorded_for as standing_for
       from gate_decision d join gate g on g.ref = d.gate where d.status = 'recorded'
       union all select id, project, kind, gate, null, effective_on, proposed_on, proposed_by, proposed_for from standing_act where status = 'proposed'
       union all select id, project, 'baseline', null, null, effective_on, proposed_on, proposed_by, proposed_for from project_baseline where status = 'proposed'
     ) w join project p on p.ref = w.project order by w.since, w.id`,
  );
  return found.rows.map(({ by, standing_for, gate, verdict, ...one }) => ({
    ...one,
    ...(gate ? { gate } : {}),
    ...(verdict ? { verdict } : {}),
    recordedBy: { person: by, actsFor: standing_for },
  }));
}

export type GateReady = {
  gate: string;
  project: string;
  projectTitle: LocalizedText;
  /** day on which the last mandatory criterion was met; the day the gate began where it asks for nothing */
  since: Day;
  /** persons who brought something here, and whom they stood in for: none of them decides */
  bringers: string[];
  /** persons who accepted something here, where the template forbids them to decide */
  acceptorsApart: string[];
};

/**
 * Gates before which an active project stands, where every mandatory criterion is met and no decision waits: the question of
 * `readiness`, asked of all projects at once. A gate that a decision returned is ready again when something newer is accepted.
 */
export async function gatesReady(tx: Tx): Promise<GateReady[]> {
  const found = await tx.query<
    Omit<GateReady, 'bringers' | 'acceptorsApart'> & { hands_in: string | null; hands_on: string | null }
  >(
    // from what was accepted, not from every criterion of every gate: of a gate that asks for something, nothing less can make it ready
    `with met as materialized (
       select r.criterion, c.gate from evidence_proof r join evidence e on e.id = r.evidence
         join gate_criterion c on c.id = r.criterion join gate_template_criterion l on l.id = c.line
       where e.status = 'accepted' and e.type = any(l.evidence_types)
         and (l.minimum_value is null or (e.states_unit = l.minimum_unit and e.states_value >= l.minimum_value))),
     hopeful as materialized (
       select gate as ref from met
       union
       select g.ref from gate g where g.template in (
         select t.id from gate_template t where not exists (
           select 1 from gate_template_criterion l where l.template = t.id and l.mandatory))),
     ready as materialized (
       select g.ref, g.project, g.begun_on, p.title, t.acceptor_may_decide
       from hopeful h join gate g on g.ref = h.ref join project p on p.ref = g.project and g.number = stage_order(p.stage)
         join gate_template t on t.id = g.template
       where p.state = 'active'
         and not exists (select 1 from gate_decision d where d.gate = g.ref and d.status = 'recorded')
         and not exists (
           select 1 from gate_criterion c join gate_template_criterion l on l.id = c.line
           where c.gate = g.ref and l.mandatory and not exists (select 1 from met where met.criterion = c.id))),
     papers as (
       select y.ref, max(e.judged_on) filter (where e.status = 'accepted' and l.mandatory) as since,
         string_agg(array_to_string(e.brought_by || e.brought_for, ' '), ' ') as hands_in,
         string_agg(array_to_string(e.judged_by || e.judged_for, ' '), ' ') filter (where e.status = 'accepted' and not y.acceptor_may_decide) as hands_on
       from ready y join gate_criterion c on c.gate = y.ref join gate_template_criterion l on l.id = c.line
         join evidence_proof r on r.criterion = c.id join evidence e on e.id = r.evidence and e.status <> 'superseded'
       group by y.ref)
     select y.ref as gate, y.project, y.title as "projectTitle", coalesce(p.since, y.begun_on) as since, p.hands_in, p.hands_on
     from ready y left join papers p on p.ref = y.ref
     where not exists (
       select 1 from gate_decision d
       where d.gate = y.ref and d.status = 'confirmed' and d.verdict = 'return' and d.settled_on > coalesce(p.since, y.begun_on))`,
  );
  const persons = (hands: string | null): string[] => (hands ? [...new Set(hands.split(' '))] : []);
  return found.rows.map(({ hands_in, hands_on, ...one }) => ({
    ...one,
    bringers: persons(hands_in),
    acceptorsApart: persons(hands_on),
  }));
}

export type ConditionOwed = {
  id: string;
  project: string;
  projectTitle: LocalizedText;
  gate: string;
  title: LocalizedText;
  dueOn: Day;
  /** evidence was brought for it and waits to be judged */
  isBrought: boolean;
  /** day its first evidence was accepted, with everyone who brought what was accepted; absent while nothing was */
  acceptedOn?: Day;
  bringers: string[];
};

/** Conditions of confirmed decisions that are not met and due by `until`, or that accepted evidence would meet; the earliest due first. */
export async function conditionsOwed(tx: Tx, until: Day): Promise<ConditionOwed[]> {
  const found = await tx.query<Omit<ConditionOwed, 'acceptedOn'> & { acceptedOn: Day | null }>(
    `select c.id, g.project, p.title as "projectTitle", c.gate, c.title, c.due_on as "dueOn", coalesce(e.brought, false) as "isBrought",
       e.accepted_on as "acceptedOn", coalesce(e.bringers, '{}') as bringers
     from gate_condition c join gate_decision d on d.id = c.decision and d.status = 'confirmed'
       join gate g on g.ref = c.gate join project p on p.ref = g.project
       left join lateral (
         select bool_or(e.status = 'brought') as brought, min(e.judged_on) filter (where e.status = 'accepted') as accepted_on,
           array_agg(distinct who.person) filter (where e.status = 'accepted') as bringers
         from evidence_proof r join evidence e on e.id = r.evidence cross join lateral unnest(e.brought_by || e.brought_for) as who (person)
         where r.condition = c.id) e on true
     where c.met_by is null and p.state <> 'cancelled' and (c.due_on <= $1 or e.accepted_on is not null)
     order by c.due_on, c.id`,
    [until],
  );
  return found.rows.map(({ acceptedOn, ...one }) => ({ ...one, ...(acceptedOn ? { acceptedOn } : {}) }));
}

/** What partners, regions and owners contested from a day on and nobody answered, in projects that are not cancelled, the oldest first. */
export async function contestsSince(
  tx: Tx,
  day: Day,
): Promise<{ project: string; projectTitle: LocalizedText; on: Day }[]> {
  const found = await tx.query<{ project: string; projectTitle: LocalizedText; on: Day }>(
    `select c.project, p.title as "projectTitle", min(c.contested_on) as "on" from status_contest c join project p on p.ref = c.project
     where c.contested_on >= $1 and p.state <> 'cancelled' and not exists (select 1 from contest_answer a where a.contest = c.id)
     group by c.project, p.title order by 3, 1`,
    [day],
  );
  return found.rows;
}
