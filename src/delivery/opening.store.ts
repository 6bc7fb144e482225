import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { insertRows, type Row, rowMap } from '../platform/database/rows.ts';
import type { EvidenceClass } from './evidence.ts';
import type { Opening, PaperUse } from './opening.ts';
import type { Signature } from './signature.ts';

type Flat = Omit<Opening, 'proposedBy' | 'settledBy'>;
const map = rowMap<Flat>({
  id: 'id',
  sha256: 'sha256',
  project: 'project',
  from: 'from_class',
  to: 'to_class',
  event: 'event',
  happenedOn: 'happened_on',
  shownBy: 'shown_by',
  source: 'source',
  reason: 'reason',
  proposedOn: 'proposed_on',
  status: 'status',
  settledOn: 'settled_on',
  refusalReason: 'refusal_reason',
});

const read = (row: Row): Opening => ({
  ...map.fromRow(row),
  proposedBy: { person: row.proposed_by as string, actsFor: row.proposed_for as string[] },
  ...(row.settled_by ? { settledBy: { person: row.settled_by as string, actsFor: row.settled_for as string[] } } : {}),
});

export const addOpening = (tx: Tx, { proposedBy, ...one }: Opening): Promise<void> =>
  insertRows(tx, 'paper_opening', [
    { ...map.toRow(one), proposed_by: proposedBy.person, proposed_for: proposedBy.actsFor, settled_for: [] },
  ]);

/** One opening, held so that two persons settle it one after the other. */
export async function openingForAct(tx: Tx, id: string): Promise<Opening | undefined> {
  const found = await tx.query<Row>('select * from paper_opening where id = $1 for update', [id]);
  return found.rows[0] && read(found.rows[0]);
}

/** What was proposed for a paper, newest first. */
export async function openingsOf(tx: Tx, sha256: string): Promise<Opening[]> {
  const found = await tx.query<Row>('select * from paper_opening where sha256 = $1 order by id desc', [sha256]);
  return found.rows.map(read);
}

export type WaitingOpening = Opening & { title?: LocalizedText; projectTitle?: LocalizedText };

/** Openings that wait for a second person, the oldest first. */
export async function openingsWaiting(tx: Tx): Promise<WaitingOpening[]> {
  const found = await tx.query<Row>(
    `select o.*, coalesce(f.title, (select e.title from evidence e where e.sha256 = o.sha256 order by e.id limit 1)) as title,
       p.title as project_title
     from paper_opening o join file f using (sha256) left join project p on p.ref = o.project
     where o.status = 'proposed' order by o.proposed_on, o.id`,
  );
  return found.rows.map((row) => ({
    ...read(row),
    ...(row.title ? { title: row.title as LocalizedText } : {}),
    ...(row.project_title ? { projectTitle: row.project_title as LocalizedText } : {}),
  }));
}

export async function settleOpening(
  tx: Tx,
  id: string,
  settled: { status: 'confirmed' | 'refused'; by: Signature; on: Day; request: string; reason?: LocalizedText },
): Promise<void> {
  await tx.query(
    `update paper_opening set status = $2, settled_by = $3, settled_for = $4, settled_on = $5, settled_request = $6, refusal_reason = $7
     where id = $1`,
    [
      id,
      settled.status,
      settled.by.person,
      settled.by.actsFor,
      settled.on,
      settled.request,
      settled.reason ? JSON.stringify(settled.reason) : null,
    ],
  );
}

/** Everything that a paper was brought for, the oldest bringing first. */
export async function usesOf(tx: Tx, sha256: string): Promise<PaperUse[]> {
  const found = await tx.query<Row>(
    `select e.id, e.project, p.title as project_title, e.type, e.title, e.class, e.ground, e.opens_on, e.status, e.brought_by,
       coalesce(g.numbers, '{}') as gates, g.decided_on
     from evidence e join project p on p.ref = e.project
       left join lateral (
         select array_agg(distinct g.number order by g.number) as numbers,
           case when bool_and(d.decided_on is not null) then max(d.decided_on) end as decided_on
         from evidence_proof r left join gate_criterion c on c.id = r.criterion left join gate_condition n on n.id = r.condition
           join gate g on g.ref = coalesce(c.gate, n.gate)
           left join gate_decision d on d.gate = g.ref and d.status = 'confirmed'
         where r.evidence = e.id) g on true
     where e.sha256 = $1 order by e.brought_on, e.id`,
    [sha256],
  );
  return found.rows.map((row) => ({
    evidence: row.id as string,
    project: row.project as string,
    projectTitle: row.project_title as LocalizedText,
    type: row.type as string,
    title: row.title as LocalizedText,
    class: row.class as EvidenceClass,
    ...(row.ground ? { ground: row.ground as LocalizedText } : {}),
    ...(row.opens_on ? { opensOn: row.opens_on as NonNullable<PaperUse['opensOn']> } : {}),
    status: row.status as PaperUse['status'],
    gates: row.gates as number[],
    ...(row.decided_on ? { decidedOn: row.decided_on as Day } : {}),
    broughtBy: row.brought_by as string,
  }));
}

/** Evidence that a paper serves follows its class: wider when it was opened, narrower when it was closed. */
export async function classEvidence(
  tx: Tx,
  sha256: string,
  to: EvidenceClass,
  which: 'narrower' | 'wider',
  ground?: LocalizedText,
): Promise<void> {
  await tx.query(
    `update evidence set class = $2, ground = case when $2 = 'public' then null else coalesce($4, ground) end
     where sha256 = $1 and case when $3 = 'wider' then class_rank(class) > class_rank($2) else class_rank(class) < class_rank($2) end`,
    [sha256, to, which, ground ? JSON.stringify(ground) : null],
  );
}

/** Does an accepted evidence of this project, dated no later than a day, show what happened there? */
export async function isShownByEvidence(tx: Tx, evidence: string, projects: readonly string[]): Promise<boolean> {
  const found = await tx.query("select 1 from evidence where id = $1 and status = 'accepted' and project = any($2)", [
    evidence,
    projects,
  ]);
  return (found.rowCount ?? 0) > 0;
}

/** Accepted evidence of projects, other than this paper itself, the newest first; what is restricted is left out. */
export async function proofsIn(
  tx: Tx,
  projects: readonly string[],
  except: string,
): Promise<{ id: string; title: LocalizedText }[]> {
  const found = await tx.query<{ id: string; title: LocalizedText }>(
    `select id, title from evidence where project = any($1) and sha256 <> $2 and status = 'accepted' and class <> 'restricted'
     order by dated desc, id`,
    [[...new Set(projects)], except],
  );
  return found.rows;
}
