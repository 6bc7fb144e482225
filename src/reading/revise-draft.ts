import { ok, type Result, refused } from '../kernel/index.ts';
import { unknownOrganisations } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { placeByCode } from '../territory/readers.ts';
import { type FieldChanges, mayDecide, revisedFields } from './draft.rules.ts';
import { takeDraftStep } from './draft.store.ts';
import { handOf, type OnDraft, openDraft } from './open-draft.ts';
import type { DraftFields, DraftState, SaidField } from './reading.ts';

export type ReviseDraft = OnDraft & { version: number; changes: FieldChanges; said?: SaidField[] | undefined };

/**
 * Corrects a draft before it is decided: its span, what it promises, who is bound. What its reader said stays beside it.
 *
 * refuses  what `openDraft`, `mayDecide` and `revisedFields` refuse · 'organisation.unknown' · 'place.unknown'
 */
export async function reviseDraft(
  ctx: Context,
  input: ReviseDraft,
): Promise<Result<{ version: number; state: DraftState; fields: DraftFields }>> {
  const opened = await openDraft(ctx, input);
  if (!opened.ok) return opened;
  const { draft, fields: before, text, all } = opened.value;
  const open = mayDecide(draft, input.version);
  if (!open.ok) return open;
  const after = revisedFields(before, input.changes, input.said ?? [], { text, all: all.map((one) => one.found) });
  if (!after.ok) return after;
  const { organisation, place } = after.value;
  const [unknown] = await unknownOrganisations(ctx.tx, [organisation]);
  if (unknown) return refused('organisation.unknown', { ref: unknown });
  if (place !== undefined && !(await placeByCode(ctx.tx, place))) return refused('place.unknown', { code: place });
  const step = { act: 'revise', to: 'waiting', ...handOf(ctx), fields: after.value } as const;
  const taken = await takeDraftStep(ctx.tx, ctx.newId(), draft, step);
  return taken.ok ? ok({ ...taken.value, fields: after.value }) : taken;
}
