import { type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { takeBack } from '../strategy/take-back.ts';
import { undone } from './draft.rules.ts';
import { restsOnClaim, restsOnPledge, takeDraftStep } from './draft.store.ts';
import { proposedFields } from './draft-fields.rules.ts';
import { handOf, type OnDraft, type OpenDraft, openDraft } from './open-draft.ts';
import type { DraftFields, DraftState } from './reading.ts';

/**
 * Undoes the last act on a draft: it waits again, and the claim and pledge it made are taken back, as long as nobody has
 * built on them; a draft marked by hand that nobody decided or corrected is unmarked. The ledger keeps both the act and its
 * undoing.
 *
 * refuses  what `openDraft` refuses · 'conflict.changed' · 'reading.nothing-to-undo' · 'reading.built-upon'
 */
export async function undoDraft(
  ctx: Context,
  input: OnDraft & { version: number },
): Promise<Result<{ version: number; state: DraftState }>> {
  const opened = await openDraft(ctx, input);
  if (!opened.ok) return opened;
  const { draft, steps } = opened.value;
  if (draft.version !== input.version)
    return refused('conflict.changed', { ref: String(draft.number), yours: input.version, current: draft.version });
  const what = undone(draft, steps.at(-1)?.act);
  if (!what.ok) return what;
  const { pledge, claim } = draft;
  const isOwn = draft.state === 'accepted';
  if (claim !== undefined && pledge !== undefined) {
    const built = [
      ...(await restsOnClaim(ctx.tx, claim)),
      ...(isOwn ? await restsOnPledge(ctx.tx, pledge, claim) : []),
    ];
    if (built[0] !== undefined) return refused('reading.built-upon', { pledge, what: built[0] });
  }
  const taken = await takeDraftStep(ctx.tx, ctx.newId(), draft, {
    act: 'undo',
    to: what.value === 'mark' ? 'unmarked' : 'waiting',
    ...handOf(ctx),
    ...(what.value === 'correction' ? { fields: fieldsBefore(opened.value) } : {}),
    ...(pledge === undefined ? {} : { pledge }),
    ...(claim === undefined ? {} : { claim }),
  });
  if (taken.ok && claim !== undefined) await takeBack(ctx, { claim, ...(isOwn && pledge ? { pledge } : {}) });
  return taken;
}

/** The fields as they stood before the last correction. */
function fieldsBefore({ steps, draft, register }: OpenDraft): DraftFields {
  return steps.slice(0, -1).findLast((one) => one.fields)?.fields ?? proposedFields(draft.found, register.known);
}
