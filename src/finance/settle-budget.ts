import { callerIs } from '../access/index.ts';
import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { budgetForAct, settleBudgetRow } from './budget.store.ts';
import type { BudgetState } from './budget.ts';
import { recorderOf } from './record-rate.ts';

/** reason  given: the budget is refused */
export type SettleBudget = { id: string; version: number; reason?: LocalizedText | undefined };

/**
 * Approves a budget that another person recorded, or with a reason refuses its transcription. From then on it is the last
 * approved one; the first stays the first.
 *
 * refuses  'budget.unknown' · 'budget.already-settled' · 'four-eyes.recorder-confirms' · 'conflict.changed'
 */
export async function settleBudget(
  ctx: Context,
  { id, version, reason }: SettleBudget,
): Promise<Result<{ number: number; state: BudgetState; version: number }>> {
  const budget = await budgetForAct(ctx.tx, id);
  if (!budget) return refused('budget.unknown', { id });
  if (budget.state !== 'proposed') return refused('budget.already-settled', { state: budget.state });
  if (callerIs(ctx.caller, budget.proposedBy)) return refused('four-eyes.recorder-confirms');
  if (budget.version !== version)
    return refused('conflict.changed', { ref: id, yours: version, current: budget.version });
  const state: BudgetState = reason ? 'refused' : 'approved';
  await settleBudgetRow(ctx.tx, {
    id,
    state,
    settledBy: recorderOf(ctx),
    settledOn: ctx.today,
    ...(reason ? { reason } : {}),
  });
  return ok({ number: budget.number, state, version: version + 1 });
}
