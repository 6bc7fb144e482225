import type { Day, LocalizedText, Result } from '../../kernel/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import { saveRevision } from '../../platform/database/revise.ts';
import { insertRows, type Row, rowMap, rowsByKey, type SpreadField, updateRow } from '../../platform/database/rows.ts';
import type { HangsOn } from '../know-how-target.ts';
import type { Study, StudyStage, StudyTrace, StudyVersion } from './study.ts';

const costField: SpreadField = {
  columns: ['cost', 'currency'],
  write: (money) => {
    const { amount, currency } = money as { amount: string; currency: string };
    return { cost: amount, currency };
  },
  read: ({ cost, currency }) => (currency ? { amount: String(cost), currency } : undefined),
};

const map = rowMap<Study>({
  ref: 'ref',
  kind: 'kind',
  strategy: 'strategy',
  project: 'project',
  agreement: 'agreement',
  title: 'title',
  question: 'question',
  scope: 'scope',
  cost: costField,
  funder: 'funder',
  contractor: 'contractor',
  dueOn: 'due_on',
  note: 'note',
  stage: 'stage',
  stageSince: 'stage_since',
  recordedOn: 'recorded_on',
  version: 'version',
});

const versionMap = rowMap<StudyVersion>({
  id: 'id',
  number: 'number',
  file: 'file',
  title: 'title',
  dated: 'dated',
  class: 'class',
  organisation: 'organisation',
  broughtBy: 'brought_by',
  broughtFor: 'brought_for',
  broughtOn: 'brought_on',
  findings: 'findings',
  recommends: 'recommends',
  review: 'review',
  reviewedBy: 'reviewed_by',
  reviewedFor: 'reviewed_for',
  reviewedOn: 'reviewed_on',
  reviewOrganisation: 'review_organisation',
  independence: 'independence',
  reason: 'reason',
});

const traceMap = rowMap<StudyTrace>({
  number: 'number',
  act: 'act',
  from: 'from_stage',
  to: 'to_stage',
  ofVersion: 'of_version',
  criterion: 'criterion',
  effectiveOn: 'effective_on',
  organisation: 'organisation',
  words: 'words',
  byPerson: 'by_person',
  forPersons: 'for_persons',
  day: 'day',
});

/** What a study `s` hangs on: the projects whose gates wait for it count beside its own. */
export const studyHangsOn: HangsOn = {
  strategy: 's.strategy',
  agreement: 's.agreement',
  bodies: ['s.funder', 's.contractor'],
  projects: `select s.project where s.project is not null
    union all select n.project from study_criterion n where n.study = s.ref and n.unnamed_on is null`,
};

export type StudyFilter = {
  refs?: readonly string[] | undefined;
  strategy?: string | undefined;
  agreement?: string | undefined;
  project?: string | undefined;
  organisation?: string | undefined;
  kind?: string | undefined;
  stage?: StudyStage | undefined;
};

/** Studies that pass the filters and lie where the caller sees: those under way first, then those asked for, then what is over. */
export async function listStudies(
  tx: Tx,
  { refs, strategy, agreement, project, organisation, kind, stage }: StudyFilter = {},
  seen: (param: (value: unknown) => string) => string = () => 'true',
): Promise<Study[]> {
  const values: unknown[] = [
    refs ?? null,
    strategy ?? null,
    agreement ?? null,
    project ?? null,
    organisation ?? null,
    kind ?? null,
    stage ?? null,
  ];
  const param = (value: unknown): string => `$${values.push(value)}`;
  const found = await tx.query<Row>(
    `select s.* from study s
     where ($1::text[] is null or s.ref = any($1)) and ($2::text is null or s.strategy = $2) and ($3::text is null or s.agreement = $3)
       and ($4::text is null or $4 in (${studyHangsOn.projects})) and ($5::text is null or $5 in (s.funder, s.contractor))
       and ($6::text is null or s.kind = $6) and ($7::text is null or s.stage = $7) and ${seen(param)}
     order by array_position(array['delivered', 'contracted', 'granted', 'scoping', 'requested', 'reviewed', 'dropped'], s.stage),
       s.due_on nulls last, s.ref`,
    values,
  );
  return found.rows.map((row) => map.fromRow(row));
}

