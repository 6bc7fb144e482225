import type { Day, LocalizedText, Result } from '../kernel/index.ts';
import type { HangsOn } from '../partners/readers.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, type Row, rowMap, rowsByKey, updateRow } from '../platform/database/rows.ts';
import type { Asset, AssetKind, AssetReport, AssetReportStatus } from './asset.ts';

const map = rowMap<Asset>({
  ref: 'ref',
  kind: 'kind',
  title: 'title',
  strategy: 'strategy',
  project: 'project',
  place: 'place',
  placeWords: 'place_words',
  operator: 'operator',
  owner: 'owner',
  jurisdiction: 'jurisdiction',
  phases: 'phases',
  note: 'note',
  sources: 'sources',
  confidence: 'confidence',
  recordedOn: 'recorded_on',
  version: 'version',
});

const reportMap = rowMap<AssetReport>({
  id: 'id',
  number: 'number',
  phase: 'phase',
  measure: 'measure',
  of: 'of_what',
  value: 'value',
  currency: 'currency',
  asOf: 'as_of',
  stated: 'stated',
  source: 'source',
  reference: 'reference',
  status: 'status',
  organisation: 'organisation',
  shippedAs: 'shipped_as',
  recordedBy: 'recorded_by',
  recordedFor: 'recorded_for',
  recordedOn: 'recorded_on',
  settledBy: 'settled_by',
  settledFor: 'settled_for',
  settledOn: 'settled_on',
  answer: 'answer',
});

/** What an asset `a` hangs on: its strategy, its own bodies, and its project. */
export const assetHangsOn: HangsOn = {
  strategy: 'a.strategy',
  agreement: 'null::text',
  bodies: ['a.operator', 'a.owner'],
  projects: 'select a.project where a.project is not null',
};

export type AssetFilter = {
  refs?: readonly string[] | undefined;
  kind?: AssetKind | undefined;
  strategy?: string | undefined;
  project?: string | undefined;
  organisation?: string | undefined;
};

/** Assets that pass the filters and lie where the caller sees, in the order of their references. */
export async function listAssets(
  tx: Tx,
  { refs, kind, strategy, project, organisation }: AssetFilter = {},
  seen: (param: (value: unknown) => string) => string = () => 'true',
): Promise<Asset[]> {
  const values: unknown[] = [refs ?? null, kind ?? null, strategy ?? null, project ?? null, organisation ?? null];
  const param = (value: unknown): string => `$${values.push(value)}`;
  const found = await tx.query<Row>(
    `select a.* from infrastructure_asset a
     where ($1::text[] is null or a.ref = any($1)) and ($2::text is null or a.kind = $2) and ($3::text is null or a.strategy = $3)
       and ($4::text is null or a.project = $4) and ($5::text is null or $5 in (a.operator, a.owner)) and ${seen(param)}
     order by a.ref`,
    values,
  );
  return found.rows.map(map.fromRow);
}

/** One asset, held so that two acts on it follow one another. */
export async function assetForAct(tx: Tx, ref: string): Promise<Asset | undefined> {
  const found = await tx.query<Row>('select * from infrastructure_asset where ref = $1 for update', [ref]);
  return found.rows[0] && map.fromRow(found.rows[0]);
}

export async function assetRow(tx: Tx, ref: string): Promise<string | undefined> {
  return (await tx.query<{ id: string }>('select id::text from infrastructure_asset where ref = $1', [ref])).rows[0]
    ?.id;
}

export const addAssets = (tx: Tx, assets: readonly (Asset & { id: string })[]): Promise<void> =>
  insertRows(
    tx,
    'infrastructure_asset',
    assets.map((one) => ({ id: one.id, ...map.toRow(one) })),
  );

/** Changes an asset and raises its version. */
export async function changeAsset(tx: Tx, ref: string, changes: Partial<Asset>): Promise<void> {
  await updateRow(tx, 'infrastructure_asset', { key: 'ref', value: ref }, map.toRow(changes));
}

export const reviseAssetRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<Asset>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, {
    table: 'infrastructure_asset',
    key: 'ref',
    value: ref,
    version,
    changes,
    map,
    unknown: 'asset.unknown',
  });

export const reportsOfAssets = (tx: Tx, refs: readonly string[]): Promise<Map<string, AssetReport[]>> =>
  rowsByKey(tx, { table: 'asset_report', key: 'asset', map: reportMap }, refs);

/** A report with the asset that it is about. */
export async function assetReportById(tx: Tx, id: string): Promise<{ asset: string; report: AssetReport } | undefined> {
  const [row] = (await tx.query<Row>('select * from asset_report where id::text = $1', [id])).rows;
  return row && { asset: row.asset as string, report: reportMap.fromRow(row) };
}

export const addAssetReports = (tx: Tx, reports: readonly (AssetReport & { asset: string })[]): Promise<void> =>
  insertRows(
    tx,
    'asset_report',
    reports.map((one) => ({ asset: one.asset, ...reportMap.toRow(one) })),
  );

/** Reports that packs shipped under these references, with their assets. */
export async function shippedReports(tx: Tx, refs: readonly string[]): Promise<(AssetReport & { asset: string })[]> {
  const found = await tx.query<Row>('select * from asset_report where shipped_as = any($1)', [refs]);
  return found.rows.map((row) => ({ asset: row.asset as string, ...reportMap.fromRow(row) }));
}

export type SettledReport = {
  status: Exclude<AssetReportStatus, 'declared'>;
  by: string;
  forPersons: readonly string[];
  on: Day;
  answer?: LocalizedText | undefined;
};

export async function settleAssetReport(
  tx: Tx,
  id: string,
  { status, by, forPersons, on, answer }: SettledReport,
): Promise<void> {
  await tx.query(
    'update asset_report set status = $2, settled_by = $3, settled_for = $4, settled_on = $5, answer = $6 where id = $1',
    [id, status, by, forPersons, on, answer ? JSON.stringify(answer) : null],
  );
}
