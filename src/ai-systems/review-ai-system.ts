import { filesByHash } from '../documents/readers.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import { judgingBody } from '../partners/judging-body.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { reviewFits } from './ai-system.rules.ts';
import { addReview, changeAiSystem, reviewsOf } from './ai-system.store.ts';
import type { AiReview } from './ai-system.ts';
import { runningSystem, who } from './record-ai-system.ts';

export type ReviewAiSystem = Pick<AiReview, 'on' | 'outcome' | 'findings' | 'nextOn' | 'reference' | 'file'> & {
  ref: string;
  version: number;
};

/**
 * Writes down a review of a system, by a body that does not answer for it, and the day of the next one.
 *
 * refuses  'ai-system.unknown' · 'ai-system.is-stopped' · 'conflict.changed' · 'file.unknown' · what `reviewFits` and `judgingBody` refuse
 */
export async function reviewAiSystem(
  ctx: Context,
  { ref, version, ...said }: ReviewAiSystem,
): Promise<Result<{ ref: string; version: number; id: string; number: number }>> {
  const held = await runningSystem(ctx, ref, version);
  if (!held.ok) return held;
  const system = held.value;
  const reviews = (await reviewsOf(ctx.tx, [ref])).get(ref) ?? [];
  const fits = reviewFits(system, reviews, said, ctx.today);
  if (!fits.ok) return fits;
  const judge = await judgingBody(ctx, { organisation: system.administration, persons: [system.recordedBy] });
  if (!judge.ok) return judge;
  if (said.file && (await filesByHash(ctx.tx, [said.file])).length === 0)
    return refused('file.unknown', { sha256: said.file });
  const id = ctx.newId();
  const number = reviews.length + 1;
  await addReview(ctx.tx, ref, {
    ...said,
    id,
    number,
    ...judge.value,
    reviewedBy: who(ctx),
    reviewedFor: [...ctx.caller.actsFor],
    reviewedOn: ctx.today,
  });
  await changeAiSystem(ctx.tx, ref, { reviewDue: said.nextOn });
  return ok({ ref, version: version + 1, id, number });
}
