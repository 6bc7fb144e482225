import { period } from '../kernel/index.ts';
import { areas, type CohortOverlap, type SplitKind, type Step, sexes, steps } from './cohort.ts';
import { isKnown, knownAt } from './count.rules.ts';
import { type Audience, audiences, type Credential, credentials } from './institute.ts';
import { type Counted, type Net, netOf } from './overlap.rules.ts';

/** A cohort with what its programme says of it. */
export type CountedCohort = Counted & { audience: Audience; credential: Credential; endsOn: string };

export const groupings = [
  'all',
  'programme',
  'institute',
  'audience',
  'credential',
  'year',
  'sex',
  'area',
  'region',
] as const;
export type Grouping = (typeof groupings)[number];

/** The key of what nobody told: people of a count whose part is silent. */
export const NOT_TOLD = 'not-told';

/**
 * One step of a group.
 *
 * of        cohorts of the group for which the step is due or known
 * known     those of them that know it
 * verified  heads that another verified · declared: heads that only the institute says; both absent where no cohort knows the step
 * net       what is counted twice taken off, verified and declared together; absent for parts of people
 */
export type FunnelCell = { step: Step; of: number; known: number; verified?: number; declared?: number; net?: Net };
export type FunnelRow = { key: string; cells: FunnelCell[] };

const isPart = (by: Grouping): by is SplitKind => by === 'sex' || by === 'area' || by === 'region';

/** Order in which the keys of a grouping are read; others come by name. */
const keysInOrder: Partial<Record<Grouping, readonly string[]>> = {
  sex: sexes,
  area: areas,
  audience: audiences,
  credential: credentials,
};

/**
 * From the first request for a place to work at twelve months, for groups of cohorts or of people.
 *
 * Cohorts that do not know a step are counted among `of` and never as zero. By sex, area or region, what a count does not tell stands
 * under «not-told».
 */
export function funnel(
  cohorts: readonly CountedCohort[],
  overlaps: readonly CohortOverlap[],
  by: Grouping,
): FunnelRow[] {
  const keys = isPart(by) ? partKeys(cohorts, by) : [...new Set(cohorts.map((one) => keyOf(one, by)))];
  const known = keysInOrder[by] ?? [];
  const rank = (key: string): number => (known.includes(key) ? known.indexOf(key) : key === NOT_TOLD ? 1000 : 999);
  keys.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return keys.map((key) => ({
    key,
    cells: steps.map((step) =>
      isPart(by)
        ? partCell(cohorts, by, key, step)
        : cell(
            cohorts.filter((one) => keyOf(one, by) === key),
            overlaps,
            step,
          ),
    ),
  }));
}

function keyOf(cohort: CountedCohort, by: Grouping): string {
  if (by === 'programme' || by === 'institute' || by === 'audience' || by === 'credential') return cohort[by];
  return by === 'year' ? period(cohort.intake).first.slice(0, 4) : 'all';
}

const isDue = (cohort: CountedCohort, step: Step): boolean =>
  cohort.stands.some((one) => one.step === step && one.is !== 'not-yet-due');

/** The cell of one step of some cohorts. */
export function cell(cohorts: readonly CountedCohort[], overlaps: readonly CohortOverlap[], step: Step): FunnelCell {
  const found = cohorts.flatMap((one) => {
    const stands = knownAt(one.stands, step);
    return stands ? [{ ref: one.ref, stands }] : [];
  });
  const of = cohorts.filter((one) => isDue(one, step)).length;
  if (found.length === 0) return { step, of, known: 0 };
  const sum = (is: 'verified' | 'declared'): number =>
    found.reduce((all, { stands }) => all + (stands.is === is ? stands.total : 0), 0);
  const said = overlaps.filter((one) => one.step === step && one.withdrawnOn === undefined);
  return {
    step,
    of,
    known: found.length,
    verified: sum('verified'),
    declared: sum('declared'),
    net: netOf(new Map(found.map(({ ref, stands }) => [ref, stands.total])), said),
  };
}

function partKeys(cohorts: readonly CountedCohort[], by: SplitKind): string[] {
  const told = cohorts.flatMap((one) =>
    one.stands.filter(isKnown).flatMap((each) => Object.keys(each.splits[by] ?? {})),
  );
  return [...new Set([...(keysInOrder[by] ?? []), ...told, NOT_TOLD])];
}

function partCell(cohorts: readonly CountedCohort[], by: SplitKind, key: string, step: Step): FunnelCell {
  const of = cohorts.filter((one) => isDue(one, step)).length;
  const found = cohorts.flatMap((one) => {
    const stands = knownAt(one.stands, step);
    if (!stands) return [];
    const parts = stands.splits[by] ?? {};
    const told = Object.values(parts).reduce((sum, part) => sum + part, 0);
    const value = key === NOT_TOLD ? stands.total - told : parts[key];
    return value === undefined ? [] : [{ is: stands.is, value }];
  });
  if (found.length === 0) return { step, of, known: 0 };
  const sum = (is: 'verified' | 'declared'): number =>
    found.reduce((all, one) => all + (one.is === is ? one.value : 0), 0);
  return { step, of, known: found.length, verified: sum('verified'), declared: sum('declared') };
}
