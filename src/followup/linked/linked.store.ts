import type { LocalizedText } from '../../kernel/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Linked, LinkedKind, LinkedRecord } from './linked.ts';

/** Where each kind of record is kept, and what it is called; a warning is found by its rule, not here. */
const sql: Record<Exclude<LinkedKind, 'warning'>, string> = {
  project: 'select title, ref as project, strategy, owner as organisation from project where ref = $1',
  pledge: 'select title, null::text as project, strategy, owner as organisation from pledge where ref = $1',
  indicator: 'select title, project, strategy, owner as organisation from indicator where ref = $1',
  gate: 'select p.title, p.ref as project, p.strategy, p.owner as organisation from gate g join project p on p.ref = g.project where g.ref = $1',
  report:
    'select p.title, p.ref as project, p.strategy, r.organisation from report r join project p on p.ref = r.project where r.id::text = $1',
  action:
    'select a.title, a.project, c.strategy, a.organisation from committee_action a join committee c on c.ref = a.committee where a.id::text = $1',
  stocktake:
    'select c.title, null::text as project, c.strategy, null::text as organisation from stocktake s join committee c on c.ref = s.committee where s.id::text = $1',
  recommendation:
    'select report as title, null::text as project, null::text as strategy, addressee as organisation from audit_recommendation where ref = $1',
};

type Found = {
  title: LocalizedText | null;
  project: string | null;
  strategy: string | null;
  organisation: string | null;
};

/** The record as it is called today, or undefined when there is none. */
export async function recordOnFile(
  tx: Tx,
  { kind, ref }: Linked & { kind: Exclude<LinkedKind, 'warning'> },
): Promise<LinkedRecord | undefined> {
  const row = (await tx.query<Found>(sql[kind], [ref])).rows[0];
  return (
    row && {
      ...(row.title ? { title: row.title } : {}),
      ...(row.project ? { project: row.project } : {}),
      ...(row.strategy ? { strategy: row.strategy } : {}),
      ...(row.organisation ? { organisation: row.organisation } : {}),
    }
  );
}
