import type { Scope, Target } from '../access/index.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { refuseTarget } from '../platform/http/run.ts';
import { regionOf } from '../territory/index.ts';
import { cohortForAct, countById, listCohorts } from './cohort.store.ts';
import type { Cohort } from './cohort.ts';
import type { RecordedInstitute, RecordedProgramme } from './institute.ts';
import { listInstitutes, listProgrammes } from './people.store.ts';

/** A cohort lies in the strategy of its programme, with the body and the project of its institute, and in its region. */
export function cohortScopes(
  programme: Pick<RecordedProgramme, 'strategy'>,
  { organisation, project, place }: Pick<RecordedInstitute, 'organisation' | 'project' | 'place'>,
): Scope[] {
  const region = regionOf(place);
  return [
    { kind: 'strategy', id: programme.strategy },
    ...(organisation ? [{ kind: 'organisation' as const, id: organisation }] : []),
    ...(project ? [{ kind: 'project' as const, id: project }] : []),
    ...(region ? [{ kind: 'region' as const, id: region }] : []),
  ];
}

/** refuses 'training.unknown' · 'institute.unknown' */
export async function targetOfNewCohort(
  ctx: Context,
  { programme, institute }: Pick<Cohort, 'programme' | 'institute'>,
): Promise<Target> {
  const [of] = await listProgrammes(ctx.tx, [programme]);
  if (!of) return refuseTarget('training.unknown', { ref: programme });
  const [at] = await listInstitutes(ctx.tx, [institute]);
  return at ? { scopes: cohortScopes(of, at) } : refuseTarget('institute.unknown', { ref: institute });
}

/** refuses 'cohort.unknown' */
export async function cohortTarget(ctx: Context, ref: string): Promise<Target> {
  const [cohort] = await listCohorts(ctx.tx, { refs: [ref] });
  return cohort ? targetOfNewCohort(ctx, cohort) : refuseTarget('cohort.unknown', { ref });
}

/** refuses 'cohort.count-unknown' */
export async function countTarget(ctx: Context, id: string): Promise<Target> {
  const found = await countById(ctx.tx, id);
  return found ? cohortTarget(ctx, found.cohort) : refuseTarget('cohort.count-unknown', { count: id });
}

/** refuses 'cohort.unknown' · 'conflict.changed' */
export async function heldCohort(ctx: Context, ref: string, version?: number): Promise<Result<Cohort>> {
  const cohort = await cohortForAct(ctx.tx, ref);
  if (!cohort) return refused('cohort.unknown', { ref });
  return version === undefined || cohort.version === version
    ? ok(cohort)
    : refused('conflict.changed', { ref, yours: version, current: cohort.version });
}
