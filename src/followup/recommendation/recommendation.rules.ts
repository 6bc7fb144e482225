import type { Day } from '../../kernel/index.ts';
import type { FollowedState, Recommendation, RecommendationStep } from './recommendation.ts';

/** The answer that waits for a judge, or undefined: the last one, while nobody has judged since. */
export function answerToJudge(steps: readonly RecommendationStep[]): RecommendationStep | undefined {
  const answered = steps.findLastIndex((one) => one.act === 'answer');
  const judged = steps.findLastIndex((one) => one.act === 'judge');
  return answered > judged ? steps[answered] : undefined;
}

/** Late: its day is over and it is neither done nor, with a reason, not followed. */
export const isLateRecommendation = ({ state, dueOn }: Pick<Recommendation, 'state' | 'dueOn'>, today: Day): boolean =>
  state !== 'done' && state !== 'not-followed' && dueOn < today;

/** Done is believed on evidence only: a file with the answer. */
export const needsEvidence = (found: FollowedState, answer: Pick<RecommendationStep, 'file'>): boolean =>
  found === 'done' && answer.file === undefined;
