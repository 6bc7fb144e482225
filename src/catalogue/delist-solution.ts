import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { judgeOf, verdict } from './judge-solution.ts';
import { bodiesConcerned, mayDelist, waitingDelisting } from './solution.rules.ts';
import { addDelisting, judgeDelistingRow, touchSolution } from './solution.store.ts';
import type { Delisting } from './solution.ts';
import { heldSolution, submitterOf, who } from './solution-target.ts';

type OnSolution = { ref: string; version: number };

/**
 * Proposes to take a listed solution off the catalogue, with the reason. It stays listed until another body confirms.
 *
 * refuses  'solution.unknown' · 'conflict.changed' · 'partners.body-missing' · what `mayDelist` refuses
 */
export async function proposeDelisting(
  ctx: Context,
  { ref, version, words, isReasonPublic }: OnSolution & { words: LocalizedText; isReasonPublic: boolean },
): Promise<Result<OnSolution>> {
  const held = await heldSolution(ctx, ref, version);
  if (!held.ok) return held;
  const listed = mayDelist(held.value);
  if (!listed.ok) return listed;
  const organisation = ctx.caller.organisation ?? submitterOf(ctx, listed.value);
  if (!organisation) return refused('partners.body-missing');
  await addDelisting(ctx.tx, ref, {
    id: ctx.newId(),
    number: held.value.delistings.length + 1,
    submission: listed.value.number,
    reason: words,
    isReasonPublic,
    status: 'proposed',
    organisation,
    proposedBy: who(ctx),
    proposedFor: [...ctx.caller.actsFor],
    proposedOn: ctx.today,
    judgedFor: [],
  });
  await touchSolution(ctx.tx, ref);
  return ok({ ref, version: version + 1 });
}

/**
 * Confirms that a solution is taken off, which it is from today, or refuses that with the reason.
 *
 * returns  also the proposal, for whoever takes it out of what is public
 * refuses  'solution.unknown' · 'conflict.changed' · 'solution.no-delisting-waits' · what `judgingBody` refuses: who proposed it, or
 *          anybody of the body that proposed it or of those that the solution concerns
 */
export async function judgeDelisting(
  ctx: Context,
  status: 'confirmed' | 'refused',
  { ref, version, words }: OnSolution & { words?: LocalizedText | undefined },
): Promise<Result<OnSolution & { delisting: Delisting }>> {
  const held = await heldSolution(ctx, ref, version);
  if (!held.ok) return held;
  const waiting = waitingDelisting(held.value.delistings);
  if (!waiting) return refused('solution.no-delisting-waits', { ref });
  const bodies = [...new Set([waiting.organisation, ...bodiesConcerned(held.value.submissions)])];
  const judge = await judgeOf(ctx, bodies, [waiting.proposedBy, ...waiting.proposedFor]);
  if (!judge.ok) return judge;
  await judgeDelistingRow(ctx.tx, waiting.id, verdict(ctx, status, judge.value, words));
  await touchSolution(ctx.tx, ref);
  return ok({ ref, version: version + 1, delisting: waiting });
}
