import type { Day, LocalizedText } from '../../kernel/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Row } from '../../platform/database/rows.ts';
import type { Stage } from '../stage.ts';
import type { DutyLine } from './duty.ts';

/**
 * Mandatory criteria that legal texts ask for, of projects that are not cancelled: as the gate has them that the project has come to,
 * else as the template in force has them.
 *
 * text  of this text only · project: of this project only
 */
export async function dutyLines(
  tx: Tx,
  { text, project }: { text?: string | undefined; project?: string | undefined },
  today: Day,
): Promise<DutyLine[]> {
  const found = await tx.query<Row>(
    `with forced as (
       select distinct on (number) number, id from gate_template where in_force_from <= $3 order by number, version desc)
     select l.legal_text as text, p.ref as project, p.title as project_title, p.stage, p.stage_since, f.number as gate, l.code, l.title,
       g.ref is not null as begun, a.met_on
     from project p cross join forced f
     left join gate g on g.project = p.ref and g.number = f.number
     join gate_template_criterion l on l.template = coalesce(g.template, f.id) and l.legal_text is not null and l.mandatory
     left join gate_criterion c on c.gate = g.ref and c.line = l.id
     left join lateral (
       select min(e.judged_on) as met_on from evidence_proof r join evidence e on e.id = r.evidence
       where r.criterion = c.id and e.status = 'accepted') a on true
     where p.stage is not null and p.state <> 'cancelled' and ($1::text is null or l.legal_text = $1) and ($2::text is null or p.ref = $2)
     order by l.legal_text, p.ref, f.number, l.position`,
    [text ?? null, project ?? null, today],
  );
  return found.rows.map((row) => ({
    text: row.text as string,
    project: row.project as string,
    projectTitle: row.project_title as LocalizedText,
    stage: row.stage as Stage,
    stageSince: row.stage_since as Day,
    gate: row.gate as number,
    criterion: row.code as string,
    title: row.title as LocalizedText,
    isBegun: row.begun as boolean,
    ...(row.met_on ? { metOn: row.met_on as Day } : {}),
  }));
}
