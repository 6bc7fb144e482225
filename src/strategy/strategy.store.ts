import { period, type Result } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, type Row, rowMap, type SpreadField, updateRow } from '../platform/database/rows.ts';
import type { Axis, RecordedAxis, RecordedStrategy, Strategy } from './strategy.ts';

/** The code as written, and its first and last day beside it for the database to compare. */
const periodField: SpreadField = {
  columns: ['period', 'first_day', 'last_day'],
  write: (code) => {
    const { first, last } = period(code as string);
    return { period: code, first_day: first, last_day: last };
  },
  read: (row) => row.period,
};

const strategyMap = rowMap<Strategy>({
  ref: 'ref',
  title: 'title',
  summary: 'summary',
  period: periodField,
  owner: 'owner',
  sources: 'sources',
  note: 'note',
  custom: 'custom',
});

const axisMap = rowMap<Axis>({
  ref: 'ref',
  strategy: 'strategy',
  title: 'title',
  summary: 'summary',
  order: 'position',
  note: 'note',
});

export async function listStrategies(tx: Tx, refs?: readonly string[]): Promise<RecordedStrategy[]> {
  const found = await tx.query<Row>(
    'select * from strategy where $1::text[] is null or ref = any($1) order by first_day desc, ref',
    [refs ?? null],
  );
  return found.rows.map((row) => ({ ...strategyMap.fromRow(row), version: row.version as number }));
}

/** Axes of a strategy, or those named, in the order of their strategy. */
export async function listAxes(
  tx: Tx,
  filter: { strategy?: string; refs?: readonly string[] } = {},
): Promise<RecordedAxis[]> {
  const found = await tx.query<Row>(
    `select * from axis where ($1::text is null or strategy = $1) and ($2::text[] is null or ref = any($2))
     order by strategy, position, ref`,
    [filter.strategy ?? null, filter.refs ?? null],
  );
  return found.rows.map((row) => ({ ...axisMap.fromRow(row), version: row.version as number }));
}

export const addStrategies = (tx: Tx, strategies: readonly (Strategy & { id: string })[]): Promise<void> =>
  insertRows(
    tx,
    'strategy',
    strategies.map((one) => ({ id: one.id, ...strategyMap.toRow(one), custom: one.custom ?? {} })),
  );

export const addAxes = (tx: Tx, axes: readonly (Axis & { id: string })[]): Promise<void> =>
  insertRows(
    tx,
    'axis',
    axes.map((one) => ({ id: one.id, ...axisMap.toRow(one) })),
  );

export async function changeStrategy(tx: Tx, ref: string, changes: Partial<Strategy>): Promise<void> {
  await updateRow(tx, 'strategy', { key: 'ref', value: ref }, strategyMap.toRow(changes));
}
export async function changeAxis(tx: Tx, ref: string, changes: Partial<Axis>): Promise<void> {
  await updateRow(tx, 'axis', { key: 'ref', value: ref }, axisMap.toRow(changes));
}

export const reviseStrategyRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<Strategy>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, {
    table: 'strategy',
    key: 'ref',
    value: ref,
    version,
    changes,
    map: strategyMap,
    unknown: 'strategy.unknown',
  });

export const reviseAxisRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<Axis>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, { table: 'axis', key: 'ref', value: ref, version, changes, map: axisMap, unknown: 'axis.unknown' });
