import type { Target } from '../access/index.ts';
import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { refuseTarget } from '../platform/http/run.ts';
import { answerAllowed } from './contest.rules.ts';
import { addAnswer, contestById } from './contest.store.ts';
import type { ContestOutcome } from './contest.ts';
import { signatureOf } from './on-file.ts';
import { projectTarget } from './project-target.ts';

export type AnswerContest = { contest: string; outcome: ContestOutcome; reason: LocalizedText };

/**
 * Answers a contest of a status with a reason: it is upheld, partly, or not. The answer stands beside the contest; what follows from
 * it (a returned evidence, a corrected place) is an act of its own.
 *
 * refuses  'contest.unknown' · what `answerAllowed` refuses
 */
export async function answerContest(ctx: Context, input: AnswerContest): Promise<Result<{ id: string }>> {
  const contest = await contestById(ctx.tx, input.contest);
  if (!contest) return refused('contest.unknown', { contest: input.contest });
  const by = signatureOf(ctx);
  const allowed = answerAllowed(contest, by, ctx.caller.organisation);
  if (!allowed.ok) return allowed;
  const id = ctx.newId();
  const { outcome, reason } = input;
  await addAnswer(ctx.tx, id, contest.id, { outcome, reason, by, on: ctx.today });
  return ok({ id });
}

/** The project whose status is contested. refuses 'contest.unknown' */
export async function contestTarget(ctx: Context, { contest }: { contest: string }): Promise<Target> {
  const found = await contestById(ctx.tx, contest);
  return found ? projectTarget(ctx, found.project) : refuseTarget('contest.unknown', { contest });
}
