import type { Tx } from '../platform/database/database.ts';
import { baseCurrency } from './count-money.ts';
import { partsOf, type RegionShare } from './counting.rules.ts';
import { placementsOf } from './counting.store.ts';
import { moneyTotal } from './money-totals.ts';
import { listRates } from './rate.store.ts';
import type { Seen } from './totals.store.ts';
import type { MoneyTotal, PlaceKind } from './totals.ts';
import {
  countTransactions,
  isSummed,
  type ListedTransaction,
  type TransactionFilter,
  transactionPage,
} from './transactions.store.ts';

/** A transaction with where its rate comes from and, where a region is asked for, its part there. */
export type OpenedTransaction = ListedTransaction & { rateSource?: string; part?: string; share?: string };

/**
 * The transactions behind a total, the newest first: the same filter gives the total and what it opens to.
 *
 * place    a region and a kind of place: each transaction with its share and its part there
 * returns  how many, the total of all of them where sums tell it, and a page
 */
export async function transactionsBehind(
  tx: Tx,
  filter: TransactionFilter,
  page: { offset: number; limit: number },
  { seen, place }: { seen?: Seen | undefined; place?: { kind: PlaceKind; region: string } | undefined } = {},
): Promise<{ count: number; total?: MoneyTotal; transactions: OpenedTransaction[] }> {
  const total = isSummed(filter) ? await moneyTotal(tx, filter, seen) : undefined;
  const found = await transactionPage(tx, filter, page, seen);
  const sources = await sourcesOf(tx, found);
  const opened = found.map((one): OpenedTransaction => {
    const source = one.rateId && sources.get(one.rateId);
    return source ? { ...one, rateSource: source } : one;
  });
  return {
    count: total ? total.lines : await countTransactions(tx, filter, seen),
    ...(total ? { total } : {}),
    transactions: place ? await withParts(tx, opened, place) : opened,
  };
}

async function sourcesOf(tx: Tx, found: readonly ListedTransaction[]): Promise<Map<string, string>> {
  const ids = [...new Set(found.flatMap((one) => one.rateId ?? []))];
  if (ids.length === 0) return new Map();
  return new Map((await listRates(tx, { ids })).map((rate) => [rate.id, rate.source]));
}

async function withParts(
  tx: Tx,
  found: readonly OpenedTransaction[],
  { kind, region }: { kind: PlaceKind; region: string },
): Promise<OpenedTransaction[]> {
  const base = await baseCurrency(tx);
  const placements = await placementsOf(tx, [...new Set(found.map((one) => one.project))]);
  return found.map((one) => {
    const shares: readonly RegionShare[] = placements.get(one.project)?.[kind] ?? [];
    const share = shares.find((each) => each.region === region)?.share;
    if (share === undefined || one.value === undefined) return share === undefined ? one : { ...one, share };
    return { ...one, share, part: partsOf(one.value, shares, base).find((part) => part.region === region)!.value };
  });
}
