import { ok, type Result, refused } from '../../kernel/index.ts';
import { organisationByRef } from '../../partners/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { addRecommendation, addRecommendationStep, listRecommendations } from './recommendation.store.ts';
import type { Recommendation } from './recommendation.ts';

export type RecordRecommendation = Omit<Recommendation, 'firstDueOn' | 'state' | 'version'>;

/**
 * Records a recommendation as its report has it.
 *
 * refuses  'recommendation.taken' · 'recommendation.not-a-court' · 'recommendation.addressee-unknown'
 */
export async function recordRecommendation(
  ctx: Context,
  input: RecordRecommendation,
): Promise<Result<{ ref: string; version: number }>> {
  if ((await listRecommendations(ctx.tx, { ref: input.ref })).length > 0)
    return refused('recommendation.taken', { ref: input.ref });
  if ((await organisationByRef(ctx.tx, input.source))?.kind !== 'court')
    return refused('recommendation.not-a-court', { ref: input.source });
  if (!(await organisationByRef(ctx.tx, input.addressee)))
    return refused('recommendation.addressee-unknown', { ref: input.addressee });
  await addRecommendation(ctx.tx, ctx.newId(), { ...input, firstDueOn: input.dueOn, state: 'open', version: 1 });
  await addRecommendationStep(ctx.tx, ctx.newId(), input.ref, {
    number: 1,
    act: 'record',
    to: 'open',
    byPerson: ctx.caller.person!,
    forPersons: ctx.caller.actsFor,
    day: ctx.today,
  });
  return ok({ ref: input.ref, version: 1 });
}
