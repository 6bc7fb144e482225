import type { LocalizedText, Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { mayDecide } from './draft.rules.ts';
import { takeDraftStep } from './draft.store.ts';
import { handOf, type OnDraft, openDraft, proposedNow } from './open-draft.ts';
import type { DraftState, RejectReason } from './reading.ts';

export type RejectDraft = OnDraft & { version: number; reason: RejectReason; words?: LocalizedText | undefined };

/** Lays a draft aside with a reason word; it stays beside its text, and its reader can be taught by it. refuses what `openDraft` and `mayDecide` refuse */
export async function rejectDraft(
  ctx: Context,
  input: RejectDraft,
): Promise<Result<{ version: number; state: DraftState }>> {
  const opened = await openDraft(ctx, input);
  if (!opened.ok) return opened;
  const { draft } = opened.value;
  const open = mayDecide(draft, input.version);
  if (!open.ok) return open;
  return takeDraftStep(ctx.tx, ctx.newId(), draft, {
    act: 'reject',
    to: 'rejected',
    ...handOf(ctx),
    proposed: proposedNow(opened.value),
    reason: input.reason,
    ...(input.words ? { words: input.words } : {}),
  });
}
