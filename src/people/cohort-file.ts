import { callerIs, listTarget, may } from '../access/index.ts';
import { type Day, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import { bodiesOf } from '../partners/bodies.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { regionOf } from '../territory/index.ts';
import { cohortRow, listOverlaps } from './cohort.store.ts';
import type { Cohort, CohortCount, CohortOverlap, Step, StepStands } from './cohort.ts';
import { cohortScopes } from './cohort-target.ts';
import { lateStep, shareOf, standsOf } from './count.rules.ts';
import { type CohortSeen, seenCohorts } from './counted.ts';
import type { Audience, Credential } from './institute.ts';
import { recordersOf } from './record-overlap.ts';

/** A cohort as lists show it. late: the step that is owed next and did not come · waits: a count waits for its verification */
export type ListedCohort = Cohort & {
  programmeTitle: LocalizedText;
  instituteTitle: LocalizedText;
  audience: Audience;
  credential: Credential;
  region?: string;
  stands: StepStands[];
  late?: { step: Step; dueOn: Day };
  waits: boolean;
};

export type CohortsAsked = {
  programme?: string | undefined;
  institute?: string | undefined;
  audience?: Audience | undefined;
  credential?: Credential | undefined;
  region?: string | undefined;
  state?: 'late' | 'waits' | undefined;
};

export const listedCohort = (one: CohortSeen): ListedCohort => {
  const { audience, credential, counts, of, at, months: _, stands, ...cohort } = one;
  const region = regionOf(at.place);
  const late = lateStep(stands);
  return {
    ...cohort,
    programmeTitle: of.title,
    instituteTitle: at.title,
    audience,
    credential,
    stands: [...stands],
    ...(region ? { region } : {}),
    ...(late ? { late } : {}),
    waits: counts.some((each) => each.status === 'reported'),
  };
};

/** Whether a cohort passes what a list or a figure asks for. */
export const passes = (
  one: ListedCohort,
  { audience, credential, region, state }: Omit<CohortsAsked, 'programme' | 'institute'>,
): boolean =>
  (audience === undefined || one.audience === audience) &&
  (credential === undefined || one.credential === credential) &&
  (region === undefined || one.region === region) &&
  (state === undefined || (state === 'late' ? one.late !== undefined : one.waits));

/** Cohorts: those that are late first, the longest late before the others, then the latest intakes. */
export async function cohortList(
  ctx: Context,
  { offset, limit, programme, institute, ...asked }: CohortsAsked & { offset: number; limit: number },
): Promise<Result<{ total: number; items: ListedCohort[] }>> {
  const found = (await seenCohorts(ctx.tx, ctx.today, { programme, institute }))
    .map(listedCohort)
    .filter((one) => passes(one, asked));
  found.sort(
    (a, b) =>
      (a.late?.dueOn ?? '9').localeCompare(b.late?.dueOn ?? '9') ||
      b.intake.localeCompare(a.intake) ||
      a.ref.localeCompare(b.ref),
  );
  return ok({ total: found.length, items: found.slice(offset, offset + limit) });
}

/** Who reported and who judged a count are told inside only. */
export type ShownCount = Omit<CohortCount, 'reportedBy' | 'reportedFor' | 'judgedBy' | 'judgedFor'> & {
  reportedBy?: string;
  judgedBy?: string;
  mayJudge: boolean;
};

export type ShownOverlap = Omit<CohortOverlap, 'recordedBy' | 'recordedFor' | 'withdrawnBy'> & {
  recordedBy?: string;
  other: string;
  otherTitle?: LocalizedText;
  mayWithdraw: boolean;
};

export type CohortFile = {
  cohort: ListedCohort;
  /** share of those enrolled who reached a later step, where both are known */
  rates: { step: Step; share: number }[];
  counts: ShownCount[];
  overlaps: ShownOverlap[];
  organisation?: string;
  row: string;
  mayReport: boolean;
  mayEdit: boolean;
};

/**
 * One cohort: where each step stands, every count with who verified it, what it shares with others, and what the caller may do.
 *
 * refuses  'cohort.unknown'
 */
export async function cohortFile(ctx: Context, ref: string): Promise<Result<CohortFile>> {
  const [seen] = await seenCohorts(ctx.tx, ctx.today, { refs: [ref] });
  const row = await cohortRow(ctx.tx, ref);
  if (!seen || !row) return refused('cohort.unknown', { ref });
  const { caller } = ctx;
  const target = { scopes: cohortScopes(seen.of, seen.at) };
  const mayJudge = may(caller, 'cohort.judge', target);
  const isInside = mayJudge || may(caller, 'ledger.read', listTarget);
  const bodies = bodiesOf(caller);
  const own = bodies.includes(seen.at.organisation ?? '');
  const overlaps = await listOverlaps(ctx.tx, [ref]);
  const others = await seenCohorts(ctx.tx, ctx.today, {
    refs: overlaps.map((one) => (one.first === ref ? one.second : one.first)),
  });
  const stands = standsOf(seen, seen.counts, ctx.today);
  const reached = (['completed', 'certified', 'employed-6', 'employed-12'] as const).flatMap((step) => {
    const share = shareOf(stands, step, 'enrolled');
    return share === undefined ? [] : [{ step, share }];
  });
  return ok({
    cohort: listedCohort(seen),
    rates: reached,
    counts: seen.counts.map(({ reportedBy, reportedFor, judgedBy, judgedFor: _, ...count }) => ({
      ...count,
      ...(isInside || own ? { reportedBy } : {}),
      ...(isInside && judgedBy ? { judgedBy } : {}),
      mayJudge:
        mayJudge &&
        count.status === 'reported' &&
        !bodies.includes(count.organisation) &&
        ![reportedBy, ...reportedFor].some((one) => callerIs(caller, one)),
    })),
    overlaps: overlaps.map((one) => {
      const { recordedBy, recordedFor: _, withdrawnBy: __, ...overlap } = one;
      const other = one.first === ref ? one.second : one.first;
      const title = others.find((each) => each.ref === other)?.at.title;
      return {
        ...overlap,
        ...(isInside ? { recordedBy } : {}),
        other,
        ...(title ? { otherTitle: title } : {}),
        mayWithdraw:
          mayJudge && one.withdrawnOn === undefined && !recordersOf(one).some((each) => callerIs(caller, each)),
      };
    }),
    ...(seen.at.organisation ? { organisation: seen.at.organisation } : {}),
    row,
    mayReport: may(caller, 'cohort.report', target),
    mayEdit: may(caller, 'training.edit', target),
  });
}
