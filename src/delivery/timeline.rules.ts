import { type Day, daysBetween } from '../kernel/day.ts';
import type { TimeBar, TimePoint } from './timeline.ts';

/** First and last day of a bar. */
export type Span = { from: Day; to: Day };

const spanOf = (days: readonly (Day | undefined)[]): Span | undefined => {
  const known = days.filter((day): day is Day => day !== undefined).sort();
  return known.length === 0 ? undefined : { from: known[0]!, to: known.at(-1)! };
};

/** The stretch of a project in each of its plans, and as it stands. A plan that knows none of its milestones has no stretch. */
export const spansOf = ({
  points,
}: Pick<TimeBar, 'points'>): Record<'first' | 'approved' | 'stands', Span | undefined> => ({
  first: spanOf(points.map((one) => one.first)),
  approved: spanOf(points.map((one) => one.approved)),
  stands: spanOf(points.map((one) => one.on)),
});

/** The last milestone reached in a row from the first, in the order of days: how far the bar is drawn as done. */
export function doneUntil(points: readonly TimePoint[]): TimePoint | undefined {
  const inOrder = [...points].sort((a, b) => a.on.localeCompare(b.on));
  const open = inOrder.findIndex((one) => one.truth === 'promised');
  return open < 0 ? inOrder.at(-1) : inOrder[open - 1];
}

/** Whole years that hold every day of the bars, today too: what the axis shows. */
export function axisOf(bars: readonly TimeBar[], today: Day): Span {
  let [from, to] = [today, today];
  for (const { points } of bars)
    for (const { on, first, approved, current } of points)
      for (const day of [on, first, approved, current]) {
        if (day !== undefined && day < from) from = day;
        if (day !== undefined && day > to) to = day;
      }
  return { from: `${from.slice(0, 4)}-01-01` as Day, to: `${to.slice(0, 4)}-12-31` as Day };
}

/** Place of a day on the axis, 0 at its start and 1 at its end. */
export const placeOn = ({ from, to }: Span, day: Day): number =>
  daysBetween(from, day) / Math.max(1, daysBetween(from, to));

/** First days of the years of an axis; of every second, fifth … where there are more than `most`. */
export function yearsOf({ from, to }: Span, most: number): Day[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const step = [1, 2, 5, 10, 20, 50].find((one) => (last - first + 1) / one <= most) ?? 100;
  const years: Day[] = [];
  for (let year = first; year <= last; year += step) years.push(`${year}-01-01` as Day);
  return years;
}

/** Rows of a long list that are drawn: those in sight and `more` on both sides, so that scrolling shows no gap. */
export function rowsInSight(
  { top, height, row, count }: { top: number; height: number; row: number; count: number },
  more: number,
): { from: number; to: number } {
  const from = Math.max(0, Math.floor(top / row) - more);
  return { from: Math.min(from, count), to: Math.min(count, Math.ceil((top + height) / row) + more) };
}
