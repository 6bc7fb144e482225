import { decimal, ok, type Result, refused, trimDecimal } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';

/**
 * Whether an amount is a whole number of the smallest coins of its currency: a finer one could not be paid, and sums
 * would not meet to the centime.
 *
 * refuses  'envelope.currency-unknown' · 'envelope.too-fine' · 'decimal.invalid'
 */
export async function amountInCoins(tx: Tx, currency: string, amount: string): Promise<Result<true>> {
  const found = await tx.query<{ decimals: number }>('select decimals from currency where code = $1', [currency]);
  const [row] = found.rows;
  if (!row) return refused('envelope.currency-unknown', { currency });
  return trimDecimal(decimal(amount)).scale > row.decimals
    ? refused('envelope.too-fine', { amount, decimals: row.decimals, currency })
    : ok(true);
}
