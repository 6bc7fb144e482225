import { compareRefs, type Result } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, type Row, rowMap, type SpreadField, updateRow } from '../platform/database/rows.ts';
import type { Definition, Indicator, RecordedIndicator, Target } from './indicator.ts';
import { daysOfPeriod } from './period-columns.ts';

const indicatorMap = rowMap<Indicator>({
  ref: 'ref',
  strategy: 'strategy',
  axis: 'axis',
  pledge: 'pledge',
  project: 'project',
  feeds: 'feeds',
  level: 'level',
  title: 'title',
  owner: 'owner',
  producer: 'producer',
  frequency: 'frequency',
  note: 'note',
  custom: 'custom',
});

const definitionMap = rowMap<Definition>({
  indicator: 'indicator',
  number: 'number',
  definition: 'definition',
  perimeter: 'perimeter',
  unit: 'unit',
  direction: 'direction',
  nature: 'nature',
  decimals: 'decimals',
  overTime: 'over_time',
  overPlaces: 'over_places',
  overChain: 'over_chain',
  formula: 'formula',
  method: 'method',
  breakReason: 'break_reason',
  plausibleLow: 'plausible_low',
  plausibleHigh: 'plausible_high',
  recordedOn: 'recorded_on',
});

const periodField: SpreadField = {
  columns: ['period', 'first_day', 'last_day'],
  write: (code) => daysOfPeriod(code as string),
  read: (row) => row.period,
};

const targetMap = rowMap<Target>({
  ref: 'ref',
  indicator: 'indicator',
  definition: 'definition',
  kind: 'kind',
  period: periodField,
  place: 'place',
  value: 'value',
  high: 'high',
  source: 'source',
  sourceRef: 'source_ref',
  note: 'note',
  setOn: 'set_on',
  replaces: 'replaces',
});

export type IndicatorFilter = {
  refs?: readonly string[] | undefined;
  strategy?: string | undefined;
  axis?: string | undefined;
  pledge?: string | undefined;
  projects?: readonly string[] | undefined;
  level?: string | undefined;
  owner?: string | undefined;
};

/** Indicators in the order people expect of their references (T2 before T10). */
export async function listIndicators(tx: Tx, filter: IndicatorFilter = {}): Promise<RecordedIndicator[]> {
  const found = await tx.query<Row>(
    `select * from indicator
     where ($1::text[] is null or ref = any($1)) and ($2::text is null or strategy = $2) and ($3::text is null or axis = $3)
       and ($4::text is null or pledge = $4) and ($5::text[] is null or project = any($5)) and ($6::text is null or level = $6)
       and ($7::text is null or owner = $7)`,
    [
      filter.refs ?? null,
      filter.strategy ?? null,
      filter.axis ?? null,
      filter.pledge ?? null,
      filter.projects ?? null,
      filter.level ?? null,
      filter.owner ?? null,
    ],
  );
  return found.rows
    .map((row) => ({
      ...indicatorMap.fromRow(row),
      version: row.version as number,
      ...(row.recorded_by ? { recordedBy: row.recorded_by as string } : {}),
    }))
    .sort((a, b) => compareRefs(a.ref, b.ref));
}

/** Every version, oldest first; of all indicators when none is named. */
export async function listDefinitions(tx: Tx, indicators?: readonly string[]): Promise<Definition[]> {
  const found = await tx.query<Row>(
    'select * from indicator_definition where $1::text[] is null or indicator = any($1) order by indicator, number',
    [indicators ?? null],
  );
  return found.rows.map((row) => definitionMap.fromRow(row));
}

/** Baselines and targets, replaced ones included, by the end of their period. */
export async function listTargets(
  tx: Tx,
  filter: { indicators?: readonly string[]; refs?: readonly string[] } = {},
): Promise<Target[]> {
  const found = await tx.query<Row>(
    `select * from indicator_target where ($1::text[] is null or indicator = any($1)) and ($2::text[] is null or ref = any($2))
     order by indicator, last_day, ref`,
    [filter.indicators ?? null, filter.refs ?? null],
  );
  return found.rows.map((row) => targetMap.fromRow(row));
}

type By = { id: string; recordedBy?: string | undefined };

export const addIndicators = (tx: Tx, indicators: readonly (Indicator & By)[]): Promise<void> =>
  insertRows(
    tx,
    'indicator',
    indicators.map((one) => ({
      id: one.id,
      ...indicatorMap.toRow(one),
      custom: one.custom ?? {},
      recorded_by: one.recordedBy ?? null,
    })),
  );

export const addDefinitions = (tx: Tx, definitions: readonly (Definition & By)[]): Promise<void> =>
  insertRows(
    tx,
    'indicator_definition',
    definitions.map((one) => ({ id: one.id, ...definitionMap.toRow(one), recorded_by: one.recordedBy ?? null })),
  );

export const addTargets = (tx: Tx, targets: readonly (Target & By)[]): Promise<void> =>
  insertRows(
    tx,
    'indicator_target',
    targets.map((one) => ({ id: one.id, ...targetMap.toRow(one), set_by: one.recordedBy ?? null })),
  );

export async function changeIndicator(tx: Tx, ref: string, changes: Partial<Indicator>): Promise<void> {
  await updateRow(tx, 'indicator', { key: 'ref', value: ref }, indicatorMap.toRow(changes));
}

export const reviseIndicatorRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<Indicator>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, {
    table: 'indicator',
    key: 'ref',
    value: ref,
    version,
    changes,
    map: indicatorMap,
    unknown: 'indicator.unknown',
  });
