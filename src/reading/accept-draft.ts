import { type LocalizedText, ok, type Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { Pledge } from '../strategy/index.ts';
import { recordClaim } from '../strategy/record-claim.ts';
import { recordPledge } from '../strategy/record-pledge.ts';
import { mayEnter, numbersToConfirm } from './draft.rules.ts';
import { nextPledgeRef, takeDraftStep } from './draft.store.ts';
import { proposedPledge } from './draft-view.ts';
import { claimOf, fileIsOpen, handOf, type OnDraft, openDraft, proposedNow } from './open-draft.ts';
import type { DraftState } from './reading.ts';

/** pledge: what a person says otherwise of the item than what is proposed */
export type AcceptDraft = OnDraft & {
  version: number;
  confirmed?: string[] | undefined;
  pledge?:
    | {
        ref?: string | undefined;
        kind?: Pledge['kind'] | undefined;
        topic?: string | undefined;
        title?: LocalizedText | undefined;
        axis?: string | undefined;
        owner?: string | undefined;
        bound?: string[] | undefined;
      }
    | undefined;
};

/**
 * Makes a draft an item of the register, resting on one claim: the words of the document, held, with their place in it.
 * Nothing is published, and whoever accepted it neither clears nor publishes it.
 *
 * refuses  what `openDraft`, `mayEnter`, `recordPledge` and `recordClaim` refuse · 'reading.restricted-file'
 */
export async function acceptDraft(
  ctx: Context,
  input: AcceptDraft,
): Promise<Result<{ version: number; state: DraftState; pledge: string; claim: string }>> {
  const opened = await openDraft(ctx, input);
  if (!opened.ok) return opened;
  const { reading, draft, fields, quote, register } = opened.value;
  const confirmed = input.confirmed ?? [];
  const open = mayEnter(draft, { version: input.version, confirmed }, numbersToConfirm(reading, fields));
  if (!open.ok) return open;
  const isOpen = await fileIsOpen(ctx, opened.value);
  if (!isOpen.ok) return isOpen;
  const proposed = proposedPledge(fields, quote, await nextPledgeRef(ctx.tx), register, reading.strategy);
  const said = Object.fromEntries(Object.entries(input.pledge ?? {}).filter(([, value]) => value !== undefined));
  const pledge: Pledge = {
    ...proposed,
    ...said,
    strategy: reading.strategy,
    ...(fields.quantity ? { quantity: fields.quantity } : {}),
    ...(fields.deadline ? { deadline: fields.deadline } : {}),
    ...(fields.place ? { place: fields.place } : {}),
  };
  const made = await recordPledge(ctx, pledge);
  if (!made.ok) return made;
  const claim = await claimOf(ctx, opened.value, pledge.ref);
  const recorded = await recordClaim(ctx, claim);
  if (!recorded.ok) return recorded;
  const taken = await takeDraftStep(ctx.tx, ctx.newId(), draft, {
    act: 'accept',
    to: 'accepted',
    ...handOf(ctx),
    fields,
    ...(confirmed.length > 0 ? { confirmed } : {}),
    proposed: proposedNow(opened.value),
    pledge: pledge.ref,
    claim: claim.ref,
  });
  return taken.ok ? ok({ ...taken.value, pledge: pledge.ref, claim: claim.ref }) : taken;
}
