import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { checkPledge } from './pledge.check.ts';
import { addPledges } from './pledge.store.ts';
import type { Pledge } from './pledge.ts';
import { pledgeByRef } from './readers.ts';

/**
 * Records an item of the register. Its reference is for ever: it is printed, quoted and published.
 *
 * refuses  'pledge.ref-taken' · what `checkPledge` refuses
 */
export async function recordPledge(ctx: Context, input: Pledge): Promise<Result<{ ref: string; version: number }>> {
  if (await pledgeByRef(ctx.tx, input.ref)) return refused('pledge.ref-taken', { ref: input.ref });
  const checked = await checkPledge(ctx.tx, input);
  if (!checked.ok) return checked;
  await addPledges(ctx.tx, [{ id: ctx.newId(), ...input, recordedBy: ctx.caller.person }]);
  return ok({ ref: input.ref, version: 1 });
}
