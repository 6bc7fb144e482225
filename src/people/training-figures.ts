import { ok, period, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { pledgeByRef } from '../strategy/readers.ts';
import { regionOf } from '../territory/index.ts';
import { placesOfLevel } from '../territory/readers.ts';
import { type CohortsAsked, listedCohort, passes } from './cohort-file.ts';
import { knownAt } from './count.rules.ts';
import { type CohortSeen, seenCohorts, standingOverlaps } from './counted.ts';
import { cell, type FunnelCell, type FunnelRow, funnel, type Grouping } from './funnel.rules.ts';
import { type Suspected, suspectedPairs } from './overlap.rules.ts';
import { type TrainingPath, trainingPath } from './path.rules.ts';
import { listInstitutes, listProgrammes } from './people.store.ts';
import { pledgeStep } from './pledge-people.rules.ts';

export type Funnel = { cohorts: number; rows: FunnelRow[]; suspected: Suspected[] };
export type FunnelAsked = Omit<CohortsAsked, 'state'> & { by: Grouping; year?: string | undefined };

/** Counts of this much alike are suspected of being the same people, per cent; the rule of warning has its own mark. */
const ALIKE = 2;

/** From the first request to work at twelve months, by what is asked for, with what is counted twice and what may be. */
export async function trainingFunnel(
  ctx: Context,
  { by, year, programme, institute, ...asked }: FunnelAsked,
): Promise<Result<Funnel>> {
  const cohorts = (await seenCohorts(ctx.tx, ctx.today, { programme, institute })).filter(
    (one) => passes(listedCohort(one), asked) && (year === undefined || period(one.intake).first.slice(0, 4) === year),
  );
  const overlaps = await standingOverlaps(ctx.tx);
  return ok({
    cohorts: cohorts.length,
    rows: funnel(cohorts, overlaps, by),
    suspected: suspectedPairs(cohorts, overlaps, ALIKE),
  });
}

export type PledgePath = TrainingPath & { pledge: string; unit: string; cohorts: number };

/**
 * What a pledge of people still needs each year, and what can no longer count for it.
 *
 * refuses  'pledge.unknown' · 'training.pledge-not-people' (no number of graduates or jobs, or no deadline)
 */
export async function pledgePath(
  ctx: Context,
  { pledge: ref, completion, lag }: { pledge: string; completion?: number | undefined; lag?: number | undefined },
): Promise<Result<PledgePath>> {
  const pledge = await pledgeByRef(ctx.tx, ref);
  if (!pledge) return refused('pledge.unknown', { ref });
  const of = pledgeStep(pledge.quantity?.unit);
  if (!of || !pledge.quantity || !pledge.deadline)
    return refused('training.pledge-not-people', { ref, unit: pledge.quantity?.unit ?? '' });
  const programmes = (await listProgrammes(ctx.tx)).filter(
    (one) => one.pledges.includes(ref) && (of.credential === undefined || one.credential === of.credential),
  );
  const cohorts = (await seenCohorts(ctx.tx, ctx.today)).filter((one) =>
    programmes.some((each) => each.ref === one.programme),
  );
  const asked = { target: Number(pledge.quantity.value), lastDay: period(pledge.deadline).last, step: of.step };
  const path = trainingPath(asked, cohorts, await standingOverlaps(ctx.tx), {
    today: ctx.today,
    programmes: programmes.map((one) => one.months),
    assumed: { ...(completion === undefined ? {} : { completion }), ...(lag === undefined ? {} : { lag }) },
  });
  return ok({ ...path, pledge: ref, unit: pledge.quantity.unit, cohorts: cohorts.length });
}

/** Certified people of one audience by the year in which they were, and by region as far as told. */
export type CertifiedBy = {
  audience: 'youth' | 'professional' | 'civil-servant';
  all: FunnelCell;
  years: FunnelRow[];
  regions: FunnelRow[];
};

export type TrainingFigures = {
  /** regions of the country, those with an institute, those with one that opened */
  regions: { all: number; withInstitute: number; open: number };
  institutes: { all: number; open: number };
  certified: CertifiedBy[];
  employed12: FunnelCell;
};

/** Institutes open of the regions, certified by audience, at work at twelve months: what the strategy promised in people. */
export async function trainingFigures(ctx: Context): Promise<Result<TrainingFigures>> {
  const cohorts = await seenCohorts(ctx.tx, ctx.today);
  const overlaps = await standingOverlaps(ctx.tx);
  const institutes = await listInstitutes(ctx.tx);
  const open = institutes.filter((one) => one.openedOn !== undefined && period(one.openedOn).first <= ctx.today);
  const regionsOf = (of: typeof institutes): number => new Set(of.flatMap((one) => regionOf(one.place) ?? [])).size;
  const of = (audience: CertifiedBy['audience']): CertifiedBy => {
    const own: CohortSeen[] = cohorts.filter((one) => one.audience === audience);
    return {
      audience,
      all: cell(own, overlaps, 'certified'),
      years: [...Map.groupBy(own, yearCertified)]
        .flatMap(([year, those]) => (year ? [{ key: year, cells: [cell(those, overlaps, 'certified')] }] : []))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
      regions: onlyCertified(funnel(own, overlaps, 'region')),
    };
  };
  return ok({
    regions: {
      all: (await placesOfLevel(ctx.tx, 'region')).length,
      withInstitute: regionsOf(institutes),
      open: regionsOf(open),
    },
    institutes: { all: institutes.length, open: open.length },
    certified: (['youth', 'professional', 'civil-servant'] as const).map(of),
    employed12: cell(cohorts, overlaps, 'employed-12'),
  });
}

const yearCertified = (one: CohortSeen): string | undefined => knownAt(one.stands, 'certified')?.countedOn.slice(0, 4);

const onlyCertified = (rows: readonly FunnelRow[]): FunnelRow[] =>
  rows.map(({ key, cells }) => ({ key, cells: cells.filter((one) => one.step === 'certified') }));
