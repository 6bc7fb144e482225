import { callerIs } from '../access/index.ts';
import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import {
  addOverlap,
  countsOfCohorts,
  listOverlaps,
  overlapById,
  touchCohort,
  withdrawOverlapRow,
} from './cohort.store.ts';
import type { CohortOverlap, Step } from './cohort.ts';
import { heldCohort } from './cohort-target.ts';
import { standsOf } from './count.rules.ts';
import { overlapAllowed } from './overlap.rules.ts';

export type RecordOverlap = {
  cohort: string;
  other: string;
  step: Step;
  least: number;
  most?: number | undefined;
  reference: LocalizedText;
};

/**
 * Writes down that two cohorts count the same people at a step: so many, or between two bounds. Sums are shown with and without them
 * from then on.
 *
 * refuses  'cohort.unknown' · what `overlapAllowed` refuses
 */
export async function recordOverlap(
  ctx: Context,
  { cohort, other, step, least, most = least, reference }: RecordOverlap,
): Promise<Result<{ id: string }>> {
  // held in the order of their references, so that two who write at once do not wait for each other
  const [first, second] = [cohort, other].sort() as [string, string];
  const one = await heldCohort(ctx, first);
  if (!one.ok) return one;
  const two = await heldCohort(ctx, second);
  if (!two.ok) return two;
  const counts = await countsOfCohorts(ctx.tx, [first, second]);
  const counted = [one.value, two.value].map((each) => ({
    ref: each.ref,
    stands: standsOf(each, counts.get(each.ref) ?? [], ctx.today),
  }));
  const before = await listOverlaps(ctx.tx, [first, second]);
  const allowed = overlapAllowed([counted[0]!, counted[1]!], { step, least, most }, before);
  if (!allowed.ok) return allowed;
  const id = ctx.newId();
  await addOverlap(ctx.tx, {
    id,
    first,
    second,
    step,
    least,
    most,
    reference,
    recordedBy: ctx.caller.person ?? `system:${ctx.caller.system ?? 'program'}`,
    recordedFor: [...ctx.caller.actsFor],
    recordedOn: ctx.today,
  });
  for (const ref of [first, second]) await touchCohort(ctx.tx, ref);
  return ok({ id });
}

/**
 * Takes back an overlap that was written down, with the reason: by another person than who wrote it, since it changes what is counted.
 *
 * refuses  'cohort.overlap-unknown' · 'cohort.overlap-withdrawn' · 'four-eyes.recorder-withdraws-overlap' (deputies count as both)
 */
export async function withdrawOverlap(
  ctx: Context,
  { overlap: id, words }: { overlap: string; words: LocalizedText },
): Promise<Result<{ id: string }>> {
  const found = await overlapById(ctx.tx, id);
  if (!found) return refused('cohort.overlap-unknown', { overlap: id });
  if (found.withdrawnOn) return refused('cohort.overlap-withdrawn', { day: found.withdrawnOn });
  if (recordersOf(found).some((one) => callerIs(ctx.caller, one)))
    return refused('four-eyes.recorder-withdraws-overlap');
  const by = ctx.caller.person ?? `system:${ctx.caller.system ?? 'program'}`;
  await withdrawOverlapRow(ctx.tx, id, { by, on: ctx.today, reason: words });
  for (const ref of [found.first, found.second]) await touchCohort(ctx.tx, ref);
  return ok({ id });
}

export const recordersOf = ({ recordedBy, recordedFor }: CohortOverlap): string[] => [recordedBy, ...recordedFor];
