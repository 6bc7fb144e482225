import { ok, type Result, refused } from '../kernel/index.ts';
import { unknownOrganisations } from '../partners/readers.ts';
import { checkCustom } from '../platform/custom-field/check-custom.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { strategyByRef } from './readers.ts';
import { addStrategies } from './strategy.store.ts';
import type { Strategy } from './strategy.ts';

/**
 * Records a strategy.
 *
 * refuses  'strategy.ref-taken' · 'organisation.unknown' (its owner) · custom field codes
 */
export async function recordStrategy(ctx: Context, input: Strategy): Promise<Result<{ ref: string; version: number }>> {
  if (await strategyByRef(ctx.tx, input.ref)) return refused('strategy.ref-taken', { ref: input.ref });
  const [unknown] = await unknownOrganisations(ctx.tx, [input.owner]);
  if (unknown) return refused('organisation.unknown', { ref: unknown });
  const custom = await checkCustom(ctx.tx, 'strategy', input.custom);
  if (!custom.ok) return custom;
  await addStrategies(ctx.tx, [{ id: ctx.newId(), ...input }]);
  return ok({ ref: input.ref, version: 1 });
}
