import { callerIs } from '../access/index.ts';
import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { countAround } from './count-money.ts';
import { recorderOf } from './record-rate.ts';
import { checkedMatch } from './transaction.rules.ts';
import { addMatches, matchById, matchesOf, reversalOf, transactionsById, undoMatchRow } from './transaction.store.ts';

export type MatchTransactions = { stateSide: string; partnerSide: string; words?: LocalizedText | undefined };

/**
 * Says that what the State and a partner reported is the same money: it is counted once, as the State reported it.
 *
 * refuses  'transaction.unknown' · 'four-eyes.recorder-matches' · 'match.already' · what `checkedMatch` refuses
 */
export async function matchTransactions(
  ctx: Context,
  { stateSide, partnerSide, words }: MatchTransactions,
): Promise<Result<{ id: string }>> {
  const found = await transactionsById(ctx.tx, [stateSide, partnerSide]);
  const state = found.find((one) => one.id === stateSide);
  const partner = found.find((one) => one.id === partnerSide);
  if (!state || !partner) return refused('transaction.unknown', { id: state ? partnerSide : stateSide });
  if (callerIs(ctx.caller, state.recordedBy) || callerIs(ctx.caller, partner.recordedBy))
    return refused('four-eyes.recorder-matches');
  if ((await matchesOf(ctx.tx, [stateSide, partnerSide])).length > 0) return refused('match.already');
  const reversed = !!(await reversalOf(ctx.tx, stateSide)) || !!(await reversalOf(ctx.tx, partnerSide));
  const checked = checkedMatch({ state, partner }, { words, reversed });
  if (!checked.ok) return checked;
  const id = ctx.newId();
  const match = { id, stateSide, partnerSide, matchedBy: recorderOf(ctx), matchedOn: ctx.today };
  await countAround(ctx.tx, [stateSide, partnerSide], () =>
    addMatches(ctx.tx, [{ ...match, ...(words ? { words } : {}) }]),
  );
  return ok({ id });
}

/**
 * Takes a match back with a reason: what the partner reported stands beside again.
 *
 * refuses  'match.unknown' · 'match.already-undone' · 'four-eyes.recorder-matches'
 */
export async function undoMatch(
  ctx: Context,
  { id, reason }: { id: string; reason: LocalizedText },
): Promise<Result<{ id: string }>> {
  const match = await matchById(ctx.tx, id);
  if (!match) return refused('match.unknown', { id });
  if (match.undoneOn) return refused('match.already-undone', { id });
  const lines = await transactionsById(ctx.tx, [match.stateSide, match.partnerSide]);
  if (lines.some((one) => callerIs(ctx.caller, one.recordedBy))) return refused('four-eyes.recorder-matches');
  await countAround(ctx.tx, [match.stateSide, match.partnerSide], () =>
    undoMatchRow(ctx.tx, { ...match, undoneBy: recorderOf(ctx), undoneOn: ctx.today, reason }),
  );
  return ok({ id });
}
