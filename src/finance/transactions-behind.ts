import type { Tx } from '../platform/database/database.ts';
import { pages } from '../platform/database/pages.ts';
import type { Row } from '../platform/database/rows.ts';
import { baseCurrency } from './count-money.ts';
import { partsOf, type RegionShare } from './counting.rules.ts';
import { placementsOf } from './counting.store.ts';
import { moneyByRegion, moneyTotal } from './money-totals.ts';
import { listRates } from './rate.store.ts';
import type { Seen } from './totals.store.ts';
import type { MoneyTotal, PlaceKind } from './totals.ts';
import {
  countTransactions,
  isSummed,
  type ListedTransaction,
  listed,
  type TransactionFilter,
  transactionPage,
  transactionQuery,
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
  { seen, place }: { seen?: Seen | undefined; place?: At | undefined } = {},
): Promise<{ count: number; total?: MoneyTotal; transactions: OpenedTransaction[] }> {
  const there = place ? inRegion(place, seen) : seen;
  const total = isSummed(filter) ? await totalBehind(tx, filter, there, place) : undefined;
  const found = await transactionPage(tx, filter, page, there);
  const sources = await sourcesOf(tx, found);
  const opened = found.map((one): OpenedTransaction => {
    const source = one.rateId && sources.get(one.rateId);
    return source ? { ...one, rateSource: source } : one;
  });
  return {
    count: total ? total.lines : await countTransactions(tx, filter, there),
    ...(total ? { total } : {}),
    transactions: place ? await withParts(tx, opened, place) : opened,
  };
}

/** The same transactions in the same order, a page at a time by a cursor, for files: memory does not grow with their number. */
export async function* transactionsInPages(
  tx: Tx,
  filter: TransactionFilter,
  { seen, place, size = 2000 }: { seen?: Seen | undefined; place?: At | undefined; size?: number } = {},
): AsyncGenerator<ListedTransaction[]> {
  const { sql, values } = transactionQuery(filter, place ? inRegion(place, seen) : seen);
  for await (const rows of pages<Row>(tx, sql, values, size)) yield rows.map(listed);
}

type At = { kind: PlaceKind; region: string };

/** Of projects that have a share in the region, as a condition on a row `s`. */
const inRegion =
  ({ kind, region }: At, seen: Seen | undefined): Seen =>
  (param) =>
    `s.project in (select l.project from project_place l where l.kind = ${param(kind)} and split_part(l.place, '.', 1) = ${param(region)})${seen ? ` and ${seen(param)}` : ''}`;

/** The total of what is opened: of a region, the parts of the transactions there. */
async function totalBehind(
  tx: Tx,
  filter: TransactionFilter,
  seen: Seen | undefined,
  place: At | undefined,
): Promise<MoneyTotal> {
  const whole = await moneyTotal(tx, filter, seen);
  if (!place) return whole;
  const { provider, receiver, organisation, envelope, currency, ...rest } = filter;
  const isNarrower = [provider, receiver, organisation, envelope, currency].some((one) => one !== undefined);
  // parts are kept by project, year, step and nature: a narrower filter opens whole transactions
  if (isNarrower) return whole;
  const [parts] = await moneyByRegion(tx, { ...rest, ...place }, [], seen);
  return parts ? { ...whole, ...parts.total } : whole;
}

async function sourcesOf(tx: Tx, found: readonly ListedTransaction[]): Promise<Map<string, string>> {
  const ids = [...new Set(found.flatMap((one) => one.rateId ?? []))];
  if (ids.length === 0) return new Map();
  return new Map((await listRates(tx, { ids })).map((rate) => [rate.id, rate.source]));
}

async function withParts(
  tx: Tx,
  found: readonly OpenedTransaction[],
  { kind, region }: At,
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
