import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { checkDefinition } from './definition.check.ts';
import { addDefinitions, listDefinitions } from './indicator.store.ts';
import type { Definition } from './indicator.ts';

export type DefineIndicator = Omit<Definition, 'number' | 'recordedOn'> & { after: number };

/**
 * Adds a version of what an indicator counts. Earlier versions, and the figures made with them, stay as they are; with
 * a reason for a break, figures before and after are never put on one line.
 *
 * after    number of the version that the person had before their eyes
 * refuses  'indicator.unknown' · 'conflict.changed' · what `checkDefinition` refuses
 */
export async function defineIndicator(
  ctx: Context,
  { after, ...given }: DefineIndicator,
): Promise<Result<{ number: number }>> {
  const current = (await listDefinitions(ctx.tx, [given.indicator])).at(-1);
  if (!current) return refused('indicator.unknown', { ref: given.indicator });
  if (current.number !== after)
    return refused('conflict.changed', { ref: given.indicator, yours: after, current: current.number });
  const checked = await checkDefinition(ctx.tx, given);
  if (!checked.ok) return checked;
  const number = after + 1;
  await addDefinitions(ctx.tx, [
    { id: ctx.newId(), ...given, number, recordedOn: ctx.today, recordedBy: ctx.caller.person },
  ]);
  return ok({ number });
}
