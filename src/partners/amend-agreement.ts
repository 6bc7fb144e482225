import type { Day, LocalizedText, Money, Quantity } from '../kernel/index.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { checkDays } from './agreement.rules.ts';
import { addAmendment, amendmentsOf, reviseAgreementRow } from './agreement.store.ts';
import type { Amendment, PartnerAgreement, RecordedAgreement } from './agreement.ts';
import { obligationForAct, stepsOfObligations, takeObligationStep } from './obligation.store.ts';
import type { Obligation } from './obligation.ts';
import { obligationTransition } from './obligation.workflow.ts';
import { knownFile } from './record-agreement.ts';
import { byRecord, movedDay } from './record-obligation.ts';
import { heldAgreement } from './revise-agreement.ts';

/** What an amendment does to one obligation: gives it up, or says anew what is owed and when. */
export type AmendedObligation = {
  ref: string;
  version: number;
  waive?: boolean | undefined;
  title?: LocalizedText | undefined;
  quantity?: Quantity | undefined;
  amount?: Money | undefined;
  dueOn?: Day | undefined;
};

export type AmendAgreement = {
  ref: string;
  version: number;
  dated: Day;
  reference: string;
  words: LocalizedText;
  act?: string | undefined;
  validUntil?: Day | undefined;
  amount?: string | undefined;
  obligations: AmendedObligation[];
};

/**
 * Records an amendment of a signed agreement: a numbered, dated act that moves its end, its amount or what is owed under it.
 * What stood before is kept beside what stands since; the act itself stays as it was.
 *
 * refuses  'amendment.not-signed' · 'agreement.over' · 'amendment.day' · 'amendment.no-amount' · 'agreement.days-out-of-order'
 *          · 'file.unknown' · what `heldAgreement` and `amendObligation` refuse
 */
export async function amendAgreement(
  ctx: Context,
  input: AmendAgreement,
): Promise<Result<{ version: number; number: number }>> {
  const held = await heldAgreement(ctx, input);
  if (!held.ok) return held;
  const agreement = held.value;
  const checked = await checkAmendment(ctx, agreement, input);
  if (!checked.ok) return checked;
  const { ref, dated, reference, words, act, validUntil, amount } = input;
  const amendments = await amendmentsOf(ctx.tx, ref);
  const number = amendments.length + 1;
  const amendment: Amendment = {
    number,
    dated,
    reference,
    words,
    ...(act ? { act } : {}),
    ...(validUntil ? { untilAfter: validUntil } : {}),
    ...(validUntil && agreement.validUntil ? { untilBefore: agreement.validUntil } : {}),
    ...(amount ? { amountAfter: amount, amountBefore: agreement.amount!.amount } : {}),
    recordedOn: ctx.today,
  };
  await addAmendment(ctx.tx, ctx.newId(), ref, amendment, ctx.caller.person ?? 'system');
  for (const one of input.obligations) {
    const amended = await amendObligation(ctx, agreement, amendment, one);
    if (!amended.ok) return amended;
  }
  const changes: Partial<PartnerAgreement> = {
    ...(validUntil ? { validUntil } : {}),
    ...(amount ? { amount: { ...agreement.amount!, amount } } : {}),
  };
  const saved = await reviseAgreementRow(ctx.tx, ref, input.version, changes);
  return saved.ok ? ok({ ...saved.value, number }) : saved;
}

async function checkAmendment(
  ctx: Context,
  agreement: RecordedAgreement,
  { dated, act, validUntil, amount }: AmendAgreement,
): Promise<Result<true>> {
  const { signedOn, terminatedOn, ref } = agreement;
  if (signedOn === undefined) return refused('amendment.not-signed', { ref });
  if (terminatedOn !== undefined && terminatedOn <= dated) return refused('agreement.over', { ref });
  if (dated < signedOn || dated > ctx.today) return refused('amendment.day', { day: dated, signed: signedOn });
  if (amount !== undefined && !agreement.amount) return refused('amendment.no-amount', { ref });
  const days = checkDays({ ...agreement, ...(validUntil ? { validUntil } : {}) });
  return days.ok ? knownFile(ctx, act) : days;
}

/** refuses 'obligation.unknown' · 'conflict.changed' · 'obligation.no-such-step' */
async function amendObligation(
  ctx: Context,
  agreement: RecordedAgreement,
  { number, words }: Amendment,
  { ref, version, waive, ...said }: AmendedObligation,
): Promise<Result<unknown>> {
  const obligation = await obligationForAct(ctx.tx, ref);
  if (obligation?.agreement !== agreement.ref) return refused('obligation.unknown', { ref });
  if (obligation.version !== version)
    return refused('conflict.changed', { ref, yours: version, current: obligation.version });
  const act = waive ? 'waive' : 'amend';
  const { state } = obligation;
  if (!obligationTransition(act, state)) return refused('obligation.no-such-step', { act, state });
  const steps = (await stepsOfObligations(ctx.tx, [ref])).get(ref) ?? [];
  const changes = Object.fromEntries(
    Object.entries(said).filter(([, value]) => value !== undefined),
  ) as Partial<Obligation>;
  const isMoved = !waive && changes.dueOn !== undefined && changes.dueOn !== obligation.dueOn;
  return takeObligationStep(
    ctx.tx,
    ctx.newId(),
    obligation,
    {
      number: steps.length + 1,
      act,
      from: state,
      to: waive ? 'waived' : state,
      ...byRecord(ctx),
      words,
      amendment: number,
      ...(isMoved ? movedDay(obligation.dueOn, changes.dueOn) : {}),
    },
    waive ? {} : changes,
  );
}
