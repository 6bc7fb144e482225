import { type Day, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { closeAccount, driftOf, sameShares } from './closing.rules.ts';
import { addClosing, closingsOf } from './closing.store.ts';
import type { Closing, ClosingShare } from './closing.ts';
import { envelopeForAct, listEnvelopes } from './envelope.store.ts';
import { envelopeAccounts } from './envelope-account.ts';
import { amountInCoins } from './in-coins.ts';

export type ProposeClosing = {
  envelope: string;
  closedOn: Day;
  shares: ClosingShare[];
  words?: LocalizedText | undefined;
};

/**
 * Proposes the closing account of an envelope: drawn from its lines and transactions up to a day, with what this person
 * says of what is left, row by row. There is no provisional account: until its last day is over, the page of the
 * envelope shows where it stands.
 *
 * refuses  'envelope.unknown' · 'closing.too-early' · 'closing.in-the-future' · 'closing.already-proposed'
 *          · 'closing.no-rate' · 'closing.nothing-moved' (a confirmed account says the same) · what `closeAccount` refuses
 */
export async function proposeClosing(
  ctx: Context,
  { envelope: ref, closedOn, shares, words }: ProposeClosing,
): Promise<Result<{ id: string; number: number }>> {
  const envelope = await envelopeForAct(ctx.tx, ref);
  if (!envelope) return refused('envelope.unknown', { ref });
  const { lastDay } = envelope;
  if (closedOn < lastDay || ctx.today <= lastDay) return refused('closing.too-early', { lastDay });
  if (closedOn > ctx.today) return refused('closing.in-the-future', { closedOn, today: ctx.today });
  const before = await closingsOf(ctx.tx, [ref]);
  if (before.some((one) => one.state === 'proposed')) return refused('closing.already-proposed', { ref });
  const [account] = await envelopeAccounts(ctx.tx, [envelope], closedOn);
  const { rows, closed, unconverted } = account!;
  if (unconverted[0])
    return refused('closing.no-rate', { currency: unconverted[0].currency, year: unconverted[0].year });
  for (const amount of shares.flatMap((one) => [one.carriedOver, one.lapsed])) {
    const inCoins = await amountInCoins(ctx.tx, envelope.currency, amount);
    if (!inCoins.ok) return inCoins;
  }
  const lines = closeAccount(rows, shares);
  if (!lines.ok) return lines;
  if (closed && sameShares(closed.lines, lines.value) && driftOf(closed.lines, rows).length === 0)
    return refused('closing.nothing-moved', { number: closed.number });
  const [successor] = await listEnvelopes(ctx.tx, { predecessor: ref });
  const closing: Closing = {
    id: ctx.newId(),
    envelope: ref,
    number: Math.max(0, ...before.map((one) => one.number)) + 1,
    closedOn,
    state: 'proposed',
    ...(successor ? { successor: successor.ref } : {}),
    ...(words ? { words } : {}),
    proposedBy: ctx.caller.person!,
    proposedOn: ctx.today,
    version: 1,
  };
  await addClosing(
    ctx.tx,
    closing,
    lines.value.map((line) => ({ id: ctx.newId(), ...line })),
  );
  return ok({ id: closing.id, number: closing.number });
}
