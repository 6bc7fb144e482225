import type { LocalizedText } from '../../kernel/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { AgendaSubject, Subject } from './agenda.ts';

export type OnFile = { title?: LocalizedText; project?: string };

/** Where each kind of subject is kept: how its title and its project are found by its reference. */
const sql: Record<AgendaSubject, string> = {
  project: "select title, ref as project from project where ref = $1 and level = 'project'",
  programme: "select title, ref as project from project where ref = $1 and level = 'programme'",
  gate: 'select p.title, p.ref as project from gate g join project p on p.ref = g.project where g.ref = $1',
  milestone: 'select title, project from milestone where ref = $1',
  criterion:
    'select p.title, p.ref as project from gate_criterion c join gate g on g.ref = c.gate join project p on p.ref = g.project where c.id = $1',
  condition: 'select c.title, g.project from gate_condition c join gate g on g.ref = c.gate where c.id::text = $1',
  indicator: 'select title, project from indicator where ref = $1',
  pledge: 'select title, null::text as project from pledge where ref = $1',
  region: "select name as title, null::text as project from place where code = $1 and level = 'region'",
  action: 'select title, project from committee_action where id::text = $1',
  risk: 'select event as title, project from risk where ref = $1',
  obligation: 'select title, project from agreement_obligation where ref = $1',
  transfer: 'select title, project from transfer where ref = $1',
  study: 'select title, project from study where ref = $1',
  envelope: 'select title, null::text as project from envelope where ref = $1',
  cohort:
    'select g.title, null::text as project from cohort c join training_programme g on g.ref = c.programme where c.ref = $1',
  'legal-text': 'select title, null::text as project from legal_text where ref = $1',
  'ai-system': 'select title, project from ai_system where ref = $1',
  // a system is told by its reference only: who reads minutes need not read where it stands
  'state-system': 'select null::jsonb as title, null::text as project from state_system where ref = $1',
  asset: 'select title, project from infrastructure_asset where ref = $1',
  'digital-service': 'select title, null::text as project from digital_service where ref = $1',
  // a layer or the money of a project in one hand: project/layer/holder
  holding: "select title, ref as project from project where ref = split_part($1, '/', 1)",
};

/** The subject of an item as it is called today, or undefined when there is none. */
export async function subjectOnFile(tx: Tx, { kind, ref }: Subject): Promise<OnFile | undefined> {
  const found = await tx.query<{ title: LocalizedText | null; project: string | null }>(sql[kind], [ref]);
  const row = found.rows[0];
  return row && { ...(row.title ? { title: row.title } : {}), ...(row.project ? { project: row.project } : {}) };
}
