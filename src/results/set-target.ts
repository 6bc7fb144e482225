import { sourceByRef } from '../documents/readers.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { placeByCode } from '../territory/readers.ts';
import { addTargets, listDefinitions, listTargets } from './indicator.store.ts';
import type { Target } from './indicator.ts';

export type SetTarget = Omit<Target, 'setOn'> & { setOn?: Target['setOn'] | undefined };

/**
 * Sets a baseline or a target. With `replaces` it takes the place of another of the same indicator, which stays in the
 * history; without, it stands beside what is there, and where values differ the difference is shown.
 *
 * refuses  'indicator.unknown' · 'definition.unknown' · 'place.unknown' · 'source.unknown' · 'target.ref-taken'
 *          · 'target.range-empty' · 'target.unknown' · 'target.replaces-another' · 'target.replaced-already'
 */
export async function setTarget(ctx: Context, given: SetTarget): Promise<Result<{ ref: string }>> {
  const definitions = await listDefinitions(ctx.tx, [given.indicator]);
  if (definitions.length === 0) return refused('indicator.unknown', { ref: given.indicator });
  if (!definitions.some((one) => one.number === given.definition))
    return refused('definition.unknown', { indicator: given.indicator, number: given.definition });
  if (given.place !== undefined && !(await placeByCode(ctx.tx, given.place)))
    return refused('place.unknown', { code: given.place });
  if (given.sourceRef !== undefined && !(await sourceByRef(ctx.tx, given.sourceRef)))
    return refused('source.unknown', { ref: given.sourceRef });
  if (given.high !== undefined && Number(given.high) < Number(given.value))
    return refused('target.range-empty', { low: given.value, high: given.high });
  const standing = await standingBefore(ctx, given);
  if (!standing.ok) return standing;
  await addTargets(ctx.tx, [
    { id: ctx.newId(), ...given, setOn: given.setOn ?? ctx.today, recordedBy: ctx.caller.person },
  ]);
  return ok({ ref: given.ref });
}

async function standingBefore(ctx: Context, { ref, indicator, replaces }: SetTarget): Promise<Result<true>> {
  if ((await listTargets(ctx.tx, { refs: [ref] })).length > 0) return refused('target.ref-taken', { ref });
  if (replaces === undefined) return ok(true);
  const own = await listTargets(ctx.tx, { indicators: [indicator] });
  const by = own.find((one) => one.replaces === replaces);
  if (by) return refused('target.replaced-already', { ref: replaces, by: by.ref });
  if (own.some((one) => one.ref === replaces)) return ok(true);
  const elsewhere = (await listTargets(ctx.tx, { refs: [replaces] })).length > 0;
  return refused(elsewhere ? 'target.replaces-another' : 'target.unknown', { ref: replaces, indicator });
}