/** One study, held so that two acts on it follow one another. */
export async function studyForAct(tx: Tx, ref: string): Promise<Study | undefined> {
  const found = await tx.query<Row>('select * from study where ref = $1 for update', [ref]);
  return found.rows[0] && map.fromRow(found.rows[0]);
}

export async function studyRow(tx: Tx, ref: string): Promise<string | undefined> {
  const found = await tx.query<{ id: string }>('select id::text from study where ref = $1', [ref]);
  return found.rows[0]?.id;
}

export const addStudy = (tx: Tx, id: string, study: Study, person: string): Promise<void> =>
  insertRows(tx, 'study', [{ id, ...map.toRow(study), recorded_by: person }]);

export const reviseStudyRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<Study>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, { table: 'study', key: 'ref', value: ref, version, changes, map, unknown: 'study.unknown' });

/** Moves a held study, or only raises its version when it stays where it is. */
export async function moveStudyRow(tx: Tx, study: Study, to: StudyStage, on: Day): Promise<number> {
  const moved = to === study.stage ? {} : { stage: to, stage_since: on };
  await updateRow(tx, 'study', { key: 'ref', value: study.ref, version: study.version }, moved);
  return study.version + 1;
}

export const versionsOfStudies = (tx: Tx, refs: readonly string[]): Promise<Map<string, StudyVersion[]>> =>
  rowsByKey(tx, { table: 'study_version', key: 'study', map: versionMap }, refs);

/** Versions of studies that brought one of these files, and what their review said. */
export async function versionsByFile(
  tx: Tx,
  files: readonly string[],
): Promise<(Pick<StudyVersion, 'id' | 'number' | 'file' | 'review'> & { study: string })[]> {
  const found = await tx.query<Row>('select * from study_version where file = any($1) order by study, number', [files]);
  return found.rows.map((row) => {
    const { id, number, file, review } = versionMap.fromRow(row);
    return { study: row.study as string, id, number, file, review };
  });
}

/** A version with the study that it belongs to. */
export async function versionById(tx: Tx, id: string): Promise<{ study: string; version: StudyVersion } | undefined> {
  const found = await tx.query<Row>('select * from study_version where id::text = $1', [id]);
  const [row] = found.rows;
  return row && { study: row.study as string, version: versionMap.fromRow(row) };
}

export const addVersion = (tx: Tx, study: string, version: StudyVersion): Promise<void> =>
  insertRows(tx, 'study_version', [{ study, ...versionMap.toRow(version) }]);

const json = (text: LocalizedText | undefined): string | null => (text ? JSON.stringify(text) : null);

/** Writes what a version finds; what is not given stays. */
export async function noteFindings(
  tx: Tx,
  id: string,
  { findings, recommends }: { findings?: LocalizedText | undefined; recommends?: LocalizedText | undefined },
): Promise<void> {
  await tx.query(
    'update study_version set findings = coalesce($2, findings), recommends = coalesce($3, recommends) where id = $1',
    [id, json(findings), json(recommends)],
  );
}

export type Reviewed = Required<
  Pick<StudyVersion, 'review' | 'reviewedBy' | 'reviewedFor' | 'reviewedOn' | 'reviewOrganisation' | 'independence'>
> &
  Pick<StudyVersion, 'reason'>;

export async function reviewVersion(tx: Tx, id: string, reviewed: Reviewed): Promise<void> {
  await tx.query(
    `update study_version set review = $2, reviewed_by = $3, reviewed_for = $4, reviewed_on = $5, review_organisation = $6,
       independence = $7, reason = $8 where id = $1`,
    [
      id,
      reviewed.review,
      reviewed.reviewedBy,
      reviewed.reviewedFor,
      reviewed.reviewedOn,
      reviewed.reviewOrganisation,
      reviewed.independence,
      json(reviewed.reason),
    ],
  );
}

export const tracesOfStudies = (tx: Tx, refs: readonly string[]): Promise<Map<string, StudyTrace[]>> =>
  rowsByKey(tx, { table: 'study_step', key: 'study', map: traceMap }, refs);

export const addStudyTrace = (tx: Tx, id: string, study: string, trace: StudyTrace): Promise<void> =>
  insertRows(tx, 'study_step', [{ id, study, ...traceMap.toRow(trace) }]);
