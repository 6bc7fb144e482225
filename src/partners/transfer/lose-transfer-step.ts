import { callerIs } from '../../access/index.ts';
import { type Day, type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { bodiesOf } from '../bodies.ts';
import { signedBy } from '../signed-by.ts';
import type { TransferStands } from './claim-transfer-step.ts';
import { heldTransfer } from './record-transfer.ts';
import { lossAllowed, openContest } from './transfer.rules.ts';
import { addTrace, moveTransfer, tracesOfTransfers } from './transfer.store.ts';
import type { Transfer, TransferOutcome, TransferStep, TransferTrace } from './transfer.ts';

type OnTransfer = { transfer: string; version: number; words: LocalizedText };

const traceOf = async (ctx: Context, ref: string): Promise<TransferTrace[]> =>
  (await tracesOfTransfers(ctx.tx, [ref])).get(ref) ?? [];

async function settle(
  ctx: Context,
  transfer: Transfer,
  trace: readonly TransferTrace[],
  to: TransferStep,
  on: Day,
  step: Pick<TransferTrace, 'act' | 'words' | 'contests' | 'outcome'>,
): Promise<Result<TransferStands>> {
  await addTrace(ctx.tx, ctx.newId(), transfer.ref, {
    number: trace.length + 1,
    from: transfer.step,
    to,
    effectiveOn: on,
    ...step,
    ...signedBy(ctx),
  });
  return ok({ ref: transfer.ref, version: await moveTransfer(ctx.tx, transfer, to, on), step: to });
}

/**
 * Says that what was reached is lost, from a day: the team left, the licence ended. The transfer falls back; what was accepted stays
 * in its trace and is brought anew.
 *
 * refuses  'transfer.unknown' · 'conflict.changed' · 'transfer.not-lower' · 'transfer.loss-day'
 */
export async function loseTransferStep(
  ctx: Context,
  { transfer: ref, version, to, on, words }: OnTransfer & { to: TransferStep; on: Day },
): Promise<Result<TransferStands>> {
  const held = await heldTransfer(ctx, ref, version);
  if (!held.ok) return held;
  const allowed = lossAllowed(held.value, to, on, ctx.today);
  if (!allowed.ok) return allowed;
  return settle(ctx, held.value, await traceOf(ctx, ref), to, on, { act: 'lose', words });
}

/**
 * Contests the step that a transfer is shown at. Nothing moves until it is answered.
 *
 * refuses  'transfer.unknown' · 'conflict.changed' · 'transfer.nothing-reached' · 'transfer.contested-already'
 */
export async function contestTransferStep(
  ctx: Context,
  { transfer: ref, version, words }: OnTransfer,
): Promise<Result<TransferStands>> {
  const held = await heldTransfer(ctx, ref, version);
  if (!held.ok) return held;
  const { step } = held.value;
  if (step === 0) return refused('transfer.nothing-reached', { ref });
  const trace = await traceOf(ctx, ref);
  if (openContest(trace)) return refused('transfer.contested-already', { ref });
  return settle(ctx, held.value, trace, step, ctx.today, { act: 'contest', words });
}

/**
 * Answers a contest, by somebody of another body than who contested: upheld, the transfer falls one step; not upheld, it stays.
 *
 * refuses  'transfer.unknown' · 'conflict.changed' · 'transfer.not-contested' · 'four-eyes.contester-answers'
 */
export async function answerTransferContest(
  ctx: Context,
  { transfer: ref, version, words, outcome }: OnTransfer & { outcome: TransferOutcome },
): Promise<Result<TransferStands>> {
  const held = await heldTransfer(ctx, ref, version);
  if (!held.ok) return held;
  const trace = await traceOf(ctx, ref);
  const contest = openContest(trace);
  if (!contest) return refused('transfer.not-contested', { ref });
  const isOwn =
    callerIs(ctx.caller, contest.byPerson) ||
    (contest.organisation !== undefined && bodiesOf(ctx.caller).includes(contest.organisation));
  if (isOwn) return refused('four-eyes.contester-answers');
  const { step } = held.value;
  const to = outcome === 'upheld' && step > 0 ? ((step - 1) as TransferStep) : step;
  return settle(ctx, held.value, trace, to, ctx.today, { act: 'answer', words, outcome, contests: contest.number });
}
