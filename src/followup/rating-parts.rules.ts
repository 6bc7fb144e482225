import { compareDays, type Day, daysBetween } from '../kernel/index.ts';
import { insideWindow } from './freshness.rules.ts';
import type { FollowedIndicator, FollowedProject, PlanPoint, Proof } from './picture.ts';
import type { PartRating, Rating, RatingPartName, RatingStep, StepCode, UnknownReason } from './rating.ts';
import type { WorkingDays } from './working-days.rules.ts';

/** The thresholds of version 1 of the computed rating: `docs/concepts/ratings-and-warnings.md` tells why. */
const thresholds = {
  /** working days: three weeks, nine weeks; above */
  slip: { atRisk: 15, late: 45 },
  /** share of due milestones overdue by more than the slip of at-risk; above */
  overdueShare: { atRisk: 0.25, late: 0.5, leastDue: 4 },
  /**
   * Below; only with this many milestones, this share of them asked for by the plan, and this many days since the first: before,
   * it is noise. Progress is the plan's own, so that reaching a milestone never brings in a measure that makes things worse.
   */
  spi: { atRisk: 0.9, late: 0.75, leastPoints: 5, leastAsked: 0.2, leastDays: 120 },
  /** share of measurable indicators that are late, and late or at risk; from */
  indicators: { late: 0.5, weak: 0.25 },
  /**
   * Share proved; below. Only what was said done more than `grace` working days ago counts, and so few as less than `leastForLate`
   * are at risk at most.
   */
  proved: { atRisk: 0.75, late: 0.5, grace: 25, leastForLate: 4 },
  /** working days that evidence of a broken door has been owed; above */
  owed: { atRisk: 0, late: 60 },
  /** share inside the window; below */
  inside: { atRisk: 0.8, late: 0.5 },
} as const;

/** What each proof is worth. What waits is worth no more than what the same house accepted, so that accepting never harms. */
const worth: Record<Proof, number> = { independent: 1, 'same-tutelage': 0.75, waiting: 0.75, none: 0 };

const order: readonly Rating[] = ['on-path', 'at-risk', 'late'];
const worst = (steps: readonly RatingStep[]): Rating =>
  order[Math.max(...steps.map((step) => order.indexOf(step.says)))]!;

type Marks = { atRisk: number; late: number };
const above = (code: StepCode, value: number, of: number, { atRisk, late }: Marks): RatingStep => ({
  code,
  value,
  of,
  atRisk,
  late,
  says: value > late ? 'late' : value > atRisk ? 'at-risk' : 'on-path',
});
const below = (code: StepCode, value: number, of: number, { atRisk, late }: Marks): RatingStep => ({
  code,
  value,
  of,
  atRisk,
  late,
  says: value < late ? 'late' : value < atRisk ? 'at-risk' : 'on-path',
});

const known = (part: RatingPartName, steps: RatingStep[]): PartRating => ({ part, rating: worst(steps), steps });
const unknown = (part: RatingPartName, why: UnknownReason): PartRating => ({ part, rating: 'unknown', why, steps: [] });

type Planned = PlanPoint & { baselineOn: Day };

/**
 * The day on which a milestone said reached is taken to have been reached; undefined when it is not believed yet.
 *
 * What was said is believed for the grace; then it takes a paper, for it or for a later milestone of the plan. A paper that bears a
 * day more than three weeks later than what was said gives its own.
 */
function believedOn(one: Planned, laterProved: boolean, today: Day, days: WorkingDays): Day | undefined {
  const { reachedOn: said, proof, paperOn } = one;
  if (said === undefined) return undefined;
  if (days.between(said, today) <= thresholds.proved.grace) return said;
  if (proof === undefined || proof === 'none') return laterProved ? said : undefined;
  return paperOn && days.between(said, paperOn) > thresholds.slip.atRisk ? paperOn : said;
}

/**
 * Milestones against the plan in force: the worst slip of those still to reach and of the last reached, the share overdue, and how
 * far along the plan the project is for its age (SPI(t) on milestones, once the plan has asked for enough of them).
 */
