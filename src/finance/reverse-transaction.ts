import { type Day, decimal, decimalText, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { countNew } from './count-money.ts';
import { recorderOf } from './record-rate.ts';
import { heldChains } from './record-transactions.ts';
import { addTransactions, matchesOf, reversalOf, transactionsById } from './transaction.store.ts';

/** day  of the act that takes it back; today when left out · ref  of the reversal; made from that of the line when left out */
export type ReverseTransaction = { id: string; words: LocalizedText; day?: Day | undefined; ref?: string | undefined };

/**
 * Takes a transaction back by another with the opposite amount. It counts in the year of its own day, so that a year that is over stays as it
 * was; it is converted by the rate of the line it takes back, so that together they make nothing.
 *
 * refuses  'transaction.unknown' · 'transaction.is-reversal' · 'transaction.already-reversed' · 'transaction.matched'
 *          · 'transaction.in-the-future' · 'transaction.above-step-before' (a later step rests on it)
 */
export async function reverseTransaction(
  ctx: Context,
  { id, words, day = ctx.today, ref }: ReverseTransaction,
): Promise<Result<{ id: string; ref: string }>> {
  const [line] = await transactionsById(ctx.tx, [id]);
  if (!line) return refused('transaction.unknown', { id });
  if (line.reverses) return refused('transaction.is-reversal', { ref: line.ref });
  if (await reversalOf(ctx.tx, id)) return refused('transaction.already-reversed', { ref: line.ref });
  if ((await matchesOf(ctx.tx, [id])).length > 0) return refused('transaction.matched', { ref: line.ref });
  if (day > ctx.today) return refused('transaction.in-the-future', { ref: line.ref, day, today: ctx.today });
  const { evidence: _, batch: __, recordedFor: ___, ...same } = line;
  const { units, scale } = decimal(line.amount);
  const reversal = {
    ...same,
    id: ctx.newId(),
    ref: ref ?? `${line.ref.slice(0, 70)}/reversal`,
    day,
    amount: decimalText({ units: -units, scale }),
    reverses: id,
    words,
    recordedBy: recorderOf(ctx),
    recordedOn: ctx.today,
    ...(ctx.caller.organisation ? { recordedFor: ctx.caller.organisation } : {}),
  };
  await addTransactions(ctx.tx, [reversal]);
  const held = await heldChains(ctx, { ids: [id] });
  if (!held.ok) return held;
  await countNew(ctx.tx, { ids: [reversal.id] });
  return ok({ id: reversal.id, ref: reversal.ref });
}
