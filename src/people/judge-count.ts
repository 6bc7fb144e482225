import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import { judgingBody } from '../partners/judging-body.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { countById, judgeCountRow, touchCohort } from './cohort.store.ts';
import { heldCohort } from './cohort-target.ts';

/**
 * Verifies what an institute declared, or returns it with the reason. Nobody of the body that declared it does so; how far the two
 * bodies stand apart is kept with it.
 *
 * refuses  'cohort.count-unknown' · 'cohort.count-judged' · 'four-eyes.bringer-judges' · 'four-eyes.own-body-judges'
 *          · 'partners.body-missing'
 */
export async function judgeCount(
  ctx: Context,
  status: 'verified' | 'returned',
  { count: id, words }: { count: string; words?: LocalizedText | undefined },
): Promise<Result<{ ref: string; version: number }>> {
  const of = await countById(ctx.tx, id);
  if (!of) return refused('cohort.count-unknown', { count: id });
  const held = await heldCohort(ctx, of.cohort);
  if (!held.ok) return held;
  // read again now that the cohort is held: somebody may have judged it meanwhile
  const { count } = (await countById(ctx.tx, id))!;
  if (count.status !== 'reported') return refused('cohort.count-judged', { step: count.step, status: count.status });
  const body = await judgingBody(ctx, {
    organisation: count.organisation,
    persons: [count.reportedBy, ...count.reportedFor],
  });
  if (!body.ok) return body;
  await judgeCountRow(ctx.tx, id, {
    status,
    judgedBy: ctx.caller.person ?? `system:${ctx.caller.system ?? 'program'}`,
    judgedFor: [...ctx.caller.actsFor],
    judgedOn: ctx.today,
    judgeOrganisation: body.value.organisation,
    independence: body.value.independence,
    ...(words ? { answer: words } : {}),
  });
  await touchCohort(ctx.tx, of.cohort);
  return ok({ ref: of.cohort, version: held.value.version + 1 });
}
