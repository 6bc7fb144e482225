import { type Day, daysBetween, period, periodDays } from '../kernel/index.ts';
import type { Definition, Target } from './indicator.ts';

/** reached: the last target of the path is met · on-path, at-risk, late: against the line to the next target. */
export const pathStates = ['reached', 'on-path', 'at-risk', 'late', 'not-measurable'] as const;
export type PathState = (typeof pathStates)[number];

/** Why nothing can be said: the honest answers. */
export const pathReasons = ['no-target', 'no-baseline', 'no-figure', 'sources-differ', 'other-definition'] as const;
export type PathReason = (typeof pathReasons)[number];

/** A value known for the end of a period, with the version of the definition it was made with. */
export type Point = { period: string; value: string; definition: number };

export type Path = {
  state: PathState;
  why?: PathReason;
  /** last figure, and where the straight line to the next target stands on its day */
  actual?: Point;
  expected?: number;
  /** part of the way from the baseline that the line asks for and that was gone: 1 is on the line */
  progress?: number;
  next?: Target;
};

/** Share of the expected way that still counts as on the path, and below which it is late. */
export const onPathFrom = 0.95;
export const lateBelow = 0.8;

const unknown = (why: PathReason, rest: Partial<Path> = {}): Path => ({ state: 'not-measurable', why, ...rest });

/** How many breaks lie before a version: figures of one era are compared with one another only. */
export const eraOf = (definitions: readonly Definition[], number: number): number =>
  definitions.filter((one) => one.number <= number && one.breakReason !== undefined).length;

/** Targets that stand: replaced by no other. */
export const standingTargets = (targets: readonly Target[]): Target[] => {
  const replaced = new Set(targets.map((one) => one.replaces));
  return targets.filter((one) => !replaced.has(one.ref));
};

/**
 * Where an indicator stands on the way to its targets: the last figure against the straight line from the mark before
 * it (baseline or earlier target) to the next target. Nothing is compared across a break in the definition, between
 * sources that differ, or without a baseline; a target that is met already is reached all the same. A flow is compared
 * over as long a time as its targets.
 *
 * definitions  every version, oldest first
 * targets  baselines and targets for one place, replaced ones included
 * points   figures with a value for the same place, in any order
 */
export function pathOf(
  definitions: readonly Definition[],
  targets: readonly Target[],
  points: readonly Point[],
  today: Day,
): Path {
  const definition = definitions.at(-1);
  if (!definition) return unknown('no-figure');
  const standing = standingTargets(targets);
  const goals = byEnd(standing.filter((one) => one.kind === 'target'));
  const usable = points.filter((one) => isCompared(definition, goals, one.period, today));
  const actual = [...usable].sort((a, b) => compare(endOf(a.period), endOf(b.period))).at(-1);
  if (goals.length === 0) return unknown('no-target', actual ? { actual } : {});
  const next = goals.find((one) => endOf(one.period) >= (actual ? endOf(actual.period) : today)) ?? goals.at(-1)!;
  if (!actual) return unknown('no-figure', { next });
  const era = eraOf(definitions, actual.definition);
  if (standing.some((one) => eraOf(definitions, one.definition) !== era))
    return unknown('other-definition', { actual, next });
  if (differ(goals)) return unknown('sources-differ', { actual, next });
  const sign = definition.direction === 'up' ? 1 : -1;
  const value = Number(actual.value);
  const last = goals.at(-1)!;
  if (sign * (value - Number(last.value)) >= 0)
    return { state: 'reached', actual, next: last, expected: Number(last.value) };
  const bases = byEnd(standing.filter((one) => one.kind === 'baseline' && endOf(one.period) < endOf(next.period)));
  if (differ(bases)) return unknown('sources-differ', { actual, next });
  const base = bases.at(-1);
  if (!base) return unknown('no-baseline', { actual, next });
  const from = goals.filter((one) => endOf(one.period) < endOf(actual.period)).at(-1) ?? base;
  const expected = onLine(from, next, endOf(actual.period));
  const way = sign * (expected - Number(base.value));
  const progress = way <= 0 ? 1 : (sign * (value - Number(base.value))) / way;
  const state = progress >= onPathFrom ? 'on-path' : progress >= lateBelow ? 'at-risk' : 'late';
  return { state, actual, expected, progress, next };
}

/** True when a figure of this period can say where the indicator stands: it is over, and as long as what it is compared with. */
const isCompared = (definition: Definition, goals: readonly Target[], code: string, today: Day): boolean =>
  endOf(code) <= today && isAsLong(definition, code, goals);

/**
 * Of periods, those whose value could be the last one known for a path, the one that counts first: a reader need look no further than the
 * first of them that has a value.
 *
 * periods  in the order of their ends; of two that end together the longer one last
 */
export function periodsCompared(
  definition: Definition,
  targets: readonly Target[],
  periods: readonly string[],
  today: Day,
): string[] {
  const goals = standingTargets(targets).filter((one) => one.kind === 'target');
  return periods.filter((code) => isCompared(definition, goals, code, today)).reverse();
}

const endOf = (code: string): Day => period(code).last;
const compare = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0);
const byEnd = (targets: readonly Target[]): Target[] =>
  [...targets].sort((a, b) => compare(endOf(a.period), endOf(b.period)));

/** Two values that stand for one and the same period. */
const differ = (targets: readonly Target[]): boolean =>
  targets.some((one) =>
    targets.some((other) => other !== one && other.period === one.period && Number(other.value) !== Number(one.value)),
  );

/** What adds up over time is compared with a target for as long a time only: half a year says nothing of a year's target. */
const isAsLong = ({ nature }: Definition, code: string, goals: readonly Target[]): boolean =>
  nature !== 'flow' || goals.length === 0 || goals.some((one) => monthsOf(one.period) === monthsOf(code));

/** Length of a period, in whole months. */
export const monthsOf = (code: string): number => Math.round(periodDays(period(code)) / 30.4);

const onLine = (from: Target, to: Target, day: Day): number => {
  const length = daysBetween(endOf(from.period), endOf(to.period));
  const gone = Math.max(0, Math.min(length, daysBetween(endOf(from.period), day)));
  return Number(from.value) + ((Number(to.value) - Number(from.value)) * gone) / length;
};
