import {
  canonicalJson,
  compareDecimals,
  type Day,
  decimal,
  type Json,
  ok,
  parseDecimal,
  type Result,
  refused,
} from '../kernel/index.ts';
import type { Currency } from './currency.ts';
import type { Match, Transaction } from './transaction.ts';

/** A transaction as somebody reports it. */
export type ReportedLine = Omit<
  Transaction,
  'id' | 'side' | 'valueDay' | 'nature' | 'reverses' | 'batch' | 'recordedBy' | 'recordedFor' | 'recordedOn'
> & { valueDay?: Day | undefined; nature?: Transaction['nature'] | undefined };

/** What is compared when a reference comes a second time: everything that is said of the money. */
export const comparedFields = [
  'project',
  'step',
  'day',
  'valueDay',
  'amount',
  'currency',
  'nature',
  'receiver',
  'receiverName',
  'funding',
  'envelope',
  'agreement',
  'follows',
  'words',
  'evidence',
] as const satisfies readonly (keyof Transaction)[];
type Said = Pick<Transaction, (typeof comparedFields)[number]>;

/**
 * What differs between a line that is there and one that comes under the same reference; nothing: it is the same line again.
 *
 * example  differences({ amount: '10.00', … }, { amount: '10', … }) → []
 */
export const differences = (there: Said, comes: Said): (typeof comparedFields)[number][] =>
  comparedFields.filter((field) => {
    const [a, b] = [there[field], comes[field]];
    if (a === undefined || b === undefined) return a !== b;
    if (field === 'amount') return compareDecimals(decimal(a as string), decimal(b as string)) !== 0;
    return typeof a === 'object' || typeof b === 'object'
      ? canonicalJson(a as Json) !== canonicalJson(b as Json)
      : a !== b;
  });

/**
 * An amount that may be recorded: above zero, in a currency that is kept, not finer than its coin.
 *
 * refuses  'amount.currency-unknown' · 'amount.not-positive' · 'amount.finer-than-coin' · 'decimal.invalid'
 */
export function checkedAmount(amount: string, code: string, currencies: readonly Currency[]): Result<string> {
  const currency = currencies.find((one) => one.code === code);
  if (!currency) return refused('amount.currency-unknown', { currency: code });
  const value = parseDecimal(amount);
  if (!value.ok) return value;
  if (value.value.units <= 0n) return refused('amount.not-positive', { amount });
  const digits = amount.includes('.') ? amount.split('.')[1]!.replace(/0+$/, '').length : 0;
  if (digits > currency.decimals)
    return refused('amount.finer-than-coin', { amount, currency: code, decimals: currency.decimals });
  return ok(amount);
}

/**
 * What one line must say by itself, whatever is recorded beside it.
 *
 * refuses  what `checkedAmount` refuses · 'transaction.in-the-future' · 'transaction.receiver-twice' · 'transaction.follows-itself'
 */
export function checkedLine(line: ReportedLine, currencies: readonly Currency[], today: Day): Result<ReportedLine> {
  const amount = checkedAmount(line.amount, line.currency, currencies);
  if (!amount.ok) return amount;
  const last = line.valueDay !== undefined && line.valueDay > line.day ? line.valueDay : line.day;
  if (last > today) return refused('transaction.in-the-future', { ref: line.ref, day: last, today });
  if (line.receiver !== undefined && line.receiverName !== undefined)
    return refused('transaction.receiver-twice', { ref: line.ref });
  if (line.follows === line.ref) return refused('transaction.follows-itself', { ref: line.ref });
  return ok(line);
}

/**
 * Whether two transactions can be the same money: one of each side, of one project, one payer and one step, neither taken back nor
 * matched already. Amounts or days that differ ask for words.
 *
 * refuses  'match.not-both-sides' · 'match.elsewhere' · 'match.reversed' · 'match.words-missing'
 */
export function checkedMatch(
  { state, partner }: { state: Transaction; partner: Transaction },
  { words, reversed }: { words?: Match['words'] | undefined; reversed: boolean },
): Result<null> {
  if (state.side !== 'state' || partner.side !== 'partner') return refused('match.not-both-sides');
  if (state.project !== partner.project || state.provider !== partner.provider || state.step !== partner.step)
    return refused('match.elsewhere', { state: state.ref, partner: partner.ref });
  if (reversed || state.reverses || partner.reverses) return refused('match.reversed');
  const differ =
    state.currency !== partner.currency ||
    state.day !== partner.day ||
    compareDecimals(decimal(state.amount), decimal(partner.amount)) !== 0;
  return differ && words === undefined ? refused('match.words-missing') : ok(null);
}
