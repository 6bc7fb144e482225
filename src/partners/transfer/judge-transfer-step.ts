import { type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { judgingBody } from '../judging-body.ts';
import { signedBy } from '../signed-by.ts';
import type { TransferStands } from './claim-transfer-step.ts';
import { heldTransfer } from './record-transfer.ts';
import { addTrace, claimById, judgeClaim, moveTransfer, tracesOfTransfers } from './transfer.store.ts';

/**
 * Accepts what was brought for a step, which the transfer then stands at, or returns it with the reason. Nobody of the body that
 * brought it judges it; how far the two bodies stand apart is kept.
 *
 * refuses  'transfer.claim-unknown' · 'transfer.claim-judged' · 'transfer.step-before-missing' · what `judgingBody` refuses
 */
export async function judgeTransferStep(
  ctx: Context,
  act: 'accept' | 'return',
  { claim: id, words }: { claim: string; words?: LocalizedText | undefined },
): Promise<Result<TransferStands>> {
  const of = await claimById(ctx.tx, id);
  if (!of) return refused('transfer.claim-unknown', { claim: id });
  const held = await heldTransfer(ctx, of.transfer);
  if (!held.ok) return held;
  const transfer = held.value;
  // read again now that the transfer is held: somebody may have judged it meanwhile
  const { claim } = (await claimById(ctx.tx, id))!;
  if (claim.status !== 'brought') return refused('transfer.claim-judged', { status: claim.status });
  if (act === 'accept' && claim.step !== transfer.step + 1)
    return refused('transfer.step-before-missing', {
      step: claim.step,
      stands: transfer.step,
      next: transfer.step + 1,
      type: `evidence-of-step-${transfer.step + 1}`,
    });
  const body = await judgingBody(ctx, {
    organisation: claim.organisation,
    persons: [claim.broughtBy, ...claim.broughtFor],
  });
  if (!body.ok) return body;
  const { organisation, independence } = body.value;
  const by = signedBy(ctx, organisation);
  await judgeClaim(ctx.tx, id, {
    status: act === 'accept' ? 'accepted' : 'returned',
    judgedBy: by.byPerson,
    judgedFor: by.forPersons,
    judgedOn: ctx.today,
    judgeOrganisation: organisation,
    independence,
    ...(words ? { reason: words } : {}),
  });
  const to = act === 'accept' ? claim.step : transfer.step;
  await addTrace(ctx.tx, ctx.newId(), transfer.ref, {
    number: ((await tracesOfTransfers(ctx.tx, [transfer.ref])).get(transfer.ref) ?? []).length + 1,
    act,
    from: transfer.step,
    to,
    claim: id,
    effectiveOn: ctx.today,
    ...(words ? { words } : {}),
    ...by,
  });
  return ok({ ref: transfer.ref, version: await moveTransfer(ctx.tx, transfer, to, ctx.today), step: to });
}
