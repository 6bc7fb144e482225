import { addDays, addMonths, type Day, dayOf, dayParts, daysBetween, sure } from '../kernel/index.ts';
import type { Frequency } from '../results/index.ts';
import type { FollowedIndicator, FollowedProject } from './picture.ts';
import type { WorkingDays } from './working-days.rules.ts';

/** Working days after the end of its period by which a figure is due. */
const FIGURE_DUE = 20;
/** Working days within which a project is heard of. */
const REPORT_WINDOW = 60;

const monthsIn: Record<Exclude<Frequency, 'irregular'>, number> = {
  monthly: 1,
  quarterly: 3,
  'half-yearly': 6,
  yearly: 12,
};

/**
 * Last day of the first period that ends after a day.
 *
 * example  nextPeriodEnd('quarterly', 2026-03-31) → 2026-06-30; of 2026-03-30 → 2026-03-31
 */
export function nextPeriodEnd(frequency: Exclude<Frequency, 'irregular'>, after: Day): Day {
  const length = monthsIn[frequency];
  const { year, month } = dayParts(addDays(after, 1));
  const first = month - ((month - 1) % length);
  return addDays(addMonths(sure(dayOf(year, first, 1)), length), -1);
}

/** How old a figure is and when the next is due; an indicator without rhythm has no window and is in no share. */
export type Freshness = {
  /** calendar days since the end of the period of the newest figure; absent while there is none */
  age?: number;
  dueOn?: Day;
  /** working days past the due day; 0 inside the window */
  late: number;
  isInside?: boolean;
};

export function freshnessOf(
  indicator: Pick<FollowedIndicator, 'frequency' | 'lastEnd' | 'followedSince'>,
  today: Day,
  days: WorkingDays,
): Freshness {
  const { frequency, lastEnd, followedSince } = indicator;
  const age = lastEnd === undefined ? {} : { age: daysBetween(lastEnd, today) };
  if (frequency === 'irregular') return { ...age, late: 0 };
  const dueOn = days.after(nextPeriodEnd(frequency, lastEnd ?? followedSince), FIGURE_DUE);
  const late = days.between(dueOn, today);
  // a first figure that is not due yet is neither inside nor outside
  return { ...age, dueOn, late, ...(late > 0 || lastEnd !== undefined ? { isInside: late === 0 } : {}) };
}

export type InsideWindow = { inside: number; counted: number };

/** How many figures and projects were heard of inside their window; what is not due for the first time is not counted. */
export function insideWindow(
  projects: readonly Pick<FollowedProject, 'followedSince' | 'lastUpdateOn'>[],
  indicators: readonly FollowedIndicator[],
  today: Day,
  days: WorkingDays,
): InsideWindow {
  const figures = indicators.flatMap((one) => freshnessOf(one, today, days).isInside ?? []);
  const reports = projects.flatMap((one) => {
    const isInside = days.between(one.lastUpdateOn ?? one.followedSince, today) <= REPORT_WINDOW;
    return isInside && one.lastUpdateOn === undefined ? [] : [isInside];
  });
  const all = [...figures, ...reports];
  return { inside: all.filter(Boolean).length, counted: all.length };
}
