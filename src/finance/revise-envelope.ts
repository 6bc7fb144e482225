import { compareDecimals, decimal, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { notAllotted, yearsOf } from './envelope.rules.ts';
import { envelopeForAct, linesOfEnvelopes, reviseEnvelopeRow } from './envelope.store.ts';
import type { Envelope } from './envelope.ts';
import { envelopeStands } from './record-envelope.ts';

export type ReviseEnvelope = {
  ref: string;
  version: number;
  changes: Partial<Omit<Envelope, 'ref' | 'strategy' | 'currency'>>;
};

/**
 * Revises an envelope; its lines must still fit in its amount and its years.
 *
 * refuses  'envelope.unknown' · what `envelopeStands` refuses · 'envelope.year-outside' · 'envelope.over-allotted'
 *          · 'conflict.changed'
 */
export async function reviseEnvelope(
  ctx: Context,
  { ref, version, changes }: ReviseEnvelope,
): Promise<Result<{ version: number }>> {
  const before = await envelopeForAct(ctx.tx, ref);
  if (!before) return refused('envelope.unknown', { ref });
  const after = { ...before, ...changes };
  const stands = await envelopeStands(ctx, after);
  if (!stands.ok) return stands;
  const lines = await linesOfEnvelopes(ctx.tx, [ref]);
  const years = yearsOf(after);
  const outside = lines.find((line) => !years.includes(line.year));
  if (outside) return refused('envelope.year-outside', { year: outside.year, first: years[0], last: years.at(-1) });
  const left = notAllotted(after.amount, lines);
  if (compareDecimals(decimal(left), decimal('0')) < 0)
    return refused('envelope.over-allotted', { left: '0', programmed: left.replace('-', '') });
  return reviseEnvelopeRow(ctx.tx, ref, version, changes);
}
