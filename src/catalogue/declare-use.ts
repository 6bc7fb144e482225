import { projectTarget } from '../delivery/readers.ts';
import { type Day, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import { unknownOrganisations } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { placeByCode } from '../territory/readers.ts';
import { type AskedUse, declarationFits, endFits } from './solution.rules.ts';
import { addUse, endUseRow, touchSolution } from './solution.store.ts';
import { heldSolution, heldUse, who } from './solution-target.ts';
import { groundKnown } from './submit-solution.ts';

/**
 * Declares where a listed solution is used and since when, with what shows it. It counts once another body verified it.
 *
 * refuses  'solution.unknown' · 'conflict.changed' · 'partners.body-missing' · 'organisation.unknown' · 'place.unknown' · 'project.unknown'
 *          · what `declarationFits` and `groundKnown` refuse
 */
export async function declareUse(
  ctx: Context,
  { solution: ref, version, ...asked }: AskedUse & { solution: string; version: number },
): Promise<Result<{ ref: string; version: number; id: string; number: number }>> {
  const held = await heldSolution(ctx, ref, version);
  if (!held.ok) return held;
  const fits = declarationFits(held.value, asked, ctx.today);
  if (!fits.ok) return fits;
  const organisation = ctx.caller.organisation ?? asked.user;
  if (!organisation) return refused('partners.body-missing');
  const [stranger] = await unknownOrganisations(ctx.tx, [asked.user]);
  if (stranger) return refused('organisation.unknown', { ref: stranger });
  if (asked.place !== undefined && !(await placeByCode(ctx.tx, asked.place)))
    return refused('place.unknown', { code: asked.place });
  if (asked.project !== undefined) await projectTarget(ctx, asked.project);
  const known = await groundKnown(ctx, asked);
  if (!known.ok) return known;
  const id = ctx.newId();
  const number = held.value.uses.length + 1;
  await addUse(ctx.tx, ref, {
    ...asked,
    id,
    number,
    status: 'declared',
    organisation,
    declaredBy: who(ctx),
    declaredFor: [...ctx.caller.actsFor],
    declaredOn: ctx.today,
    judgedFor: [],
  });
  await touchSolution(ctx.tx, ref);
  return ok({ ref, version: version + 1, id, number });
}

/**
 * Says that a solution is no longer used somewhere, since which day and why. What was verified stays to be seen.
 *
 * refuses  'solution.use-unknown' · what `endFits` refuses
 */
export async function endUse(
  ctx: Context,
  { use: id, on, words }: { use: string; on: Day; words: LocalizedText },
): Promise<Result<{ ref: string; version: number }>> {
  const held = await heldUse(ctx, id);
  if (!held.ok) return held;
  const { solution, use } = held.value;
  const fits = endFits(use, on, ctx.today);
  if (!fits.ok) return fits;
  await endUseRow(ctx.tx, id, { on, by: who(ctx), reason: words });
  await touchSolution(ctx.tx, solution.ref);
  return ok({ ref: solution.ref, version: solution.version + 1 });
}
