import { addMonths, type Day, ok, period, type Result, refused } from '../kernel/index.ts';
import type { SplitKind, Splits } from './cohort.ts';
import {
  areas,
  type Cohort,
  type CohortCount,
  type Known,
  type Step,
  type StepStands,
  sexes,
  steps,
} from './cohort.ts';

/** Months after the end of a cohort at which its people are asked whether they work in the country. */
const monthsAfter: Partial<Record<Step, number>> = { 'employed-6': 6, 'employed-12': 12 };

/**
 * The day on which a step is over and its count is owed.
 *
 * example  intake 2026-Q4, ends 2027-06-30: enrolled 2026-12-31 · certified 2027-06-30 · employed-12 2028-06-30
 */
export function dueOf({ intake, endsOn }: Pick<Cohort, 'intake' | 'endsOn'>, step: Step): Day {
  if (step === 'applied' || step === 'enrolled') return period(intake).last;
  return addMonths(endsOn, monthsAfter[step] ?? 0);
}

/**
 * Where each step stands: the last verified count, else the last one declared. A count that waits does not hide one that was verified.
 */
export function standsOf(
  cohort: Pick<Cohort, 'intake' | 'endsOn'>,
  counts: readonly CohortCount[],
  today: Day,
): StepStands[] {
  return steps.map((step): StepStands => {
    const own = counts.filter((one) => one.step === step);
    const verified = own.findLast((one) => one.status === 'verified');
    const stands = verified ?? own.findLast((one) => one.status === 'reported');
    const dueOn = dueOf(cohort, step);
    if (!stands) return { step, is: today > dueOn ? 'not-reported' : 'not-yet-due', dueOn };
    const { total, countedOn, splits } = stands;
    return { step, is: verified ? 'verified' : 'declared', total, countedOn, splits };
  });
}

export const isKnown = (one: StepStands): one is Known => 'total' in one;

/** The known count of a step; undefined where none is. */
export const knownAt = (stands: readonly StepStands[], step: Step): Known | undefined =>
  stands.filter(isKnown).find((one) => one.step === step);

/**
 * The step that is owed next and did not come: the first silent one after the furthest that is known. What was skipped on the way stays
 * not reported, and is not late: a cohort at work is not asked again who had applied.
 */
export function lateStep(stands: readonly StepStands[]): { step: Step; dueOn: Day } | undefined {
  const furthest = stands.findLastIndex(isKnown);
  const found = stands.slice(furthest + 1).find((one) => one.is === 'not-reported');
  return found && 'dueOn' in found ? { step: found.step, dueOn: found.dueOn } : undefined;
}

export type AskedCount = Pick<CohortCount, 'step' | 'countedOn' | 'total' | 'splits'>;

const partsOf: Partial<Record<SplitKind, readonly string[]>> = { sex: sexes, area: areas };
const sumOf = (parts: Readonly<Record<string, number>>): number =>
  Object.values(parts).reduce((sum, part) => sum + part, 0);

/**
 * Whether parts fit their whole: no part that the split does not know, no sum above the total. Parts may be silent.
 *
 * refuses  'cohort.part-unknown' · 'cohort.parts-above'
 */
function checkSplits({ total, splits }: Pick<AskedCount, 'total' | 'splits'>): Result<true> {
  for (const [kind, parts] of Object.entries(splits) as [SplitKind, Readonly<Record<string, number>>][]) {
    const allowed = partsOf[kind];
    const stranger = Object.keys(parts).find((part) => allowed && !allowed.includes(part));
    if (stranger !== undefined) return refused('cohort.part-unknown', { kind, type: stranger });
    if (sumOf(parts) > total) return refused('cohort.parts-above', { kind, sum: sumOf(parts), total });
  }
  return ok(true);
}

type Above = { less: Pick<Known, 'step' | 'total' | 'splits'>; more: Pick<Known, 'step' | 'total' | 'splits'> };

