import type { Result } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, type Row, rowMap, updateRow } from '../platform/database/rows.ts';
import type { Institute, RecordedInstitute, RecordedProgramme, TrainingProgramme } from './institute.ts';

const instituteMap = rowMap<Institute>({
  ref: 'ref',
  title: 'title',
  subject: 'subject',
  organisation: 'organisation',
  project: 'project',
  place: 'place',
  placeNote: 'place_note',
  signedOn: 'signed_on',
  openedOn: 'opened_on',
  statusNote: 'status_note',
  sources: 'sources',
  confidence: 'confidence',
});

export async function listInstitutes(tx: Tx, refs?: readonly string[]): Promise<RecordedInstitute[]> {
  const found = await tx.query<Row>('select * from institute where $1::text[] is null or ref = any($1) order by ref', [
    refs ?? null,
  ]);
  return found.rows.map((row) => ({ ...instituteMap.fromRow(row), version: row.version as number }));
}

export async function instituteRow(tx: Tx, ref: string): Promise<string | undefined> {
  return (await tx.query<{ id: string }>('select id::text from institute where ref = $1', [ref])).rows[0]?.id;
}

export const addInstitutes = (tx: Tx, institutes: readonly (Institute & { id: string })[]): Promise<void> =>
  insertRows(
    tx,
    'institute',
    institutes.map((one) => ({ id: one.id, ...instituteMap.toRow(one) })),
  );

/** Changes an institute as a pack proposes it and raises its version. */
export async function changeInstitute(tx: Tx, ref: string, changes: Partial<Institute>): Promise<void> {
  await updateRow(tx, 'institute', { key: 'ref', value: ref }, instituteMap.toRow(changes));
}

export const reviseInstituteRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<Institute>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, {
    table: 'institute',
    key: 'ref',
    value: ref,
    version,
    changes,
    map: instituteMap,
    unknown: 'institute.unknown',
  });

const programmeMap = rowMap<TrainingProgramme>({
  ref: 'ref',
  strategy: 'strategy',
  title: 'title',
  audience: 'audience',
  credential: 'credential',
  months: 'months',
  pledges: 'pledges',
  note: 'note',
});

export async function listProgrammes(tx: Tx, refs?: readonly string[]): Promise<RecordedProgramme[]> {
  const found = await tx.query<Row>(
    'select * from training_programme where $1::text[] is null or ref = any($1) order by ref',
    [refs ?? null],
  );
  return found.rows.map((row) => ({ ...programmeMap.fromRow(row), version: row.version as number }));
}

export const addProgramme = (tx: Tx, id: string, programme: TrainingProgramme): Promise<void> =>
  insertRows(tx, 'training_programme', [{ id, ...programmeMap.toRow(programme) }]);

/** Holds a programme so that two cohorts of it are numbered one after the other; false when there is none. */
export async function holdProgramme(tx: Tx, ref: string): Promise<boolean> {
  return (await tx.query('select from training_programme where ref = $1 for update', [ref])).rowCount === 1;
}

export const reviseProgrammeRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<TrainingProgramme>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, {
    table: 'training_programme',
    key: 'ref',
    value: ref,
    version,
    changes,
    map: programmeMap,
    unknown: 'training.unknown',
  });
