import type { Result } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, type Row, rowMap } from '../platform/database/rows.ts';
import type { Holding, OrganisationHolder, ProjectOutput } from './holding.ts';
import { type Mark, type MarkCode, type Marks, markCodes, shippedMarks } from './mark.ts';

const shared = {
  source: 'source',
  note: 'note',
  recordedBy: 'recorded_by',
  recordedOn: 'recorded_on',
  version: 'version',
} as const;

const holdingMap = rowMap<Holding>({
  ref: 'ref',
  project: 'project',
  layer: 'layer',
  organisation: 'organisation',
  share: 'share',
  substitute: 'substitute',
  testedOn: 'tested_on',
  switchMonths: 'switch_months',
  switchCost: 'switch_cost',
  switchCurrency: 'switch_currency',
  removedOn: 'removed_on',
  removedBy: 'removed_by',
  removalReason: 'removal_reason',
  ...shared,
});

const outputMap = rowMap<ProjectOutput>({
  ref: 'ref',
  project: 'project',
  kind: 'kind',
  organisation: 'organisation',
  promised: 'promised',
  delivered: 'delivered',
  deliveredOn: 'delivered_on',
  ...shared,
});

const holderMap = rowMap<OrganisationHolder>({ organisation: 'organisation', holder: 'holder', ...shared });

export type HoldingFilter = {
  refs?: readonly string[] | undefined;
  projects?: readonly string[] | undefined;
  organisations?: readonly string[] | undefined;
  /** those removed too */
  ever?: boolean | undefined;
};

/** Holdings in force, by project and number. */
export async function listHoldings(tx: Tx, filter: HoldingFilter): Promise<Holding[]> {
  const found = await tx.query<Row>(
    `select * from layer_holding where ($1::text[] is null or ref = any($1)) and ($2::text[] is null or project = any($2))
       and ($3::text[] is null or organisation = any($3)) and ($4 or removed_on is null)
     order by project, length(ref), ref`,
    [filter.refs ?? null, filter.projects ?? null, filter.organisations ?? null, filter.ever ?? false],
  );
  return found.rows.map(holdingMap.fromRow);
}

/** One holding, held so that two acts on it follow one another; removed ones too. */
export async function holdingForAct(tx: Tx, ref: string): Promise<Holding | undefined> {
  const found = await tx.query<Row>('select * from layer_holding where ref = $1 for update', [ref]);
  return found.rows[0] && holdingMap.fromRow(found.rows[0]);
}

/** Holds the holdings of a project until the commit, so that their shares are added as they stand. */
export async function holdHoldings(tx: Tx, project: string): Promise<void> {
  await tx.query('select 1 from project where ref = $1 for update', [project]);
}

/** Number for the next row of a project in a table. */
export async function nextNumber(tx: Tx, table: 'layer_holding' | 'project_output', project: string): Promise<number> {
  const found = await tx.query<{ n: number }>(`select count(*)::integer + 1 as n from ${table} where project = $1`, [
    project,
  ]);
  return found.rows[0]!.n;
}

export const addHolding = (tx: Tx, id: string, holding: Holding): Promise<void> =>
  insertRows(tx, 'layer_holding', [{ id, ...holdingMap.toRow(holding) }]);

export const reviseHoldingRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<Holding>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, {
    table: 'layer_holding',
    key: 'ref',
    value: ref,
    version,
    changes,
    map: holdingMap,
    unknown: 'holding.unknown',
  });

export async function listOutputs(
  tx: Tx,
  filter: {
    refs?: readonly string[] | undefined;
    projects?: readonly string[] | undefined;
    organisations?: readonly string[] | undefined;
  },
): Promise<ProjectOutput[]> {
  const found = await tx.query<Row>(
    `select * from project_output where ($1::text[] is null or ref = any($1)) and ($2::text[] is null or project = any($2))
       and ($3::text[] is null or organisation = any($3)) order by project, length(ref), ref`,
    [filter.refs ?? null, filter.projects ?? null, filter.organisations ?? null],
  );
  return found.rows.map(outputMap.fromRow);
}

export const addOutput = (tx: Tx, id: string, output: ProjectOutput): Promise<void> =>
  insertRows(tx, 'project_output', [{ id, ...outputMap.toRow(output) }]);

export const reviseOutputRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<ProjectOutput>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, {
    table: 'project_output',
    key: 'ref',
    value: ref,
    version,
    changes,
    map: outputMap,
    unknown: 'output.unknown',
  });

/** Who holds whom, as recorded. */
export async function listHolders(tx: Tx): Promise<OrganisationHolder[]> {
  const found = await tx.query<Row>('select * from organisation_holder order by organisation');
  return found.rows.map(holderMap.fromRow);
}

export const addHolder = (tx: Tx, holder: OrganisationHolder): Promise<void> =>
  insertRows(tx, 'organisation_holder', [holderMap.toRow(holder)]);

export const reviseHolderRow = (
  tx: Tx,
  organisation: string,
  version: number,
  changes: Partial<OrganisationHolder>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, {
    table: 'organisation_holder',
    key: 'organisation',
    id: 'organisation',
    value: organisation,
    version,
    changes,
    map: holderMap,
    unknown: 'organisation.unknown',
  });

const markMap = rowMap<Mark>({
  code: 'code',
  value: 'value',
  reason: 'reason',
  setBy: 'set_by',
  setOn: 'set_on',
  version: 'version',
});

/** Marks that the country set; the others are as shipped. */
export async function listMarks(tx: Tx): Promise<Mark[]> {
  const found = await tx.query<Row>('select * from dependence_mark order by code');
  return found.rows.map(markMap.fromRow);
}

/** What holds today. */
export async function marksInForce(tx: Tx): Promise<Marks> {
  const set = new Map((await listMarks(tx)).map((one) => [one.code, one.value]));
  return Object.fromEntries(markCodes.map((code) => [code, Number(set.get(code) ?? shippedMarks[code])])) as Record<
    MarkCode,
    number
  >;
}

export const addMark = (tx: Tx, mark: Mark): Promise<void> => insertRows(tx, 'dependence_mark', [markMap.toRow(mark)]);

export const reviseMarkRow = (
  tx: Tx,
  code: MarkCode,
  version: number,
  changes: Partial<Mark>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, {
    table: 'dependence_mark',
    key: 'code',
    id: 'code',
    value: code,
    version,
    changes,
    map: markMap,
    unknown: 'conflict.changed',
  });

export async function isCurrency(tx: Tx, code: string): Promise<boolean> {
  return ((await tx.query('select 1 from currency where code = $1', [code])).rowCount ?? 0) > 0;
}
