import type { Tx } from '../platform/database/database.ts';
import { pages } from '../platform/database/pages.ts';
import { asColumns, insertMany, type Row } from '../platform/database/rows.ts';
import { regionOf } from '../territory/index.ts';
import { type CountedLine, type Placement, regionShares, type Sums, sumRows } from './counting.rules.ts';
import { valueMap } from './transaction.store.ts';
import type { Transaction, TransactionValue } from './transaction.ts';

const MONEY_LOCK = 6963;

/** Holds the sums until the commit: acts that change transactions, matches or rates count one after another. */
export async function holdSums(tx: Tx): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [MONEY_LOCK]);
}

/** Which transactions are counted. */
export type Which =
  | { ids: readonly string[] }
  | { projects: readonly string[] }
  | { currency: string; from: string; to: string };

function where(which: Which): [string, unknown[]] {
  if ('ids' in which) return ['t.id = any($1)', [which.ids]];
  if ('projects' in which) return ['t.project = any($1)', [which.projects]];
  return ['t.currency = $1 and t.value_day between $2 and $3', [which.currency, which.from, which.to]];
}

/** The transactions as they are counted, with their value where they have one, in pages. */
export async function* countedLines(tx: Tx, which: Which, size = 5000): AsyncGenerator<CountedLine[]> {
  const [condition, params] = where(which);
  const sql = `select t.id, t.project, t.provider, t.receiver, t.envelope, t.day, t.value_day, t.step, t.side, t.nature, t.currency, t.amount,
      v.value, v.rate_id, v.rate, v.rate_day, v.standing,
      exists (select 1 from money_match m where m.undone_on is null and (m.state_side = t.id or m.partner_side = t.id)) as is_matched
    from money_transaction t left join money_value v on v.transaction = t.id where ${condition}`;
  for await (const rows of pages<Row>(tx, sql, params, size))
    yield rows.map((row) => {
      const line: CountedLine = {
        id: row.id as string,
        project: row.project as string,
        provider: row.provider as string,
        day: row.day as CountedLine['day'],
        valueDay: row.value_day as CountedLine['day'],
        step: row.step as Transaction['step'],
        side: row.side as Transaction['side'],
        nature: row.nature as Transaction['nature'],
        currency: row.currency as string,
        amount: row.amount as string,
        isMatched: row.is_matched as boolean,
        ...valueMap.fromRow(row),
      };
      if (row.receiver) line.receiver = row.receiver as string;
      if (row.envelope) line.envelope = row.envelope as string;
      return line;
    });
}

/** Where the transactions of these projects count. */
export async function placementsOf(tx: Tx, projects: readonly string[]): Promise<Map<string, Placement>> {
  const found = await tx.query<{ ref: string; strategy: string; axis: string | null; places: Place[] }>(
    `select p.ref, p.strategy, p.axis,
       coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'place', s.place, 'share', trim_scale(s.share)::text)) from project_place s where s.project = p.ref), '[]') as places
     from project p where p.ref = any($1)`,
    [projects],
  );
  return new Map(
    found.rows.map(({ ref, strategy, axis, places }) => {
      const sharesOf = (kind: Place['kind']) =>
        regionShares(
          places
            .filter((one) => one.kind === kind)
            .map(({ place, share }) => ({ region: regionOf(place) ?? place, share })),
        );
      return [ref, { strategy, ...(axis ? { axis } : {}), works: sharesOf('works'), benefit: sharesOf('benefit') }];
    }),
  );
}
type Place = { kind: 'works' | 'benefit'; place: string; share: string };

const valueTypes = {
  transaction: 'uuid',
  value: 'numeric',
  rate_id: 'uuid',
  rate: 'numeric',
  rate_day: 'date',
  standing: 'text',
};

export const addValues = (tx: Tx, values: readonly (TransactionValue & { id: string })[]): Promise<void> =>
  insertMany(
    tx,
    'money_value',
    valueTypes,
    values.map(({ id, ...value }) => ({ transaction: id, ...valueMap.toRow(value) })),
  );

export async function changeValues(tx: Tx, values: readonly (TransactionValue & { id: string })[]): Promise<void> {
  const rows = values.map(({ id, ...value }) => ({ transaction: id, ...valueMap.toRow(value) }));
  await tx.query(
    `update money_value v set value = g.value, rate_id = g.rate_id, rate = g.rate, rate_day = g.rate_day, standing = g.standing
     from jsonb_populate_recordset(null::money_value, $1::jsonb) g where g.transaction = v.transaction`,
    [JSON.stringify(rows)],
  );
}

