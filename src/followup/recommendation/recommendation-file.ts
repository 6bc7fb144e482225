import { callerIs, isVisible, may, type Right, type Target, visibleScopes } from '../../access/index.ts';
import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { refuseTarget } from '../../platform/http/run.ts';
import { bodiesOf } from '../stocktake/seat.rules.ts';
import { answerToJudge, isLateRecommendation } from './recommendation.rules.ts';
import { listRecommendations, type RecommendationFilter, stepsOfRecommendations } from './recommendation.store.ts';
import type { Recommendation, RecommendationAct, RecommendationStep } from './recommendation.ts';

/** answer: what the addressee said last · judgement: what was last found */
export type RecommendationLine = Recommendation & {
  isLate: boolean;
  waits: boolean;
  answer?: RecommendationStep;
  judgement?: RecommendationStep;
};

/** A recommendation lies with the body it is addressed to. */
export const targetOfAddressee = (addressee: string): Target => ({ scopes: [{ kind: 'organisation', id: addressee }] });

export async function recommendationTarget(ctx: Context, ref: string): Promise<Target> {
  const [found] = await listRecommendations(ctx.tx, { ref });
  return found ? targetOfAddressee(found.addressee) : refuseTarget('recommendation.unknown', { ref });
}

/** Recommendations the caller may read, the newest report first; `late` keeps those overdue. */
export async function visibleRecommendations(
  ctx: Context,
  { late, ...filter }: RecommendationFilter & { late?: boolean | undefined },
): Promise<RecommendationLine[]> {
  const visible = visibleScopes(ctx.caller, 'recommendation.read');
  const found = (await listRecommendations(ctx.tx, filter)).filter((one) =>
    isVisible(visible, targetOfAddressee(one.addressee)),
  );
  const steps = await stepsOfRecommendations(
    ctx.tx,
    found.map((one) => one.ref),
  );
  return found
    .map((one): RecommendationLine => {
      const own = steps.get(one.ref) ?? [];
      const answer = own.findLast((step) => step.act === 'answer');
      const judgement = own.findLast((step) => step.act === 'judge');
      return {
        ...one,
        isLate: isLateRecommendation(one, ctx.today),
        waits: answerToJudge(own) !== undefined,
        ...(answer ? { answer } : {}),
        ...(judgement ? { judgement } : {}),
      };
    })
    .filter((one) => !late || one.isLate);
}

export type RecommendationFile = {
  recommendation: RecommendationLine;
  steps: RecommendationStep[];
  acts: RecommendationAct[];
};

const rightOf: Record<Exclude<RecommendationAct, 'record'>, Right> = {
  answer: 'recommendation.answer',
  judge: 'recommendation.judge',
  extend: 'recommendation.judge',
};

/** One recommendation with its trace and what the caller may do with it. refuses 'recommendation.unknown' */
export async function recommendationFile(ctx: Context, ref: string): Promise<Result<RecommendationFile>> {
  const [recommendation] = await visibleRecommendations(ctx, { ref });
  if (!recommendation) return refused('recommendation.unknown', { ref });
  const steps = (await stepsOfRecommendations(ctx.tx, [ref])).get(ref) ?? [];
  const target = targetOfAddressee(recommendation.addressee);
  const waiting = answerToJudge(steps);
  const acts = (['answer', 'judge', 'extend'] as const).filter((act) => {
    if (!may(ctx.caller, rightOf[act], target)) return false;
    if (act === 'answer') return bodiesOf(ctx.caller).includes(recommendation.addressee);
    if (act === 'extend') return recommendation.state !== 'done' && recommendation.state !== 'not-followed';
    return (
      waiting !== undefined &&
      ctx.caller.organisation !== recommendation.addressee &&
      ![waiting.byPerson, ...waiting.forPersons].some((person) => callerIs(ctx.caller, person))
    );
  });
  return ok({ recommendation, steps, acts });
}