export function schedulePart({ points }: Pick<FollowedProject, 'points'>, today: Day, days: WorkingDays): PartRating {
  const planned = points
    .flatMap((one) => (one.baselineOn ? [{ ...one, baselineOn: one.baselineOn }] : []))
    .sort((a, b) => compareDays(a.baselineOn, b.baselineOn) || (a.ref < b.ref ? -1 : 1));
  if (planned.length === 0) return unknown('schedule', 'no-approved-plan');
  const lastProved = planned.findLastIndex((one) => one.reachedOn && one.proof !== undefined && one.proof !== 'none');
  const standing = planned.map((one, at) => ({ ...one, doneOn: believedOn(one, at < lastProved, today, days) }));
  const open = standing.filter((one) => one.doneOn === undefined);
  // of what is behind us only the last counts, in the order of the plan: an earlier delay that was made good weighs no more
  const done = standing.filter((one) => one.doneOn !== undefined);
  const due = standing.filter((one) => one.baselineOn <= today);
  // a forecast counts when it is worse than what the calendar says already; a rosy one repairs nothing
  const slipOf = (one: (typeof standing)[number]): number =>
    one.doneOn
      ? days.between(one.baselineOn, one.doneOn)
      : Math.max(days.between(one.baselineOn, today), days.between(one.baselineOn, one.expectedOn ?? today));
  const slip = Math.max(0, ...[...open, ...done.slice(-1)].map(slipOf));
  if (due.length === 0 && done.length === 0 && slip <= thresholds.slip.atRisk)
    return unknown('schedule', 'nothing-due-yet');
  const steps = [above('slip', slip, planned.length, thresholds.slip)];
  const { leastDue, ...share } = thresholds.overdueShare;
  if (due.length >= leastDue) {
    const overdue = due.filter((one) => !one.doneOn && slipOf(one) > thresholds.slip.atRisk);
    steps.push(above('overdue-share', overdue.length / due.length, due.length, share));
  }
  const { leastPoints, leastAsked, leastDays, ...spi } = thresholds.spi;
  if (
    planned.length >= leastPoints &&
    due.length / planned.length >= leastAsked &&
    daysBetween(planned[0]!.baselineOn, today) >= leastDays
  )
    steps.push(below('spi-t', spiOf(planned, done.length, today), planned.length, spi));
  return known('schedule', steps);
}

/** Earned schedule over time passed: the day up to which the plan asks for no more than what is reached, capped at today. */
function spiOf(planned: readonly Planned[], reached: number, today: Day): number {
  const start = planned[0]!.baselineOn;
  const next = planned[reached]?.baselineOn;
  const passed = daysBetween(start, today);
  if (passed <= 0 || next === undefined || next >= today) return 1;
  return Math.max(0, daysBetween(start, next)) / passed;
}

/** Planned against paid: there is no finance domain yet, and nothing is guessed. */
export const moneyPart = (): PartRating => unknown('money', 'no-finance-data');

/** Where the indicators of the project stand on the way to their targets. */
export function indicatorsPart(indicators: readonly Pick<FollowedIndicator, 'path'>[]): PartRating {
  const measurable = indicators.filter((one) => one.path !== 'not-measurable');
  if (measurable.length === 0) return unknown('indicators', 'no-measurable-indicator');
  const share = (states: readonly string[]): number =>
    measurable.filter((one) => states.includes(one.path)).length / measurable.length;
  const late = share(['late']);
  const weak = share(['late', 'at-risk']);
  const of = measurable.length;
  const { late: lateFrom, weak: weakFrom } = thresholds.indicators;
  return known('indicators', [
    { code: 'indicators-late', value: late, of, late: lateFrom, says: late >= lateFrom ? 'late' : 'on-path' },
    { code: 'indicators-weak', value: weak, of, atRisk: weakFrom, says: weak >= weakFrom ? 'at-risk' : 'on-path' },
  ]);
}

/** How much of what was said done is carried by accepted evidence, and what broken doors still owe. */
export function evidencePart(
  { said, owed }: Pick<FollowedProject, 'said' | 'owed'>,
  today: Day,
  days: WorkingDays,
): PartRating {
  const { grace, leastForLate, ...marks } = thresholds.proved;
  const ripe = said.filter((one) => days.between(one.on, today) > grace);
  const steps: RatingStep[] = [];
  if (ripe.length > 0) {
    const sum = ripe.reduce((total, one) => total + worth[one.proof], 0);
    const late = ripe.length < leastForLate ? 0 : marks.late;
    steps.push(below('proved-share', sum / ripe.length, ripe.length, { ...marks, late }));
  }
  if (owed.length > 0) {
    const longest = Math.max(...owed.map((one) => days.between(one.since, today)));
    steps.push(above('owed-evidence', Math.max(1, longest), owed.length, thresholds.owed));
  }
  return steps.length === 0 ? unknown('evidence', 'nothing-said-done') : known('evidence', steps);
}

/** How many of its figures and reports came inside their window. */
export function freshnessPart(
  project: Pick<FollowedProject, 'followedSince' | 'lastUpdateOn'>,
  indicators: readonly FollowedIndicator[],
  today: Day,
  days: WorkingDays,
): PartRating {
  const { inside, counted } = insideWindow([project], indicators, today, days);
  if (counted === 0) return unknown('freshness', 'nothing-expected-yet');
  return known('freshness', [below('inside-window', inside / counted, counted, thresholds.inside)]);
}
