import { may } from '../../access/index.ts';
import { narrowFile } from '../../documents/narrow-file.ts';
import { type LocalizedText, ok, type Result, refused, textIn } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { boundParties } from '../agreement.rules.ts';
import { agreementsByRefs } from '../agreement.store.ts';
import { bodiesOf } from '../bodies.ts';
import { knownFile } from '../record-agreement.ts';
import { signedBy } from '../signed-by.ts';
import { heldTransfer } from './record-transfer.ts';
import { type Claiming, claimAllowed } from './transfer.rules.ts';
import { addClaim, addTrace, claimsOfTransfers, moveTransfer, tracesOfTransfers } from './transfer.store.ts';
import { transferEvidence } from './transfer.table.ts';
import type { PaperClass, TransferStep } from './transfer.ts';
import { targetOfNewTransfer } from './transfer-file.ts';

export type ClaimTransferStep = Claiming & {
  transfer: string;
  version: number;
  title: LocalizedText;
  class?: PaperClass | undefined;
};
export type TransferStands = { ref: string; version: number; step: TransferStep };

/**
 * Brings evidence that a transfer has reached its next step: of that step's own kind, as giver, receiver, a body bound by the
 * agreement, or the delivery unit. Nothing moves until somebody of another body accepts it.
 *
 * refuses  'transfer.unknown' · 'conflict.changed' · 'transfer.not-your-transfer' · 'file.unknown' · what `claimAllowed` refuses
 */
export async function claimTransferStep(
  ctx: Context,
  { transfer: ref, version, title, class: asked, ...claiming }: ClaimTransferStep,
): Promise<Result<TransferStands & { id: string }>> {
  const held = await heldTransfer(ctx, ref, version);
  if (!held.ok) return held;
  const transfer = held.value;
  const [agreement] = await agreementsByRefs(ctx.tx, [transfer.agreement]);
  const sides = [transfer.giver, transfer.receiver, ...boundParties(agreement!.parties).map((one) => one.organisation)];
  const bodies = bodiesOf(ctx.caller);
  const isUnit = may(ctx.caller, 'transfer.edit', await targetOfNewTransfer(ctx, transfer));
  const organisation = sides.find((one) => bodies.includes(one)) ?? (isUnit ? bodies[0] : undefined);
  if (organisation === undefined) return refused('transfer.not-your-transfer', { ref });
  const claims = (await claimsOfTransfers(ctx.tx, [ref])).get(ref) ?? [];
  const isSigned = agreement!.signedOn !== undefined && agreement!.signedOn <= ctx.today;
  const allowed = claimAllowed(transfer, claims, claiming, { today: ctx.today, isSigned });
  if (!allowed.ok) return allowed;
  const known = await knownFile(ctx, claiming.file);
  if (!known.ok) return known;
  const id = ctx.newId();
  const by = signedBy(ctx, organisation);
  const kept = asked ?? transferEvidence[claiming.kind].class;
  await addClaim(ctx.tx, ref, {
    ...claiming,
    id,
    title,
    class: kept,
    organisation,
    broughtBy: by.byPerson,
    broughtFor: by.forPersons,
    broughtOn: ctx.today,
    status: 'brought',
    judgedFor: [],
  });
  await narrowFile(ctx, claiming.file, { class: kept, ground: textIn(title, 'ar').text });
  await addTrace(ctx.tx, ctx.newId(), ref, {
    number: ((await tracesOfTransfers(ctx.tx, [ref])).get(ref) ?? []).length + 1,
    act: 'claim',
    from: transfer.step,
    to: transfer.step,
    claim: id,
    effectiveOn: claiming.dated,
    ...by,
  });
  return ok({ id, ref, version: await moveTransfer(ctx.tx, transfer, transfer.step, ctx.today), step: transfer.step });
}
