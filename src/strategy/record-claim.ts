import { sourceByRef } from '../documents/readers.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { placeByCode } from '../territory/readers.ts';
import { claimAllowed } from './claim.rules.ts';
import { addClaims } from './claim.store.ts';
import type { Claim } from './claim.ts';
import { claimsByRef, pledgeByRef } from './readers.ts';

/**
 * Records one statement of one source, attached to a pledge or waiting for one.
 *
 * refuses  'claim.ref-taken' · 'source.unknown' · 'pledge.unknown' · 'place.unknown' · 'claim.quote-needs-held-source' ·
 *          'claim.quote-needs-place' · 'claim.span-empty'
 */
export async function recordClaim(ctx: Context, input: Claim): Promise<Result<{ ref: string; version: number }>> {
  if ((await claimsByRef(ctx.tx, [input.ref])).length > 0) return refused('claim.ref-taken', { ref: input.ref });
  const source = await sourceByRef(ctx.tx, input.source);
  if (!source) return refused('source.unknown', { ref: input.source });
  if (input.pledge !== undefined && !(await pledgeByRef(ctx.tx, input.pledge)))
    return refused('pledge.unknown', { ref: input.pledge });
  if (input.place !== undefined && !(await placeByCode(ctx.tx, input.place)))
    return refused('place.unknown', { code: input.place });
  const allowed = claimAllowed(input, source);
  if (!allowed.ok) return allowed;
  await addClaims(ctx.tx, [{ id: ctx.newId(), ...input, recordedBy: ctx.caller.person }]);
  return ok({ ref: input.ref, version: 1 });
}
