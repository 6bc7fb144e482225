import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import { type JudgingBody, judgingBody } from '../partners/judging-body.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { bodiesConcerned, waitingOf } from './solution.rules.ts';
import { judgeSubmissionRow, judgeUseRow, touchSolution } from './solution.store.ts';
import type { SubmissionStatus, UseStatus } from './solution.ts';
import { heldSolution, heldUse, who } from './solution-target.ts';

/**
 * In whose name the caller judges what concerns several bodies: none of these, nor who brought it. Of two distances the nearer one counts.
 *
 * refuses  what `judgingBody` refuses
 */
export async function judgeOf(
  ctx: Context,
  bodies: readonly string[],
  persons: readonly string[],
): Promise<Result<JudgingBody>> {
  let nearest: Result<JudgingBody> | undefined;
  for (const organisation of bodies) {
    const judge = await judgingBody(ctx, { organisation, persons });
    if (!judge.ok) return judge;
    if (!nearest || judge.value.independence === 'same-tutelage') nearest = judge;
  }
  return nearest ?? refused('partners.body-missing');
}

export const verdict = <Status>(
  ctx: Context,
  status: Status,
  judge: JudgingBody,
  answer: LocalizedText | undefined,
) => ({
  status,
  by: who(ctx),
  forPersons: ctx.caller.actsFor,
  on: ctx.today,
  organisation: judge.organisation,
  independence: judge.independence,
  answer,
});

/**
 * Accepts the submission that waits, which is then what is listed; or returns it to be mended, or refuses it, with the reason.
 *
 * refuses  'solution.unknown' · 'conflict.changed' · 'solution.nothing-waits' · what `judgingBody` refuses: who submitted it, or anybody
 *          of the bodies that made it, own it or brought it
 */
export async function judgeSolution(
  ctx: Context,
  status: Exclude<SubmissionStatus, 'submitted'>,
  { ref, version, words }: { ref: string; version: number; words?: LocalizedText | undefined },
): Promise<Result<{ ref: string; version: number }>> {
  const held = await heldSolution(ctx, ref, version);
  if (!held.ok) return held;
  const { submissions } = held.value;
  const waiting = waitingOf(submissions);
  if (!waiting) return refused('solution.nothing-waits', { ref });
  const judge = await judgeOf(ctx, bodiesConcerned(submissions), [waiting.submittedBy, ...waiting.submittedFor]);
  if (!judge.ok) return judge;
  await judgeSubmissionRow(ctx.tx, waiting.id, verdict(ctx, status, judge.value, words));
  await touchSolution(ctx.tx, ref);
  return ok({ ref, version: version + 1 });
}

/**
 * Verifies what somebody declared of the use of a solution, or returns it with the reason.
 *
 * refuses  'solution.use-unknown' · 'solution.use-settled' · what `judgingBody` refuses, of the body that declared it and of those that
 *          the solution concerns
 */
export async function judgeUse(
  ctx: Context,
  status: Exclude<UseStatus, 'declared'>,
  { use: id, words }: { use: string; words?: LocalizedText | undefined },
): Promise<Result<{ ref: string; version: number }>> {
  const held = await heldUse(ctx, id);
  if (!held.ok) return held;
  const { solution, use } = held.value;
  if (use.status !== 'declared') return refused('solution.use-settled', { number: use.number });
  const bodies = [...new Set([use.organisation, ...bodiesConcerned(solution.submissions)])];
  const judge = await judgeOf(ctx, bodies, [use.declaredBy, ...use.declaredFor]);
  if (!judge.ok) return judge;
  await judgeUseRow(ctx.tx, id, verdict(ctx, status, judge.value, words));
  await touchSolution(ctx.tx, solution.ref);
  return ok({ ref: solution.ref, version: solution.version + 1 });
}
