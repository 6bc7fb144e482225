import type { Context } from '../platform/http/endpoint.ts';
import { removeClaim } from './claim.store.ts';
import { removePledge } from './pledge.store.ts';

/**
 * Takes back a claim, and the pledge that was made for it alone, before anybody built on them. They stay in the ledger.
 * The act that made them calls it, and has asked what rests on them; it is no verb of its own.
 */
export async function takeBack(ctx: Context, { claim, pledge }: { claim: string; pledge?: string }): Promise<void> {
  await removeClaim(ctx.tx, claim);
  if (pledge !== undefined) await removePledge(ctx.tx, pledge);
}
