import type { Tx } from '../platform/database/database.ts';
import type { SumRow } from './totals.rules.ts';
import type { Dimension, MoneyFilter, MoneyKey, PlaceKind } from './totals.ts';

type Param = (value: unknown) => string;
/** A further condition on a row `s` of sums, made with `param`, which puts a value among the parameters. */
export type Seen = (param: Param) => string;

const orNone = (column: string, value: string, param: Param): string =>
  value === 'none' ? `s.${column} is null` : `s.${column} = ${param(value)}`;

/** The filter as conditions on a row `s` of sums, or of transactions that carry the same columns. */
export function conditionsOf(filter: MoneyFilter, param: Param): string[] {
  const conditions: string[] = [];
  if (filter.strategy !== undefined) conditions.push(`s.strategy = ${param(filter.strategy)}`);
  if (filter.axis !== undefined) conditions.push(orNone('axis', filter.axis, param));
  if (filter.projects !== undefined) conditions.push(`s.project = any(${param(filter.projects)})`);
  if (filter.provider !== undefined) conditions.push(`s.provider = ${param(filter.provider)}`);
  if (filter.receiver !== undefined) conditions.push(`s.receiver = ${param(filter.receiver)}`);
  if (filter.organisation !== undefined) {
    const organisation = param(filter.organisation);
    conditions.push(`(s.provider = ${organisation} or s.receiver = ${organisation})`);
  }
  if (filter.envelope !== undefined) conditions.push(orNone('envelope', filter.envelope, param));
  if (filter.year !== undefined) conditions.push(`s.year = ${param(filter.year)}`);
  if (filter.steps !== undefined) conditions.push(`s.step = any(${param(filter.steps)})`);
  if (filter.nature !== undefined) conditions.push(`s.nature = ${param(filter.nature)}`);
  if (filter.currency !== undefined) conditions.push(`s.currency = ${param(filter.currency)}`);
  conditions.push(...reportedConditions(filter));
  return conditions;
}

const reportedConditions = ({ reported = 'state' }: MoneyFilter): string[] => {
  if (reported === 'each') return [];
  if (reported === 'state') return ["s.side = 'state'"];
  return reported === 'partner' ? ["s.side = 'partner'"] : ["s.side = 'partner'", 'not s.is_matched'];
};

const needsProjects = (filter: MoneyFilter, by: readonly Dimension[]): boolean =>
  by.includes('project') ||
  by.includes('receiver') ||
  filter.projects !== undefined ||
  filter.receiver !== undefined ||
  filter.organisation !== undefined;

export type KeyedSum<Key> = { key: Key; rows: SumRow[] };

/** Sums of transactions by these dimensions; each key with one row for each currency. */
export async function moneySums(
  tx: Tx,
  filter: MoneyFilter,
  by: readonly Dimension[],
  seen?: Seen,
): Promise<KeyedSum<MoneyKey>[]> {
  const values: unknown[] = [];
  const param: Param = (value) => `$${values.push(value)}`;
  const table = seen || needsProjects(filter, by) ? 'money_sum' : 'money_sum_axis';
  const conditions = [...conditionsOf(filter, param), ...(seen ? [seen(param)] : [])];
  return keyed(tx, table, by, conditions, values, true);
}

export type RegionFilter = Pick<
  MoneyFilter,
  'strategy' | 'axis' | 'projects' | 'year' | 'steps' | 'nature' | 'reported'
> & { kind: PlaceKind; region?: string | undefined };
export const regionDimensions = ['region', 'project', 'axis', 'year', 'step', 'side', 'nature'] as const;
export type RegionDimension = (typeof regionDimensions)[number];
export type RegionKey = Omit<MoneyKey, 'provider' | 'receiver' | 'envelope' | 'strategy'> & { region?: string };

/** The same split over regions. */
export async function regionSums(
  tx: Tx,
  { kind, region, ...filter }: RegionFilter,
  by: readonly RegionDimension[],
  seen?: Seen,
): Promise<KeyedSum<RegionKey>[]> {
  const values: unknown[] = [];
  const param: Param = (value) => `$${values.push(value)}`;
  const conditions = [`s.kind = ${param(kind)}`, ...conditionsOf(filter, param)];
  if (region !== undefined) conditions.push(orNone('region', region, param));
  if (seen) conditions.push(seen(param));
  const fine = seen || by.includes('project') || filter.projects !== undefined;
  return keyed(tx, fine ? 'money_sum_region' : 'money_sum_region_axis', by, conditions, values, false);
}

async function keyed<Key>(
  tx: Tx,
  table: string,
  by: readonly string[],
  conditions: readonly string[],
  values: readonly unknown[],
  hasCurrency: boolean,
): Promise<KeyedSum<Key>[]> {
  const columns = [...by, ...(hasCurrency && !by.includes('currency') ? ['currency'] : [])].map((one) => `s.${one}`);
  const found = await tx.query<Record<string, unknown>>(
    `select ${[...columns, ''].join(', ')} sum(s.lines)::integer as lines, sum(s.unconverted)::integer as unconverted, sum(s.indicative)::integer as indicative,
       ${hasCurrency ? 'sum(s.amount) as amount,' : ''} sum(s.value) as value
     from ${table} s where ${conditions.join(' and ') || 'true'} ${columns.length > 0 ? `group by ${columns.join(', ')} order by ${columns.join(', ')}` : 'having count(*) > 0'}`,
    values,
  );
  const grouped = new Map<string, KeyedSum<Key>>();
  for (const row of found.rows) {
    const key = Object.fromEntries(by.filter((one) => row[one] !== null).map((one) => [one, row[one]]));
    const name = JSON.stringify(key);
    const group = grouped.get(name) ?? { key: key as Key, rows: [] };
    group.rows.push(row as SumRow);
    grouped.set(name, group);
  }
  return [...grouped.values()];
}
