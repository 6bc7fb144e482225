import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { checkDefinition } from './definition.check.ts';
import { checkIndicator } from './indicator.check.ts';
import { addDefinitions, addIndicators } from './indicator.store.ts';
import type { Definition, Indicator } from './indicator.ts';
import { indicatorByRef } from './readers.ts';

export type FirstDefinition = Omit<Definition, 'indicator' | 'number' | 'recordedOn' | 'breakReason'>;
export type RecordIndicator = Indicator & { definition: FirstDefinition };

/**
 * Records an indicator with the first version of what it counts.
 *
 * refuses  'indicator.ref-taken' · what `checkIndicator` and `checkDefinition` refuse
 */
export async function recordIndicator(
  ctx: Context,
  { definition, ...indicator }: RecordIndicator,
): Promise<Result<{ ref: string; version: number }>> {
  const { ref } = indicator;
  if (await indicatorByRef(ctx.tx, ref)) return refused('indicator.ref-taken', { ref });
  const checked = await checkIndicator(ctx.tx, indicator);
  if (!checked.ok) return checked;
  const defined = await checkDefinition(ctx.tx, { ...definition, indicator: ref });
  if (!defined.ok) return defined;
  const recordedBy = ctx.caller.person;
  await addIndicators(ctx.tx, [{ id: ctx.newId(), ...indicator, recordedBy }]);
  await addDefinitions(ctx.tx, [
    { id: ctx.newId(), ...definition, indicator: ref, number: 1, recordedOn: ctx.today, recordedBy },
  ]);
  return ok({ ref, version: 1 });
}
