import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { placesByCode } from '../territory/readers.ts';
import { addCounts, countsOfCohorts, touchCohort } from './cohort.store.ts';
import type { Cohort, CohortCount } from './cohort.ts';
import { heldCohort } from './cohort-target.ts';
import { type AskedCount, countAllowed, saidSplits } from './count.rules.ts';
import { listInstitutes } from './people.store.ts';

export type ReportCount = AskedCount & { cohort: string; version: number; reference: LocalizedText };

/**
 * Declares how many people of a cohort reached a step, in the name of its institute. It is drawn as declared until somebody of another
 * body verifies it.
 *
 * refuses  'cohort.unknown' · 'conflict.changed' · what `keptCounts` refuses
 */
export async function reportCount(
  ctx: Context,
  { cohort: ref, version, reference, ...asked }: ReportCount,
): Promise<Result<{ ref: string; version: number; id: string }>> {
  const held = await heldCohort(ctx, ref, version);
  if (!held.ok) return held;
  const kept = await keptCounts(ctx, held.value, [asked], reference);
  return kept.ok ? ok({ ref, version: version + 1, id: kept.value[0]! }) : kept;
}

/**
 * Keeps counts of a held cohort, one after the other, all or nothing.
 *
 * refuses  'cohort.institute-without-body' · 'place.unknown' (a region that is none) · what `countAllowed` refuses
 */
export async function keptCounts(
  ctx: Context,
  cohort: Cohort,
  asked: readonly AskedCount[],
  reference: LocalizedText,
): Promise<Result<string[]>> {
  const [institute] = await listInstitutes(ctx.tx, [cohort.institute]);
  const organisation = institute?.organisation;
  if (!organisation) return refused('cohort.institute-without-body', { ref: cohort.institute });
  const codes = [...new Set(asked.flatMap((one) => Object.keys(one.splits.region ?? {})))];
  const regions = new Set(
    (await placesByCode(ctx.tx, codes)).flatMap((one) => (one.level === 'region' ? [one.code] : [])),
  );
  const nowhere = codes.find((code) => !regions.has(code));
  if (nowhere !== undefined) return refused('place.unknown', { code: nowhere });
  const counts = (await countsOfCohorts(ctx.tx, [cohort.ref])).get(cohort.ref) ?? [];
  const added: CohortCount[] = [];
  for (const one of asked) {
    const allowed = countAllowed(cohort, [...counts, ...added], one, ctx.today);
    if (!allowed.ok) return allowed;
    added.push({
      id: ctx.newId(),
      number: counts.length + added.length + 1,
      step: one.step,
      countedOn: one.countedOn,
      total: one.total,
      splits: saidSplits(one.splits),
      reference,
      status: 'reported',
      organisation,
      reportedBy: ctx.caller.person ?? `system:${ctx.caller.system ?? 'program'}`,
      reportedFor: [...ctx.caller.actsFor],
      reportedOn: ctx.today,
      judgedFor: [],
    });
  }
  await addCounts(ctx.tx, cohort.ref, added);
  await touchCohort(ctx.tx, cohort.ref);
  return ok(added.map((one) => one.id));
}