/** The first number in which a later step is above an earlier one, in all or in a part that both tell. */
function firstAbove({ less, more }: Above): { part?: string; less: number; more: number } | undefined {
  if (less.total > more.total) return { less: less.total, more: more.total };
  for (const kind of Object.keys(less.splits) as SplitKind[])
    for (const [part, value] of Object.entries(less.splits[kind] ?? {})) {
      const before = more.splits[kind]?.[part];
      if (before !== undefined && value > before) return { part, less: value, more: before };
      // a part alone cannot be above the whole of the step before it
      if (value > more.total) return { part, less: value, more: more.total };
    }
  return undefined;
}

/**
 * Whether a count can be true of a cohort: its day has come, its parts fit, and no later step is above an earlier one.
 *
 * refuses  'cohort.day' (in the future, or before the cohort began) · 'cohort.too-early' (people are not at work 6 months after an
 *          end that has not come) · 'cohort.part-unknown' · 'cohort.parts-above' · 'cohort.count-waits' · 'cohort.step-above' · 'cohort.part-above'
 * example  enrolled 120, certified 130 → 'cohort.step-above'
 */
export function countAllowed(
  cohort: Pick<Cohort, 'ref' | 'intake' | 'endsOn'>,
  counts: readonly CohortCount[],
  asked: AskedCount,
  today: Day,
): Result<true> {
  const { step, countedOn } = asked;
  if (countedOn > today || countedOn < addMonths(period(cohort.intake).first, step === 'applied' ? -12 : 0))
    return refused('cohort.day', { day: countedOn, today });
  const after = monthsAfter[step];
  if (after !== undefined) {
    const ended = knownAt(standsOf(cohort, counts, today), 'completed')?.countedOn;
    const from = addMonths(ended !== undefined && ended < cohort.endsOn ? ended : cohort.endsOn, after);
    if (countedOn < from) return refused('cohort.too-early', { step, day: countedOn, from });
  }
  if (counts.some((one) => one.step === step && one.status === 'reported'))
    return refused('cohort.count-waits', { ref: cohort.ref, step });
  const fits = checkSplits(asked);
  if (!fits.ok) return fits;
  const at = steps.indexOf(step);
  for (const other of standsOf(cohort, counts, today).filter(isKnown)) {
    // who finds work between the sixth and the twelfth month is in the second count and not in the first
    if (other.step === step || (monthsAfter[other.step] && monthsAfter[step])) continue;
    const isLater = steps.indexOf(other.step) > at;
    const above = firstAbove(isLater ? { less: other, more: asked } : { less: asked, more: other });
    if (!above) continue;
    const [later, earlier] = isLater ? [other.step, step] : [step, other.step];
    const said = { step: later, of: earlier, value: above.less, before: above.more };
    return above.part === undefined
      ? refused('cohort.step-above', said)
      : refused('cohort.part-above', { ...said, type: above.part });
  }
  return ok(true);
}

/**
 * A later share of an earlier step, in one cohort: both are known.
 *
 * returns  0 to 1; undefined where either is not known or nobody was there
 */
export function shareOf(stands: readonly StepStands[], later: Step, earlier: Step): number | undefined {
  const [less, more] = [knownAt(stands, later), knownAt(stands, earlier)];
  return less && more && more.total > 0 ? less.total / more.total : undefined;
}

/**
 * Counts that jump: how far a count lies from the one before it of the same step, in per cent of that one.
 *
 * returns  undefined where the step was counted once, or was nil before
 */
export function jumpOf(
  counts: readonly CohortCount[],
  step: Step,
): { from: number; to: number; by: number; on: Day } | undefined {
  const own = counts.filter((one) => one.step === step && one.status !== 'returned');
  const [before, last] = own.slice(-2);
  if (!before || !last || before.total === 0) return undefined;
  const by = (Math.abs(last.total - before.total) / before.total) * 100;
  return { from: before.total, to: last.total, by, on: last.reportedOn };
}

/** Splits without what is silent; an empty kind says nothing. */
export const saidSplits = (splits: Splits): Splits =>
  Object.fromEntries(Object.entries(splits).filter(([, parts]) => parts && Object.keys(parts).length > 0));
