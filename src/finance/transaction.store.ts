import type { Tx } from '../platform/database/database.ts';
import { insertMany, insertRows, type Row, rowMap } from '../platform/database/rows.ts';
import type { Match, Side, Transaction, TransactionValue } from './transaction.ts';

export const transactionMap = rowMap<Transaction>({
  id: 'id',
  ref: 'ref',
  project: 'project',
  side: 'side',
  step: 'step',
  day: 'day',
  valueDay: 'value_day',
  amount: 'amount',
  currency: 'currency',
  nature: 'nature',
  provider: 'provider',
  receiver: 'receiver',
  receiverName: 'receiver_name',
  funding: 'funding',
  envelope: 'envelope',
  agreement: 'agreement',
  follows: 'follows',
  reverses: 'reverses',
  words: 'words',
  evidence: 'evidence',
  batch: 'batch',
  recordedBy: 'recorded_by',
  recordedFor: 'recorded_for',
  recordedOn: 'recorded_on',
});

export const valueMap = rowMap<TransactionValue>({
  value: 'value',
  rateId: 'rate_id',
  rate: 'rate',
  rateDay: 'rate_day',
  standing: 'standing',
});

const matchMap = rowMap<Match>({
  id: 'id',
  stateSide: 'state_side',
  partnerSide: 'partner_side',
  words: 'words',
  matchedBy: 'matched_by',
  matchedOn: 'matched_on',
  undoneBy: 'undone_by',
  undoneOn: 'undone_on',
  reason: 'reason',
});

const transactionTypes = {
  ...Object.fromEntries(transactionMap.columns.map((column) => [column, 'text'])),
  id: 'uuid',
  day: 'date',
  value_day: 'date',
  amount: 'numeric',
  reverses: 'uuid',
  words: 'jsonb',
  batch: 'uuid',
  recorded_on: 'date',
};

export const addTransactions = (tx: Tx, transactions: readonly Transaction[]): Promise<void> =>
  insertMany(tx, 'money_transaction', transactionTypes, transactions.map(transactionMap.toRow));

/** Transactions by their identifiers. */
export async function transactionsById(tx: Tx, ids: readonly string[]): Promise<Transaction[]> {
  const found = await tx.query<Row>('select * from money_transaction where id = any($1) order by id', [ids]);
  return found.rows.map(transactionMap.fromRow);
}

/** Transactions that bear these references, of one side and provider. */
export async function transactionsByRef(
  tx: Tx,
  { side, provider, refs }: { side: Side; provider: string; refs: readonly string[] },
): Promise<Transaction[]> {
  const found = await tx.query<Row>(
    'select * from money_transaction where side = $1 and provider = $2 and ref = any($3)',
    [side, provider, refs],
  );
  return found.rows.map(transactionMap.fromRow);
}

/** The transaction that takes this one back, if any. */
export async function reversalOf(tx: Tx, id: string): Promise<Transaction | undefined> {
  const found = await tx.query<Row>('select * from money_transaction where reverses = $1', [id]);
  return found.rows[0] && transactionMap.fromRow(found.rows[0]);
}

export const addMatches = (tx: Tx, matches: readonly Match[]): Promise<void> =>
  insertRows(tx, 'money_match', matches.map(matchMap.toRow));

/** Matches in force of any of these transactions, whichever their side. */
export async function matchesOf(tx: Tx, ids: readonly string[]): Promise<Match[]> {
  const found = await tx.query<Row>(
    'select * from money_match where undone_on is null and (state_side = any($1) or partner_side = any($1))',
    [ids],
  );
  return found.rows.map(matchMap.fromRow);
}

export async function matchById(tx: Tx, id: string): Promise<Match | undefined> {
  const found = await tx.query<Row>('select * from money_match where id = $1 for update', [id]);
  return found.rows[0] && matchMap.fromRow(found.rows[0]);
}

export async function undoMatchRow(tx: Tx, { id, undoneBy, undoneOn, reason }: Match): Promise<void> {
  await tx.query('update money_match set undone_by = $2, undone_on = $3, reason = $4 where id = $1', [
    id,
    undoneBy,
    undoneOn,
    JSON.stringify(reason),
  ]);
}

/** Envelopes among these that are recorded. */
export async function knownEnvelopes(tx: Tx, refs: readonly string[]): Promise<string[]> {
  const found = await tx.query<{ ref: string }>('select ref from envelope where ref = any($1)', [refs]);
  return found.rows.map((row) => row.ref);
}
