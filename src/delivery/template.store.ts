import type { LocalizedText, Result } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, type Row, rowMap, updateRow } from '../platform/database/rows.ts';
import { criterionMap, evidenceTypeMap } from './delivery.store-maps.ts';
import type { EvidenceType } from './evidence.ts';
import type { GateTemplate } from './gate.ts';
import type { GateNumber, Stage } from './stage.ts';

/** What a stage is called, and what happens in it. */
export type StageLabel = { stage: Stage; title: LocalizedText; summary?: LocalizedText; hook?: LocalizedText };

const stageMap = rowMap<StageLabel>({ stage: 'stage', title: 'title', summary: 'summary', hook: 'hook' });
type Versioned<T> = T & { version: number };
const versioned =
  <T>(map: { fromRow(row: Row): T }) =>
  (row: Row): Versioned<T> => ({ ...map.fromRow(row), version: row.version as number });

export async function listStages(tx: Tx): Promise<Versioned<StageLabel>[]> {
  return (await tx.query<Row>('select * from stage_label order by stage_order(stage)')).rows.map(versioned(stageMap));
}
export async function listEvidenceTypes(tx: Tx): Promise<Versioned<EvidenceType>[]> {
  return (await tx.query<Row>('select * from evidence_type order by code')).rows.map(versioned(evidenceTypeMap));
}
export async function evidenceTypeByCode(tx: Tx, code: string): Promise<EvidenceType | undefined> {
  const found = await tx.query<Row>('select * from evidence_type where code = $1', [code]);
  return found.rows[0] && evidenceTypeMap.fromRow(found.rows[0]);
}

/** The latest version of each gate's checklist, or of one. */
export async function latestTemplates(tx: Tx, number?: GateNumber): Promise<GateTemplate[]> {
  const found = await tx.query<Row & { id: string }>(
    `select distinct on (number) * from gate_template where $1::integer is null or number = $1 order by number, version desc`,
    [number ?? null],
  );
  const lines = await tx.query<Row>(
    'select * from gate_template_criterion where template = any($1) order by template, position',
    [found.rows.map((row) => row.id)],
  );
  return found.rows.map((row) => ({
    id: row.id,
    number: row.number as GateNumber,
    version: row.version as number,
    title: row.title as LocalizedText,
    acceptorMayDecide: row.acceptor_may_decide as boolean,
    criteria: lines.rows.filter((line) => line.template === row.id).map(criterionMap.fromRow),
  }));
}

/** Issues versions of checklists. They are never edited afterwards; the database sees to it. */
export async function addTemplates(
  tx: Tx,
  templates: readonly (GateTemplate & { inForceFrom: string; recordedBy: string })[],
  newId: () => string,
): Promise<void> {
  await insertRows(
    tx,
    'gate_template',
    templates.map((one) => ({
      id: one.id,
      number: one.number,
      version: one.version,
      title: one.title,
      acceptor_may_decide: one.acceptorMayDecide,
      in_force_from: one.inForceFrom,
      recorded_by: one.recordedBy,
    })),
  );
  await insertRows(
    tx,
    'gate_template_criterion',
    templates.flatMap((one) =>
      one.criteria.map((line, i) => ({ id: newId(), template: one.id, position: i + 1, ...criterionMap.toRow(line) })),
    ),
  );
}

export const addStages = (tx: Tx, stages: readonly StageLabel[]): Promise<void> =>
  insertRows(
    tx,
    'stage_label',
    stages.map(stageMap.toRow).map((row) => ({ version: 1, ...row })),
  );
export const addEvidenceTypes = (tx: Tx, types: readonly EvidenceType[]): Promise<void> =>
  insertRows(
    tx,
    'evidence_type',
    types.map(evidenceTypeMap.toRow).map((row) => ({ version: 1, ...row })),
  );

export const reviseStageRow = (
  tx: Tx,
  stage: Stage,
  version: number,
  changes: Partial<StageLabel>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, {
    table: 'stage_label',
    key: 'stage',
    id: 'stage',
    value: stage,
    version,
    changes,
    map: stageMap,
    unknown: 'template.stage-unknown',
  });

export const reviseEvidenceTypeRow = (
  tx: Tx,
  code: string,
  version: number,
  changes: Partial<EvidenceType>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, {
    table: 'evidence_type',
    key: 'code',
    id: 'code',
    value: code,
    version,
    changes,
    map: evidenceTypeMap,
    unknown: 'evidence.type-unknown',
  });

export async function changeStage(tx: Tx, stage: Stage, changes: Partial<StageLabel>): Promise<void> {
  await updateRow(tx, 'stage_label', { key: 'stage', value: stage }, stageMap.toRow(changes));
}
export async function changeEvidenceType(tx: Tx, code: string, changes: Partial<EvidenceType>): Promise<void> {
  await updateRow(tx, 'evidence_type', { key: 'code', value: code }, evidenceTypeMap.toRow(changes));
}
