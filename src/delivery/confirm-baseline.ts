import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { twoPersonLife } from './gate.workflow.ts';
import { step } from './life-cycle.ts';
import { baselineById, settleBaseline } from './milestone.store.ts';
import { signatureOf } from './on-file.ts';
import { isSamePerson } from './signature.ts';

export type ConfirmBaseline = {
  baseline: string /** given, the baseline is refused */;
  refusal?: LocalizedText | undefined;
};

/**
 * Confirms, or with a reason refuses, a baseline that another person proposed.
 *
 * refuses  'baseline.unknown' · 'workflow.no-such-step' (settled already) · 'four-eyes.recorder-confirms'
 */
export async function confirmBaseline(
  ctx: Context,
  { baseline: id, refusal }: ConfirmBaseline,
): Promise<Result<{ number: number; status: string }>> {
  const baseline = await baselineById(ctx.tx, id);
  if (!baseline) return refused('baseline.unknown', { baseline: id });
  const status = step(twoPersonLife, baseline.status, refusal ? 'refuse' : 'confirm');
  if (!status.ok) return status;
  const settledBy = signatureOf(ctx);
  if (isSamePerson(baseline.proposedBy, settledBy)) return refused('four-eyes.recorder-confirms');
  await settleBaseline(ctx.tx, {
    ...baseline,
    status: status.value,
    settledBy,
    settledOn: ctx.today,
    ...(refusal ? { refusalReason: refusal } : {}),
  });
  return ok({ number: baseline.number, status: status.value });
}
