import { type LocalizedText, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { checkHolding } from './holding.rules.ts';
import { holdHoldings, holdingForAct, listHoldings, reviseHoldingRow } from './holding.store.ts';
import { checkNames, type RecordHolding } from './record-holding.ts';

export type ReviseHolding = {
  ref: string;
  version: number;
  changes: Partial<Omit<RecordHolding, 'project' | 'layer' | 'organisation'>>;
};

/**
 * Revises a holding: its share, its substitute and its test, what changing over takes. Who holds which layer of which project stays:
 * another holder is another holding.
 *
 * refuses  'holding.unknown' · 'holding.removed' · 'organisation.unknown' · 'source.unknown' · 'money.currency-invalid'
 *          · what `checkHolding` refuses · 'conflict.changed'
 */
export async function reviseHolding(ctx: Context, input: ReviseHolding): Promise<Result<{ version: number }>> {
  const { ref, version, changes } = input;
  const holding = await holdingForAct(ctx.tx, ref);
  if (!holding) return refused('holding.unknown', { ref });
  if (holding.removedOn) return refused('holding.removed', { ref, day: holding.removedOn });
  const known = await checkNames(ctx, changes);
  if (!known.ok) return known;
  await holdHoldings(ctx.tx, holding.project);
  const others = await listHoldings(ctx.tx, { projects: [holding.project] });
  const fits = checkHolding({ ...holding, ...changes }, others, ctx.today);
  if (!fits.ok) return fits;
  return reviseHoldingRow(ctx.tx, ref, version, changes);
}

/**
 * Removes a holding with a reason: from today on it does not hold any more; what was stays readable.
 *
 * refuses  'holding.unknown' · 'holding.removed' · 'conflict.changed'
 */
export async function removeHolding(
  ctx: Context,
  { ref, version, reason }: { ref: string; version: number; reason: LocalizedText },
): Promise<Result<{ version: number }>> {
  const holding = await holdingForAct(ctx.tx, ref);
  if (!holding) return refused('holding.unknown', { ref });
  if (holding.removedOn) return refused('holding.removed', { ref, day: holding.removedOn });
  return reviseHoldingRow(ctx.tx, ref, version, {
    removedOn: ctx.today,
    removedBy: ctx.caller.person!,
    removalReason: reason,
  });
}
