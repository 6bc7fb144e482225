import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { insertRows, type Row, rowMap } from '../platform/database/rows.ts';
import type { Currency } from './currency.ts';
import type { Rate, RateStanding } from './rate.ts';

const currencyMap = rowMap<Currency>({ code: 'code', name: 'name', decimals: 'decimals', isBase: 'is_base' });

const map = rowMap<Rate>({
  id: 'id',
  currency: 'currency',
  day: 'day',
  rate: 'rate',
  standing: 'standing',
  source: 'source',
  recordedBy: 'recorded_by',
  recordedOn: 'recorded_on',
  withdrawnOn: 'withdrawn_on',
  withdrawnBy: 'withdrawn_by',
  reason: 'reason',
});

/** All currencies, the base one first. */
export async function listCurrencies(tx: Tx): Promise<Currency[]> {
  const found = await tx.query<Row>('select * from currency order by not is_base, code');
  return found.rows.map(currencyMap.fromRow);
}

export const addCurrencies = (tx: Tx, currencies: readonly Currency[]): Promise<void> =>
  insertRows(
    tx,
    'currency',
    currencies.map((one) => ({ version: 1, ...currencyMap.toRow(one) })),
  );

export async function renameCurrency(tx: Tx, code: string, name: LocalizedText): Promise<void> {
  await tx.query('update currency set name = $2, version = version + 1 where code = $1', [code, JSON.stringify(name)]);
}

export type RateFilter = {
  ids?: readonly string[] | undefined;
  currency?: string | undefined;
  standing?: RateStanding | undefined;
  /** first and last day the rate may be of */
  from?: Day | undefined;
  to?: Day | undefined;
  inForce?: boolean | undefined;
};

const PASSES = `($1::uuid[] is null or r.id = any($1)) and ($2::text is null or r.currency = $2) and ($3::text is null or r.standing = $3)
  and ($4::date is null or r.day >= $4) and ($5::date is null or r.day <= $5) and ($6::boolean is null or (r.withdrawn_on is null) = $6)`;
const valuesOf = ({ ids, currency, standing, from, to, inForce }: RateFilter): unknown[] => [
  ids ?? null,
  currency ?? null,
  standing ?? null,
  from ?? null,
  to ?? null,
  inForce ?? null,
];

/** Rates, the newest first; of one day the official one first. */
const NEWEST = 'order by r.day desc, r.standing desc, r.currency, r.id';

export async function listRates(tx: Tx, filter: RateFilter = {}): Promise<Rate[]> {
  const found = await tx.query<Row>(
    `select r.*, trim_scale(r.rate)::text as rate from currency_rate r where ${PASSES} ${NEWEST}`,
    valuesOf(filter),
  );
  return found.rows.map(map.fromRow);
}

export async function ratePage(
  tx: Tx,
  filter: RateFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; rates: Rate[] }> {
  const counted = await tx.query<{ n: number }>(
    `select count(*)::integer as n from currency_rate r where ${PASSES}`,
    valuesOf(filter),
  );
  const found = await tx.query<Row>(
    `select r.*, trim_scale(r.rate)::text as rate from currency_rate r where ${PASSES} ${NEWEST} limit $7 offset $8`,
    [...valuesOf(filter), limit, offset],
  );
  return { total: counted.rows[0]!.n, rates: found.rows.map(map.fromRow) };
}

export const addRates = (tx: Tx, rates: readonly Rate[]): Promise<void> =>
  insertRows(tx, 'currency_rate', rates.map(map.toRow));

/** Takes a rate out of use; false when it was already. */
export async function withdrawRateRow(
  tx: Tx,
  { id, withdrawnOn, withdrawnBy, reason }: Pick<Rate, 'id' | 'withdrawnOn' | 'withdrawnBy' | 'reason'>,
): Promise<boolean> {
  const done = await tx.query(
    'update currency_rate set withdrawn_on = $2, withdrawn_by = $3, reason = $4 where id = $1 and withdrawn_on is null',
    [id, withdrawnOn, withdrawnBy, JSON.stringify(reason)],
  );
  return done.rowCount === 1;
}
