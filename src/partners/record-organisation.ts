import { ok, type Result, refused } from '../kernel/index.ts';
import { checkCustom } from '../platform/custom-field/check-custom.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { placeByCode } from '../territory/readers.ts';
import { addOrganisations, setIdentifiers } from './organisation.store.ts';
import type { Organisation } from './organisation.ts';
import { organisationByRef, unknownOrganisations } from './readers.ts';

/**
 * Records a body. The reference is for ever: it is printed, quoted and published.
 *
 * refuses  'organisation.ref-taken' · 'organisation.unknown' (its tutelage) · 'place.unknown'
 *          · 'organisation.identifier-taken' · custom field codes
 */
export async function recordOrganisation(
  ctx: Context,
  input: Organisation,
): Promise<Result<{ ref: string; version: number }>> {
  if (await organisationByRef(ctx.tx, input.ref)) return refused('organisation.ref-taken', { ref: input.ref });
  const [unknown] = await unknownOrganisations(ctx.tx, [input.tutelage]);
  if (unknown) return refused('organisation.unknown', { ref: unknown });
  if (input.place !== undefined && !(await placeByCode(ctx.tx, input.place)))
    return refused('place.unknown', { code: input.place });
  const custom = await checkCustom(ctx.tx, 'organisation', input.custom);
  if (!custom.ok) return custom;
  await addOrganisations(ctx.tx, [{ id: ctx.newId(), ...input }]);
  const taken = await setIdentifiers(ctx.tx, input.ref, input.identifiers ?? [], () => ctx.newId());
  if (taken) return refused('organisation.identifier-taken', taken);
  return ok({ ref: input.ref, version: 1 });
}
