import { ok, type Result, refused } from '../kernel/index.ts';
import type { StatusContest } from './contest.ts';
import { isSamePerson, type Signature } from './signature.ts';

/**
 * May this person answer the contest? Neither who contested nor anybody of the body in whose name it was contested judges it.
 *
 * refuses  'contest.already-answered' · 'four-eyes.contester-answers'
 */
export function answerAllowed(
  contest: Pick<StatusContest, 'contestedBy' | 'organisation' | 'answer'>,
  by: Signature,
  organisation: string | undefined,
): Result<true> {
  if (contest.answer) return refused('contest.already-answered', { outcome: contest.answer.outcome });
  const isOwnBody = contest.organisation !== undefined && contest.organisation === organisation;
  return isOwnBody || isSamePerson({ person: contest.contestedBy, actsFor: [] }, by)
    ? refused('four-eyes.contester-answers')
    : ok(true);
}
