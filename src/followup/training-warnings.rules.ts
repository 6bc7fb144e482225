import { addDays, daysBetween } from '../kernel/index.ts';
import { type FollowedCohort, suspectedPairs } from '../people/index.ts';
import { foundWarning } from './found-warning.rules.ts';
import type { Picture } from './picture.ts';
import type { FoundWarning, WarningRule } from './warning.ts';

type Now = Pick<Picture, 'today'>;

/** Days for which a count that jumped is told of: by then somebody has looked at it, or it is history. */
const JUMP_TOLD = 90;

const of = ({ ref, strategy, organisation }: FollowedCohort) => ({
  subject: { kind: 'cohort' as const, ref },
  strategy,
  ...(organisation ? { organisation } : {}),
});

/** A step of a cohort that was due more than the threshold of calendar days ago, and of which nobody told the count. */
export function cohortStepLate(one: FollowedCohort, rule: WarningRule, { today }: Now): FoundWarning[] {
  if (!one.late) return [];
  const { dueOn, step } = one.late;
  const days = daysBetween(dueOn, today);
  if (days <= rule.threshold) return [];
  return [
    foundWarning(rule, of(one), {
      since: addDays(dueOn, rule.threshold + 1),
      numbers: { due: dueOn, days, step },
      beyond: days / (rule.threshold || 1),
    }),
  ];
}

/** A count that lies more than the threshold (per cent) from the one before it of the same step. The farthest is told. */
export function cohortCountJumps(one: FollowedCohort, rule: WarningRule, { today }: Now): FoundWarning[] {
  const jumps = one.jumps.filter(({ by, on }) => by > rule.threshold && daysBetween(on, today) <= JUMP_TOLD);
  const [jump] = jumps.toSorted((a, b) => b.by - a.by);
  if (!jump) return [];
  const share = Math.round(jump.by);
  const numbers = { step: jump.step, from: jump.from, to: jump.to, share };
  return [foundWarning(rule, of(one), { since: jump.on, numbers, beyond: share / (rule.threshold || 1) })];
}

/** Cohorts that may count the same people, told of the first of each pair; the counts differ by the threshold (per cent) at most. */
export function countedTwice(
  { cohorts, overlaps }: Pick<Picture['partnership'], 'cohorts' | 'overlaps'>,
  rule: WarningRule,
): FoundWarning[] {
  const known = new Map(cohorts.map((one) => [one.ref, one]));
  const pairs = Map.groupBy(suspectedPairs(cohorts, overlaps, rule.threshold), (one) => one.first);
  return [...pairs].flatMap(([ref, [pair]]) => {
    const [first, second] = [known.get(ref), known.get(pair!.second)];
    const since = [first?.lastOn, second?.lastOn]
      .flatMap((one) => one ?? [])
      .sort()
      .at(-1);
    return first && since
      ? [foundWarning(rule, of(first), { since, numbers: { other: pair!.second, step: pair!.step }, beyond: 1 })]
      : [];
  });
}

/** Everything that the active rules find about people who are trained. */
export function trainingWarnings(
  { partnership, today }: Picture,
  active: ReadonlyMap<string, WarningRule>,
): FoundWarning[] {
  const [late, jumps, twice] = ['cohort-step-late', 'cohort-count-jumps', 'people-counted-twice'].map((code) =>
    active.get(code),
  );
  return [
    ...(late ? partnership.cohorts.flatMap((one) => cohortStepLate(one, late, { today })) : []),
    ...(jumps ? partnership.cohorts.flatMap((one) => cohortCountJumps(one, jumps, { today })) : []),
    ...(twice ? countedTwice(partnership, twice) : []),
  ];
}
