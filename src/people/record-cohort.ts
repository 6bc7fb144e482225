import { ok, period, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { addCohort, countsOfCohorts, nextCohortNumber, reviseCohortRow } from './cohort.store.ts';
import type { Cohort } from './cohort.ts';
import { heldCohort } from './cohort-target.ts';
import { holdProgramme, listInstitutes } from './people.store.ts';

export type RecordCohort = Omit<Cohort, 'ref' | 'version'>;

/**
 * Opens a cohort of a programme at an institute. The institute must have a body that can declare its counts.
 *
 * refuses  'training.unknown' · 'institute.unknown' · 'cohort.institute-without-body' · 'cohort.ends-before-intake'
 */
export async function recordCohort(
  ctx: Context,
  said: RecordCohort,
): Promise<Result<{ ref: string; version: number }>> {
  const { programme, institute, intake, endsOn } = said;
  if (!(await holdProgramme(ctx.tx, programme))) return refused('training.unknown', { ref: programme });
  const [at] = await listInstitutes(ctx.tx, [institute]);
  if (!at) return refused('institute.unknown', { ref: institute });
  if (!at.organisation) return refused('cohort.institute-without-body', { ref: institute });
  if (endsOn <= period(intake).first) return refused('cohort.ends-before-intake', { intake, day: endsOn });
  const ref = `${programme}/C${await nextCohortNumber(ctx.tx, programme)}`;
  const by = { person: ctx.caller.person ?? `system:${ctx.caller.system ?? 'program'}`, day: ctx.today };
  await addCohort(ctx.tx, ctx.newId(), { ...said, ref }, by);
  return ok({ ref, version: 1 });
}

export type ReviseCohort = {
  ref: string;
  version: number;
  changes: Partial<Pick<Cohort, 'intake' | 'endsOn' | 'places' | 'note'>>;
};

/**
 * Corrects a cohort: its intake while nothing is counted, its end and its seats at any time.
 *
 * refuses  'cohort.unknown' · 'cohort.counted' · 'cohort.ends-before-intake' · 'conflict.changed'
 */
export async function reviseCohort(
  ctx: Context,
  { ref, version, changes }: ReviseCohort,
): Promise<Result<{ version: number }>> {
  const held = await heldCohort(ctx, ref);
  if (!held.ok) return held;
  const cohort = { ...held.value, ...changes };
  const isCounted = (await countsOfCohorts(ctx.tx, [ref])).has(ref);
  if (isCounted && cohort.intake !== held.value.intake) return refused('cohort.counted', { ref });
  if (cohort.endsOn <= period(cohort.intake).first)
    return refused('cohort.ends-before-intake', { intake: cohort.intake, day: cohort.endsOn });
  return reviseCohortRow(ctx.tx, ref, version, changes);
}
