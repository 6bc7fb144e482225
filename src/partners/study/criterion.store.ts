import type { Day, LocalizedText } from '../../kernel/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import { insertRows, type Row } from '../../platform/database/rows.ts';
import type { CriterionStudy, NamedCriterion, StudyStage } from './study.ts';

/** Has the project gone beyond the gate `n.gate`, or is the passage of its gate `g` confirmed? */
const PASSED = `(exists (select from gate later where later.project = n.project and later.number > n.gate)
  or exists (select from gate_decision d where d.gate = g.ref and d.status = 'confirmed' and d.verdict like 'pass%'))`;

/** Title of the criterion: as the gate has it that the project has come to, else as the template in force has it. */
const TITLE = (day: string): string => `case when g.ref is not null
    then (select l.title from gate_criterion c join gate_template_criterion l on l.id = c.line where c.gate = g.ref and l.code = n.criterion)
    else (select l.title from gate_template_criterion l where l.code = n.criterion and l.template =
      (select id from gate_template where number = n.gate and in_force_from <= ${day} order by version desc limit 1)) end`;

const read = (row: Row): NamedCriterion => ({
  project: row.project as string,
  gate: row.gate as number,
  criterion: row.criterion as string,
  namedOn: row.named_on as Day,
  isBegun: row.begun as boolean,
  isPassed: row.passed as boolean,
  ...(row.title ? { title: row.title as LocalizedText } : {}),
});

/** What a criterion can wait for: the table that keeps the names, and its column for what is waited for. */
const namings = {
  study: { table: 'study_criterion', key: 'study' },
  text: { table: 'criterion_text', key: 'text' },
} as const;

/** Criteria that name these studies or texts, in the order of projects and gates. */
export async function criteriaNaming(
  tx: Tx,
  what: keyof typeof namings,
  refs: readonly string[],
  today: Day,
): Promise<Map<string, NamedCriterion[]>> {
  const { table, key } = namings[what];
  const found = await tx.query<Row>(
    `select n.*, g.ref is not null as begun, ${PASSED} as passed, ${TITLE('$2')} as title
     from ${table} n left join gate g on g.project = n.project and g.number = n.gate
     where n.${key} = any($1) and n.unnamed_on is null order by n.${key}, n.project, n.gate, n.criterion`,
    [refs, today],
  );
  const grouped = Map.groupBy(found.rows, (row) => row[key] as string);
  return new Map([...grouped].map(([ref, rows]) => [ref, rows.map(read)]));
}

export const criteriaOfStudies = (
  tx: Tx,
  studies: readonly string[],
  today: Day,
): Promise<Map<string, NamedCriterion[]>> => criteriaNaming(tx, 'study', studies, today);

export type CriterionAsked = { project: string; gate: number; criterion: string };

/** What is known of a criterion that somebody wants to name; undefined when there is no such project. */
export async function criterionAsked(
  tx: Tx,
  { project, gate, criterion }: CriterionAsked,
  today: Day,
): Promise<(NamedCriterion & { strategy: string }) | undefined> {
  const found = await tx.query<Row>(
    `select n.*, p.strategy, g.ref is not null as begun, ${PASSED} as passed, ${TITLE('$4')} as title
     from (select $1::text as project, $2::integer as gate, $3::text as criterion, $4::date as named_on) n
     join project p on p.ref = n.project left join gate g on g.project = n.project and g.number = n.gate`,
    [project, gate, criterion, today],
  );
  const [row] = found.rows;
  return row && { ...read(row), strategy: row.strategy as string };
}

export const addCriterion = (
  tx: Tx,
  id: string,
  study: string,
  asked: CriterionAsked,
  by: { person: string; day: Day },
): Promise<void> => insertRows(tx, 'study_criterion', [{ id, study, ...asked, named_by: by.person, named_on: by.day }]);

/** Takes the name back; false when the criterion does not name the study. */
export async function unnameCriterion(
  tx: Tx,
  study: string,
  { project, gate, criterion }: CriterionAsked,
  by: { person: string; day: Day; reason: LocalizedText },
): Promise<boolean> {
  const done = await tx.query(
    `update study_criterion set unnamed_by = $5, unnamed_on = $6, reason = $7
     where study = $1 and project = $2 and gate = $3 and criterion = $4 and unnamed_on is null`,
    [study, project, gate, criterion, by.person, by.day, JSON.stringify(by.reason)],
  );
  return done.rowCount === 1;
}

/**
 * Studies that the criteria of a project's gates name.
 *
 * gate  of this gate only
 */
export async function studiesOfGates(tx: Tx, project: string, gate?: number): Promise<CriterionStudy[]> {
  const found = await tx.query<Row>(
    `select s.ref, s.title, s.stage, n.project, n.gate, n.criterion from study_criterion n join study s on s.ref = n.study
     where n.project = $1 and ($2::integer is null or n.gate = $2) and n.unnamed_on is null order by n.gate, n.criterion, s.ref`,
    [project, gate ?? null],
  );
  return found.rows.map((row) => ({
    ref: row.ref as string,
    project: row.project as string,
    gate: row.gate as number,
    criterion: row.criterion as string,
    title: row.title as LocalizedText,
    stage: row.stage as StudyStage,
  }));
}
