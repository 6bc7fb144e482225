import { type Day, ok, parseDecimal, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { countRates } from './count-money.ts';
import { addRates, listCurrencies, listRates } from './rate.store.ts';
import type { RateStanding } from './rate.ts';

export type RecordRate = { currency: string; day: Day; rate: string; standing: RateStanding; source: string };

/**
 * Records what a currency was worth on a day, and converts anew every transaction that it reaches.
 *
 * returns  how many transactions have another value now
 * refuses  'amount.currency-unknown' · 'rate.of-base' · 'amount.not-positive' · 'rate.in-the-future' · 'rate.already-recorded'
 */
export async function recordRate(ctx: Context, input: RecordRate): Promise<Result<{ id: string; changed: number }>> {
  const currency = (await listCurrencies(ctx.tx)).find((one) => one.code === input.currency);
  if (!currency) return refused('amount.currency-unknown', { currency: input.currency });
  if (currency.isBase) return refused('rate.of-base', { currency: input.currency });
  const value = parseDecimal(input.rate);
  if (!value.ok) return value;
  if (value.value.units <= 0n) return refused('amount.not-positive', { amount: input.rate });
  if (input.day > ctx.today) return refused('rate.in-the-future', { day: input.day, today: ctx.today });
  const { standing, day } = input;
  const there = await listRates(ctx.tx, { currency: input.currency, standing, from: day, to: day, inForce: true });
  if (there.length > 0) return refused('rate.already-recorded', { day });
  const id = ctx.newId();
  await addRates(ctx.tx, [{ id, ...input, recordedBy: recorderOf(ctx), recordedOn: ctx.today }]);
  return ok({ id, ...(await countRates(ctx.tx, [input])) });
}

/** Who records, as money tables name them: a person, or a part of the program. */
export const recorderOf = ({ caller }: Pick<Context, 'caller'>): string =>
  caller.person ?? `system:${caller.system ?? 'program'}`;
