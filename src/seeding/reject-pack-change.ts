import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { decideProposal, listProposals } from './pack.store.ts';

/**
 * Rejects what a newer pack proposes: the register keeps what it says, and the same proposal does not come back.
 *
 * refuses  'pack.change-unknown' · 'pack.change-decided'
 */
export async function rejectPackChange(
  ctx: Context,
  { id, reason }: { id: string; reason: string },
): Promise<Result<{ id: string }>> {
  const [proposal] = await listProposals(ctx.tx, { id });
  if (!proposal) return refused('pack.change-unknown', { id });
  const isDone = await decideProposal(ctx.tx, id, {
    status: 'rejected',
    by: ctx.caller.person!,
    on: ctx.today,
    reason,
  });
  return isDone ? ok({ id }) : refused('pack.change-decided', { id, status: proposal.status });
}
