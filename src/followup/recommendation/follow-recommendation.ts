import { callerIs } from '../../access/index.ts';
import { filesByHash } from '../../documents/readers.ts';
import { type Day, type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { bodiesOf } from '../stocktake/seat.rules.ts';
import { answerToJudge, needsEvidence } from './recommendation.rules.ts';
import { recommendationForAct, stepsOfRecommendations, takeRecommendationStep } from './recommendation.store.ts';
import type { FollowedState, Recommendation, RecommendationState, RecommendationStep } from './recommendation.ts';

export type OnRecommendation = { ref: string; version: number; words: LocalizedText };
type Acted = { ref: string; version: number; state: RecommendationState };
type Decided = Partial<RecommendationStep> & Pick<RecommendationStep, 'act' | 'to'>;

async function follow(
  ctx: Context,
  { ref, version, words }: OnRecommendation,
  decide: (found: Recommendation, steps: readonly RecommendationStep[]) => Promise<Result<Decided>>,
): Promise<Result<Acted>> {
  const found = await recommendationForAct(ctx.tx, ref);
  if (!found) return refused('recommendation.unknown', { ref });
  if (found.version !== version) return refused('conflict.changed', { ref, yours: version, current: found.version });
  const steps = (await stepsOfRecommendations(ctx.tx, [ref])).get(ref) ?? [];
  const decided = await decide(found, steps);
  if (!decided.ok) return decided;
  const saved = await takeRecommendationStep(
    ctx.tx,
    ctx.newId(),
    found,
    {
      ...decided.value,
      number: steps.length + 1,
      from: found.state,
      byPerson: ctx.caller.person!,
      forPersons: ctx.caller.actsFor,
      day: ctx.today,
      words,
    },
    decided.value.until,
  );
  return saved.ok ? ok({ ref, ...saved.value }) : saved;
}

/**
 * The body it is addressed to says how far it has come, with evidence where it has some. Nothing moves until somebody judges it.
 *
 * refuses  'recommendation.unknown' · 'conflict.changed' · 'recommendation.not-its-addressee' · 'recommendation.file-unknown'
 */
export const answerRecommendation = (
  ctx: Context,
  { claims, file, ...on }: OnRecommendation & { claims: FollowedState; file?: string | undefined },
): Promise<Result<Acted>> =>
  follow(ctx, on, async ({ addressee, state }) => {
    if (!bodiesOf(ctx.caller).includes(addressee))
      return refused('recommendation.not-its-addressee', { organisation: addressee });
    if (file !== undefined && (await filesByHash(ctx.tx, [file])).length === 0)
      return refused('recommendation.file-unknown', { sha256: file });
    return ok({ act: 'answer', to: state, claims, organisation: addressee, ...(file === undefined ? {} : { file }) });
  });

/**
 * Somebody outside the addressee judges its answer: the state it finds may be another than what was claimed.
 *
 * refuses  'recommendation.nothing-to-judge' · 'four-eyes.recommendation-both-sides' · 'recommendation.own-body'
 *          · 'recommendation.without-evidence' (done without a file) · what `follow` refuses
 */
export const judgeRecommendation = (
  ctx: Context,
  { found, ...on }: OnRecommendation & { found: FollowedState },
): Promise<Result<Acted>> =>
  follow(ctx, on, async ({ addressee }, steps) => {
    const answer = answerToJudge(steps);
    if (!answer) return refused('recommendation.nothing-to-judge', { ref: on.ref });
    if ([answer.byPerson, ...answer.forPersons].some((person) => callerIs(ctx.caller, person)))
      return refused('four-eyes.recommendation-both-sides');
    if (ctx.caller.organisation === addressee) return refused('recommendation.own-body', { organisation: addressee });
    if (needsEvidence(found, answer)) return refused('recommendation.without-evidence', { ref: on.ref });
    return ok({ act: 'judge', to: found });
  });

/** More time, with a reason; its first day stays known. refuses 'recommendation.settled' · 'recommendation.extended-backwards' */
export const extendRecommendation = (
  ctx: Context,
  { until, ...on }: OnRecommendation & { until: Day },
): Promise<Result<Acted>> =>
  follow(ctx, on, async ({ state, dueOn }) => {
    if (state === 'done' || state === 'not-followed') return refused('recommendation.settled', { state });
    if (until <= dueOn) return refused('recommendation.extended-backwards', { until, due: dueOn });
    return ok({ act: 'extend', to: state, until });
  });
