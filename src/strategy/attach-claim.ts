import { type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { reviseClaimRow } from './claim.store.ts';
import { claimsByRef, pledgeByRef } from './readers.ts';

export type AttachClaim = { ref: string; version: number; pledge: string };

/**
 * Attaches a claim to the pledge that rests on it. A claim attached elsewhere is not moved: the same sentence said of
 * two pledges is two claims.
 *
 * refuses  'claim.unknown' · 'claim.already-attached' · 'pledge.unknown' · 'conflict.changed'
 */
export async function attachClaim(
  ctx: Context,
  { ref, version, pledge }: AttachClaim,
): Promise<Result<{ version: number }>> {
  const [claim] = await claimsByRef(ctx.tx, [ref]);
  if (!claim) return refused('claim.unknown', { ref });
  if (claim.pledge !== undefined) return refused('claim.already-attached', { ref, pledge: claim.pledge });
  if (!(await pledgeByRef(ctx.tx, pledge))) return refused('pledge.unknown', { ref: pledge });
  return reviseClaimRow(ctx.tx, ref, version, { pledge });
}
