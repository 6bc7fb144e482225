import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { countRates } from './count-money.ts';
import { listRates, withdrawRateRow } from './rate.store.ts';
import { recorderOf } from './record-rate.ts';

export type WithdrawRate = { id: string; reason: LocalizedText };

/**
 * Takes a wrong rate out of use; what rested on it is converted anew by the rule, or has no value until another rate comes.
 *
 * refuses  'rate.unknown' · 'rate.already-withdrawn'
 */
export async function withdrawRate(ctx: Context, { id, reason }: WithdrawRate): Promise<Result<{ changed: number }>> {
  const [rate] = await listRates(ctx.tx, { ids: [id] });
  if (!rate) return refused('rate.unknown', { id });
  const done = await withdrawRateRow(ctx.tx, { id, reason, withdrawnOn: ctx.today, withdrawnBy: recorderOf(ctx) });
  if (!done) return refused('rate.already-withdrawn', { id });
  return ok(await countRates(ctx.tx, [rate]));
}
