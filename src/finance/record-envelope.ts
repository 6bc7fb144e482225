import { compareDecimals, decimal, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { pledgeByRef, strategyByRef } from '../strategy/readers.ts';
import { mayFollow } from './envelope.rules.ts';
import { addEnvelopes, listEnvelopes } from './envelope.store.ts';
import type { Envelope } from './envelope.ts';
import { amountInCoins } from './in-coins.ts';

/**
 * Records an envelope of a strategy.
 *
 * refuses  'envelope.ref-taken' · what `envelopeStands` refuses
 */
export async function recordEnvelope(ctx: Context, input: Envelope): Promise<Result<{ ref: string; version: number }>> {
  const [taken] = await listEnvelopes(ctx.tx, { refs: [input.ref] });
  if (taken) return refused('envelope.ref-taken', { ref: input.ref });
  const stands = await envelopeStands(ctx, input);
  if (!stands.ok) return stands;
  await addEnvelopes(ctx.tx, [{ id: ctx.newId(), ...input }]);
  return ok({ ref: input.ref, version: 1 });
}

/**
 * Whether an envelope is one: its strategy, pledge and currency exist, its days and amount make sense, and what it
 * follows can be followed and is followed by no other.
 *
 * refuses  'strategy.unknown' · 'pledge.unknown' · 'envelope.pledge-elsewhere' · 'envelope.days-reversed'
 *          · 'envelope.amount-not-positive' · 'envelope.currency-unknown' · 'envelope.too-fine' · 'envelope.unknown' (the one before)
 *          · 'envelope.predecessor-elsewhere' · 'envelope.predecessor-later' · 'envelope.predecessor-taken'
 */
export async function envelopeStands(ctx: Context, envelope: Envelope): Promise<Result<true>> {
  const { strategy, pledge, predecessor, firstDay, lastDay, amount, currency } = envelope;
  if (!(await strategyByRef(ctx.tx, strategy))) return refused('strategy.unknown', { ref: strategy });
  if (pledge !== undefined) {
    const found = await pledgeByRef(ctx.tx, pledge);
    if (!found) return refused('pledge.unknown', { ref: pledge });
    if (found.strategy !== strategy) return refused('envelope.pledge-elsewhere', { pledge, strategy: found.strategy });
  }
  if (lastDay < firstDay) return refused('envelope.days-reversed', { firstDay, lastDay });
  if (compareDecimals(decimal(amount), decimal('0')) <= 0) return refused('envelope.amount-not-positive', { amount });
  const inCoins = await amountInCoins(ctx.tx, currency, amount);
  if (!inCoins.ok) return inCoins;
  if (predecessor === undefined) return ok(true);
  const [before] = await listEnvelopes(ctx.tx, { refs: [predecessor] });
  if (!before) return refused('envelope.unknown', { ref: predecessor });
  const follows = mayFollow(envelope, before);
  if (!follows.ok) return follows;
  const other = (await listEnvelopes(ctx.tx, { predecessor })).find((one) => one.ref !== envelope.ref);
  return other ? refused('envelope.predecessor-taken', { predecessor, by: other.ref }) : ok(true);
}
