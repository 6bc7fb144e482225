import { sourceByRef } from '../documents/readers.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { axisByRef } from '../strategy/readers.ts';
import { lineAllowed } from './envelope.rules.ts';
import { addEnvelopeLines, changeEnvelopeLine, envelopeForAct, linesOfEnvelopes } from './envelope.store.ts';
import { amountInCoins } from './in-coins.ts';

export type SetEnvelopeLine = {
  envelope: string;
  axis?: string | undefined;
  year: number;
  programmed: string;
  source?: string | undefined;
  /** The version that was read; left out for a line that is not there yet. */
  version?: number | undefined;
};

/**
 * Sets what an envelope programmes for an axis and a year, or for a year without an axis. Nil is an amount: a line of
 * nil says that nothing is programmed, no line says that nobody reported it.
 *
 * refuses  'envelope.unknown' · 'axis.unknown' · 'axis.of-other-strategy' · 'source.unknown' · 'envelope.year-outside'
 *          · 'envelope.over-allotted' · 'envelope.too-fine' · 'conflict.changed'
 */
export async function setEnvelopeLine(
  ctx: Context,
  input: SetEnvelopeLine,
): Promise<Result<{ ref: string; version: number }>> {
  const envelope = await envelopeForAct(ctx.tx, input.envelope);
  if (!envelope) return refused('envelope.unknown', { ref: input.envelope });
  if (input.axis !== undefined) {
    const axis = await axisByRef(ctx.tx, input.axis);
    if (!axis) return refused('axis.unknown', { ref: input.axis });
    if (axis.strategy !== envelope.strategy)
      return refused('axis.of-other-strategy', { axis: input.axis, strategy: axis.strategy });
  }
  if (input.source !== undefined && !(await sourceByRef(ctx.tx, input.source)))
    return refused('source.unknown', { ref: input.source });
  const inCoins = await amountInCoins(ctx.tx, envelope.currency, input.programmed);
  if (!inCoins.ok) return inCoins;
  const lines = await linesOfEnvelopes(ctx.tx, [input.envelope]);
  const isIt = (line: { axis?: string; year: number }) => line.axis === input.axis && line.year === input.year;
  const before = lines.find(isIt);
  const ref = [input.envelope, input.axis, input.year].filter((part) => part !== undefined).join('/');
  if ((before?.version ?? undefined) !== input.version)
    return refused('conflict.changed', { ref, yours: input.version ?? 0, current: before?.version ?? 0 });
  const allowed = lineAllowed(
    envelope,
    lines.filter((line) => !isIt(line)),
    input,
  );
  if (!allowed.ok) return allowed;
  const version = (before?.version ?? 0) + 1;
  const { axis, source, ...rest } = input;
  const line = {
    ...rest,
    ...(axis === undefined ? {} : { axis }),
    ...(source === undefined ? {} : { source }),
    version,
  };
  if (before) await changeEnvelopeLine(ctx.tx, line);
  else await addEnvelopeLines(ctx.tx, [{ id: ctx.newId(), ...line }]);
  return ok({ ref, version });
}
