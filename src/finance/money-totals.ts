import type { Tx } from '../platform/database/database.ts';
import { baseCurrency } from './count-money.ts';
import { addTotals, regionTotalOf, totalOf } from './totals.rules.ts';
import {
  moneySums,
  type RegionDimension,
  type RegionFilter,
  type RegionKey,
  regionSums,
  type Seen,
} from './totals.store.ts';
import type { Dimension, MoneyFilter, MoneyKey, MoneyTotal, RegionTotal } from './totals.ts';

/**
 * Totals of money by any of its dimensions, in the base currency, out of the sums kept with the transactions.
 *
 * filter  what the State reported, unless `reported` asks for what partners did
 * seen    narrows to what a caller may see, for lists
 * example moneyTotals(tx, { strategy: 'ai-2030', steps: ['paiement'] }, ['axis', 'year'])
 */
export async function moneyTotals(
  tx: Tx,
  filter: MoneyFilter,
  by: readonly Dimension[],
  seen?: Seen,
): Promise<(MoneyKey & { total: MoneyTotal })[]> {
  const { decimals } = await baseCurrency(tx);
  const sums = await moneySums(tx, filter, by, seen);
  return sums.map(({ key, rows }) => ({ ...key, total: totalOf(rows, decimals) }));
}

/** One total. Of no transactions it is zero with no lines: who shows it says not reported. */
export async function moneyTotal(tx: Tx, filter: MoneyFilter, seen?: Seen): Promise<MoneyTotal> {
  const [found] = await moneyTotals(tx, filter, [], seen);
  return found?.total ?? addTotals([], (await baseCurrency(tx)).decimals);
}

/**
 * Totals by the regions of the works or of the benefit. Each transaction is split by itself, so the total of a region is the sum of
 * its parts of transactions, and the regions together make the total of the money to the coin. A row without a region is money of
 * projects nobody placed.
 */
export async function moneyByRegion(
  tx: Tx,
  filter: RegionFilter,
  by: readonly RegionDimension[],
  seen?: Seen,
): Promise<(RegionKey & { total: RegionTotal })[]> {
  const { decimals } = await baseCurrency(tx);
  const sums = await regionSums(tx, filter, by, seen);
  return sums.map(({ key, rows }) => ({ ...key, total: regionTotalOf(rows, decimals) }));
}
