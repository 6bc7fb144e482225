import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { strategyByRef } from '../strategy/readers.ts';
import { addProposal, proposalByRef } from './allocation.store.ts';
import type { SavedVersion } from './allocation.ts';

export type OpenAllocation = { ref: string; strategy: string; title: LocalizedText; note?: LocalizedText | undefined };

/** Who acts, as records of this domain keep it. */
export const authorOf = (ctx: Context) => ({
  by: ctx.caller.person ?? `system:${ctx.caller.system ?? 'program'}`,
  for: [...ctx.caller.actsFor],
  ...(ctx.caller.organisation ? { organisation: ctx.caller.organisation } : {}),
});

/**
 * Opens a proposal, empty as yet.
 *
 * refuses  'allocation.ref-taken' · 'strategy.unknown'
 */
export async function openAllocation(
  ctx: Context,
  { ref, strategy, title, note }: OpenAllocation,
): Promise<Result<{ ref: string; number: SavedVersion['number'] }>> {
  if (await proposalByRef(ctx.tx, ref)) return refused('allocation.ref-taken', { ref });
  if (!(await strategyByRef(ctx.tx, strategy))) return refused('strategy.unknown', { ref: strategy });
  const { by, for: actsFor, ...inName } = authorOf(ctx);
  await addProposal(ctx.tx, {
    id: ctx.newId(),
    ref,
    strategy,
    title,
    ...(note ? { note } : {}),
    ...inName,
    openedBy: by,
    openedFor: actsFor,
    openedOn: ctx.today,
  });
  return ok({ ref, number: 0 });
}
