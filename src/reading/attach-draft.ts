import { whyNot } from '../access/index.ts';
import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { pledgeFile, pledgeTarget } from '../strategy/readers.ts';
import { recordClaim } from '../strategy/record-claim.ts';
import { type Difference, differencesWith, inUnitOf } from './difference.rules.ts';
import { mayEnter, numbersToConfirm } from './draft.rules.ts';
import { takeDraftStep } from './draft.store.ts';
import { stemsIn } from './draft-view.ts';
import { stemsOf } from './match.rules.ts';
import { claimOf, fileIsOpen, handOf, type OnDraft, type OpenDraft, openDraft, proposedNow } from './open-draft.ts';
import type { DraftFields, DraftState } from './reading.ts';

export type AttachDraft = OnDraft & {
  version: number;
  pledge: string;
  perimeter?: LocalizedText | undefined;
  confirmed?: string[] | undefined;
};

export type Compared = { pledge: string; title: LocalizedText; differences: Difference[] };

/** How a draft differs from a pledge and from each of its claims, before anything is attached. refuses 'pledge.unknown' */
export async function compareDraft(
  ctx: Context,
  opened: Pick<OpenDraft, 'fields' | 'quote'>,
  ref: string,
): Promise<Result<Compared>> {
  const file = await pledgeFile(ctx.tx, ref);
  if (!file) return refused('pledge.unknown', { ref });
  const words = new Set(stemsIn(opened.quote));
  const stems = (text: LocalizedText) => stemsOf([text], stemsIn);
  const { quantity, deadline, place } = file.pledge;
  const own = { ...(quantity ? { quantity } : {}), ...(deadline ? { deadline } : {}), ...(place ? { place } : {}) };
  const differences = [
    ...differencesWith(opened.fields, words, own, stems),
    ...file.claims.flatMap((claim) =>
      differencesWith(opened.fields, words, { ...saidOf(claim), claim: claim.ref }, stems),
    ),
  ];
  return ok({ pledge: ref, title: file.pledge.title, differences });
}

const saidOf = ({ quantity, deadline, place, perimeter }: Parameters<typeof differencesWith>[2]) => ({
  ...(quantity ? { quantity } : {}),
  ...(deadline ? { deadline } : {}),
  ...(place ? { place } : {}),
  ...(perimeter ? { perimeter } : {}),
});

/**
 * Makes a draft another claim of a pledge that is there, and answers where it differs. Nothing of the pledge changes:
 * whether the sources agree is judged by somebody else.
 *
 * perimeter  what this document counts in, in words
 * refuses    what `openDraft`, `mayEnter` and `recordClaim` refuse · 'pledge.unknown' · 'reading.restricted-file' · 'access.outside-scope'
 */
export async function attachDraft(
  ctx: Context,
  input: AttachDraft,
): Promise<Result<{ version: number; state: DraftState; pledge: string; claim: string; differences: Difference[] }>> {
  const opened = await openDraft(ctx, input);
  if (!opened.ok) return opened;
  const { reading, draft } = opened.value;
  const confirmed = input.confirmed ?? [];
  const open = mayEnter(draft, { version: input.version, confirmed }, numbersToConfirm(reading, opened.value.fields));
  if (!open.ok) return open;
  const isOpen = await fileIsOpen(ctx, opened.value);
  if (!isOpen.ok) return isOpen;
  const file = await pledgeFile(ctx.tx, input.pledge);
  if (!file) return refused('pledge.unknown', { ref: input.pledge });
  const why = whyNot(ctx.caller, 'claim.record', pledgeTarget(file.pledge));
  if (why) return refused(why, { right: 'claim.record' });
  const fields: DraftFields = {
    ...opened.value.fields,
    ...(input.perimeter ? { perimeter: input.perimeter } : {}),
    ...(opened.value.fields.quantity ? { quantity: inUnitOf(opened.value.fields.quantity, file.pledge.quantity) } : {}),
  };
  const attached = { ...opened.value, fields };
  const compared = await compareDraft(ctx, attached, input.pledge);
  if (!compared.ok) return compared;
  const claim = await claimOf(ctx, attached, input.pledge);
  const recorded = await recordClaim(ctx, claim);
  if (!recorded.ok) return recorded;
  const taken = await takeDraftStep(ctx.tx, ctx.newId(), draft, {
    act: 'attach',
    to: 'attached',
    ...handOf(ctx),
    fields,
    ...(confirmed.length > 0 ? { confirmed } : {}),
    proposed: proposedNow(opened.value),
    pledge: input.pledge,
    claim: claim.ref,
  });
  if (!taken.ok) return taken;
  return ok({ ...taken.value, pledge: input.pledge, claim: claim.ref, differences: compared.value.differences });
}
