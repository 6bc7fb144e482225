import type { Scope, Visible } from '../access/index.ts';
import { liesIn } from '../delivery/readers.ts';
import type { Tx } from '../platform/database/database.ts';
import type { Row } from '../platform/database/rows.ts';
import { conditionsOf, type Seen } from './totals.store.ts';
import type { MoneyFilter } from './totals.ts';
import { transactionMap, valueMap } from './transaction.store.ts';
import type { Transaction, TransactionValue } from './transaction.ts';

export type TransactionFilter = MoneyFilter & {
  funding?: string | undefined;
  agreement?: string | undefined;
  ids?: readonly string[] | undefined;
};

/**
 * A transaction as a list shows it.
 *
 * matchedWith  id of the transaction of the other side that is the same money
 * match        id of that match
 * reversedBy   id of the transaction that took it back
 */
export type ListedTransaction = Transaction &
  TransactionValue & { strategy: string; axis?: string; matchedWith?: string; match?: string; reversedBy?: string };

const FROM = `from (
    select t.*, extract(year from t.day)::integer as year, p.strategy, p.axis,
      exists (select 1 from money_match m where m.undone_on is null and m.partner_side = t.id) as is_matched
    from money_transaction t join project p on p.ref = t.project) s`;

const SHOWN = `s.*, v.value, v.rate_id, v.rate, v.rate_day, v.standing,
  (select m.id from money_match m where m.undone_on is null and (m.state_side = s.id or m.partner_side = s.id)) as match,
  (select case when m.state_side = s.id then m.partner_side else m.state_side end from money_match m
    where m.undone_on is null and (m.state_side = s.id or m.partner_side = s.id)) as matched_with,
  (select r.id from money_transaction r where r.reverses = s.id) as reversed_by`;

/** The conditions of the filter on a row `s`. */
export function transactionConditions(filter: TransactionFilter, param: (value: unknown) => string): string[] {
  const conditions = conditionsOf(filter, param);
  if (filter.funding !== undefined) {
    const funding = param(filter.funding);
    // what is paid from a funding is all for its project: found by the index of projects
    conditions.push(`s.funding = ${funding} and s.project = (select project from funding where ref = ${funding})`);
  }
  if (filter.agreement !== undefined) conditions.push(`s.agreement = ${param(filter.agreement)}`);
  if (filter.ids !== undefined) conditions.push(`s.id = any(${param(filter.ids)})`);
  // so that the index on the day is used, whatever the year is called
  if (filter.year !== undefined)
    conditions.push(`s.day between ${param(`${filter.year}-01-01`)} and ${param(`${filter.year}-12-31`)}`);
  return conditions;
}

/** True when sums can tell how many transactions pass the filter, without counting them one by one. */
export const isSummed = ({ funding, agreement, ids }: TransactionFilter): boolean =>
  funding === undefined && agreement === undefined && ids === undefined;

export async function countTransactions(tx: Tx, filter: TransactionFilter, seen?: Seen): Promise<number> {
  const values: unknown[] = [];
  const param = (value: unknown): string => `$${values.push(value)}`;
  const conditions = [...transactionConditions(filter, param), ...(seen ? [seen(param)] : [])];
  const found = await tx.query<{ n: number }>(
    `select count(*)::integer as n ${FROM} where ${conditions.join(' and ') || 'true'}`,
    values,
  );
  return found.rows[0]!.n;
}

/** A page of transactions, the newest first. */
export async function transactionPage(
  tx: Tx,
  filter: TransactionFilter,
  { offset, limit }: { offset: number; limit: number },
  seen?: Seen,
): Promise<ListedTransaction[]> {
  const values: unknown[] = [];
  const param = (value: unknown): string => `$${values.push(value)}`;
  const where = [...transactionConditions(filter, param), ...(seen ? [seen(param)] : [])].join(' and ') || 'true';
  // values and matches are looked up for the page only
  const found = await tx.query<Row>(
    `select ${SHOWN} from (
       select s.* ${FROM} where ${where} order by s.day desc, s.id desc limit ${param(limit)} offset ${param(offset)}) s
     left join money_value v on v.transaction = s.id order by s.day desc, s.id desc`,
    values,
  );
  return found.rows.map(listed);
}

/** The query of a whole list, for files; the newest first. */
export function transactionQuery(filter: TransactionFilter, seen?: Seen): { sql: string; values: unknown[] } {
  const values: unknown[] = [];
  const param = (value: unknown): string => `$${values.push(value)}`;
  const conditions = [...transactionConditions(filter, param), ...(seen ? [seen(param)] : [])];
  const where = conditions.join(' and ') || 'true';
  return {
    sql: `select ${SHOWN} ${FROM} left join money_value v on v.transaction = s.id where ${where} order by s.day desc, s.id desc`,
    values,
  };
}

export function listed(row: Row): ListedTransaction {
  const shown: ListedTransaction = {
    ...transactionMap.fromRow(row),
    ...valueMap.fromRow(row),
    strategy: row.strategy as string,
  };
  if (row.axis) shown.axis = row.axis as string;
  if (row.match) shown.match = row.match as string;
  if (row.matched_with) shown.matchedWith = row.matched_with as string;
  if (row.reversed_by) shown.reversedBy = row.reversed_by as string;
  return shown;
}

/**
 * Where money is seen, as a condition on a row `s` of sums or of transactions: with the owner of its project, and by the body
 * that pays or is paid. A partner of a project sees its own money there, not that of another partner.
 */
export const moneySeen =
  (where: Visible): Seen =>
  (param) => {
    if (where === 'everywhere') return 'true';
    const places = where.map((place) => place.map((scope) => inScope(scope, param)).join(' and ') || 'true');
    return places.length === 0 ? 'false' : `(${places.map((one) => `(${one})`).join(' or ')})`;
  };

function inScope(scope: Scope, param: (value: unknown) => string): string {
  // as a list that is made first, so that its index is read beside those of payers and receivers, and never every row
  const ofProject = `s.project = any(array(select p.ref from project p where ${liesIn([[scope]], 'owner', param)}))`;
  if (scope.kind !== 'organisation') return ofProject;
  const id = param(scope.id);
  return `(s.provider = ${id} or s.receiver = ${id} or ${ofProject})`;
}
