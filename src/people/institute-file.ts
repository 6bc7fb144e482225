import { listTarget, may } from '../access/index.ts';
import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { regionOf } from '../territory/index.ts';
import type { CohortOverlap } from './cohort.ts';
import { type ListedCohort, listedCohort } from './cohort-file.ts';
import { type CohortSeen, seenCohorts, standingOverlaps } from './counted.ts';
import { cell, type FunnelCell } from './funnel.rules.ts';
import type { RecordedInstitute, RecordedProgramme } from './institute.ts';
import { instituteRow, listInstitutes, listProgrammes } from './people.store.ts';

/** An institute with what is known of its people. certified: absent counts read not reported */
export type ListedInstitute = RecordedInstitute & {
  region?: string;
  cohorts: number;
  enrolled: FunnelCell;
  certified: FunnelCell;
};

const withPeople = (
  institute: RecordedInstitute,
  cohorts: readonly CohortSeen[],
  overlaps: readonly CohortOverlap[],
): ListedInstitute => {
  const own = cohorts.filter((one) => one.institute === institute.ref);
  const region = regionOf(institute.place);
  return {
    ...institute,
    ...(region ? { region } : {}),
    cohorts: own.length,
    enrolled: cell(own, overlaps, 'enrolled'),
    certified: cell(own, overlaps, 'certified'),
  };
};

/** Institutes, by region. open: whether the day of opening was reported */
export async function instituteList(
  ctx: Context,
  {
    offset,
    limit,
    region,
    open,
  }: { offset: number; limit: number; region?: string | undefined; open?: boolean | undefined },
): Promise<Result<{ total: number; items: ListedInstitute[] }>> {
  const cohorts = await seenCohorts(ctx.tx, ctx.today);
  const overlaps = await standingOverlaps(ctx.tx);
  const found = (await listInstitutes(ctx.tx))
    .map((one) => withPeople(one, cohorts, overlaps))
    .filter(
      (one) =>
        (region === undefined || one.region === region) &&
        (open === undefined || (one.openedOn !== undefined) === open),
    )
    .sort((a, b) => a.place.localeCompare(b.place) || a.ref.localeCompare(b.ref));
  return ok({ total: found.length, items: found.slice(offset, offset + limit) });
}

export type InstituteFile = {
  institute: ListedInstitute;
  cohorts: ListedCohort[];
  programmes: Pick<RecordedProgramme, 'ref' | 'title'>[];
  row: string;
  mayEdit: boolean;
  mayReport: boolean;
};

/** One institute with its programmes and cohorts. refuses 'institute.unknown' */
export async function instituteFile(ctx: Context, ref: string): Promise<Result<InstituteFile>> {
  const [found] = await listInstitutes(ctx.tx, [ref]);
  const row = await instituteRow(ctx.tx, ref);
  if (!found || !row) return refused('institute.unknown', { ref });
  const cohorts = await seenCohorts(ctx.tx, ctx.today, { institute: ref });
  const overlaps = await standingOverlaps(
    ctx.tx,
    cohorts.map((one) => one.ref),
  );
  const programmes = new Map(cohorts.map((one) => [one.programme, one.of.title]));
  const scopes = found.organisation ? [{ kind: 'organisation' as const, id: found.organisation }] : [];
  return ok({
    institute: withPeople(found, cohorts, overlaps),
    cohorts: cohorts.map(listedCohort).sort((a, b) => b.intake.localeCompare(a.intake) || a.ref.localeCompare(b.ref)),
    programmes: [...programmes].map(([one, title]) => ({ ref: one, title })),
    row,
    mayEdit: may(ctx.caller, 'training.edit', listTarget),
    mayReport: found.organisation !== undefined && may(ctx.caller, 'cohort.report', { scopes }),
  });
}

export type ListedProgramme = RecordedProgramme & {
  cohorts: number;
  institutes: { ref: string; title: LocalizedText }[];
  certified: FunnelCell;
};

/** Programmes, in the order of their references. */
export async function programmeList(
  ctx: Context,
  { offset, limit }: { offset: number; limit: number },
): Promise<Result<{ total: number; items: ListedProgramme[] }>> {
  const all = await listProgrammes(ctx.tx);
  const cohorts = await seenCohorts(ctx.tx, ctx.today);
  const overlaps = await standingOverlaps(ctx.tx);
  const items = all.slice(offset, offset + limit).map((one): ListedProgramme => {
    const own = cohorts.filter((each) => each.programme === one.ref);
    const institutes = new Map(own.map((each) => [each.institute, each.at.title]));
    return {
      ...one,
      cohorts: own.length,
      institutes: [...institutes].map(([ref, title]) => ({ ref, title })),
      certified: cell(own, overlaps, 'certified'),
    };
  });
  return ok({ total: all.length, items });
}
