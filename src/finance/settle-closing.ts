import { callerIs } from '../access/index.ts';
import { type LocalizedText, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { driftOf } from './closing.rules.ts';
import { closingForAct, settleClosing } from './closing.store.ts';
import { type ClosingAct, closingStep } from './closing.workflow.ts';
import { envelopeForAct } from './envelope.store.ts';
import { envelopeAccounts } from './envelope-account.ts';

export type SettleClosing = { closing: string; version: number; reason?: LocalizedText | undefined };

/**
 * Confirms a closing account that another person proposed, or refuses it with a reason. What moved between the proposal
 * and its confirmation asks for another proposal: nobody confirms figures that are no longer so.
 *
 * refuses  'closing.unknown' · 'conflict.changed' · 'closing.no-such-step' · 'four-eyes.recorder-confirms'
 *          · 'closing.moved-since'
 */
export async function settleClosingAct(
  ctx: Context,
  act: ClosingAct,
  { closing: id, version, reason }: SettleClosing,
): Promise<Result<{ number: number; version: number }>> {
  const closing = await closingForAct(ctx.tx, id);
  if (!closing) return refused('closing.unknown', { id });
  if (closing.version !== version)
    return refused('conflict.changed', { ref: closing.envelope, yours: version, current: closing.version });
  const state = closingStep(closing.state, act);
  if (!state.ok) return state;
  if (callerIs(ctx.caller, closing.proposedBy)) return refused('four-eyes.recorder-confirms');
  if (act === 'confirm') {
    const envelope = (await envelopeForAct(ctx.tx, closing.envelope))!;
    const [account] = await envelopeAccounts(ctx.tx, [envelope], closing.closedOn);
    const [moved] = driftOf(closing.lines, account!.rows);
    if (moved) return refused('closing.moved-since', { axis: moved.axis ?? '—', by: moved.by });
  }
  return settleClosing(ctx.tx, closing, {
    state: state.value,
    settledBy: ctx.caller.person!,
    settledOn: ctx.today,
    reason,
  });
}