const COUNTS = ['lines', 'unconverted', 'indicative'];
const KEY = ['year', 'step', 'side', 'is_matched', 'nature'];
const tables = {
  money_sum: {
    key: ['project', 'provider', 'receiver', 'envelope', ...KEY, 'currency'],
    more: ['strategy', 'axis'],
    measures: [...COUNTS, 'amount', 'value'],
  },
  money_sum_axis: {
    key: ['strategy', 'axis', 'provider', 'envelope', ...KEY, 'currency'],
    more: [],
    measures: [...COUNTS, 'amount', 'value'],
  },
  money_sum_region: {
    key: ['project', 'kind', 'region', ...KEY],
    more: ['strategy', 'axis'],
    measures: [...COUNTS, 'value'],
  },
  money_sum_region_axis: {
    key: ['strategy', 'axis', 'kind', 'region', ...KEY],
    more: [],
    measures: [...COUNTS, 'value'],
  },
} as const;
type SumTable = keyof typeof tables;
const sumTypes: Readonly<Record<string, string>> = {
  year: 'integer',
  is_matched: 'boolean',
  lines: 'integer',
  unconverted: 'integer',
  indicative: 'integer',
  amount: 'numeric',
  value: 'numeric',
};

/** Adds sums to what is kept; rows that count nothing any more go. */
export async function addSums(tx: Tx, sums: Sums): Promise<void> {
  await addTo(tx, 'money_sum', sums.project);
  await addTo(tx, 'money_sum_axis', sums.axis);
  await addTo(tx, 'money_sum_region', sums.region);
  await addTo(tx, 'money_sum_region_axis', sums.regionAxis);
}

async function addTo(tx: Tx, table: SumTable, sums: Sums[keyof Sums]): Promise<void> {
  const all = sumRows(sums);
  const { key, more, measures } = tables[table];
  const types = Object.fromEntries(
    [...key, ...more, ...measures].map((column) => [column, sumTypes[column] ?? 'text']),
  );
  for (let from = 0; from < all.length; from += 5000) {
    const { columns, sql, params } = asColumns(types, all.slice(from, from + 5000));
    await upsert(tx, table, `select * from (${sql}) g(${columns.join(', ')})`, params);
  }
  // only what something was taken from may count nothing now
  const under = all.filter((one) => (one.lines as number) <= 0).map((one) => one[key[0]]);
  if (under.length > 0)
    await tx.query(`delete from ${table} where lines = 0 and ${key[0]} = any($1)`, [[...new Set(under)]]);
}

async function upsert(tx: Tx, table: SumTable, from: string, params: unknown[]): Promise<void> {
  const { key, more, measures } = tables[table];
  const columns = [...key, ...more, ...measures].join(', ');
  const sets = [
    ...more.map((one) => `${one} = excluded.${one}`),
    ...measures.map((one) => `${one} = ${table}.${one} + excluded.${one}`),
  ];
  await tx.query(
    `insert into ${table} (${columns}) select ${columns} from (${from}) g
     on conflict on constraint ${table}_once do update set ${sets.join(', ')}`,
    params,
  );
}

/** Takes everything that is counted of these projects out of the sums, as it was counted. */
export async function dropSums(tx: Tx, projects: readonly string[]): Promise<void> {
  for (const [table, under] of [
    ['money_sum', 'money_sum_axis'],
    ['money_sum_region', 'money_sum_region_axis'],
  ] as const) {
    const { key, measures } = tables[under];
    await upsert(
      tx,
      under,
      `select ${key.join(', ')}, ${measures.map((one) => `-sum(${one}) as ${one}`).join(', ')} from ${table} where project = any($1) group by ${key.join(', ')}`,
      [projects],
    );
    await tx.query(
      `delete from ${under} where lines = 0 and strategy in (select strategy from ${table} where project = any($1))`,
      [projects],
    );
    await tx.query(`delete from ${table} where project = any($1)`, [projects]);
  }
}

/** Projects whose axis or places moved since their transactions were counted; forgotten by asking. */
export async function takeStale(tx: Tx): Promise<string[]> {
  const found = await tx.query<{ project: string }>('delete from money_stale returning project');
  return found.rows.map((row) => row.project);
}
