import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { axisByRef, strategyByRef } from './readers.ts';
import { addAxes } from './strategy.store.ts';
import type { Axis } from './strategy.ts';

/**
 * Records an axis of a strategy.
 *
 * refuses  'strategy.unknown' · 'axis.ref-taken'
 */
export async function recordAxis(ctx: Context, input: Axis): Promise<Result<{ ref: string; version: number }>> {
  if (!(await strategyByRef(ctx.tx, input.strategy))) return refused('strategy.unknown', { ref: input.strategy });
  if (await axisByRef(ctx.tx, input.ref)) return refused('axis.ref-taken', { ref: input.ref });
  await addAxes(ctx.tx, [{ id: ctx.newId(), ...input }]);
  return ok({ ref: input.ref, version: 1 });
}
