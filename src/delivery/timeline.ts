import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Position } from './stage.ts';

/** How true it is that a milestone was reached: only planned, said by its owner, or proved by who stands outside its tutelage. */
export type PointTruth = 'promised' | 'declared' | 'verified';

/**
 * A milestone on the timeline.
 *
 * on        day reached, or expected now, or planned
 * first     day in the first approved plan · approved  day in the plan approved last; both left out where no plan knows it
 * current   day in the plan being worked with
 */
export type TimePoint = { ref: string; on: Day; first?: Day; approved?: Day; current: Day; truth: PointTruth };

/** A project against time; without milestones it has no bar, and that is said. */
export type TimeBar = { ref: string; title: LocalizedText; position?: Position; owner?: string; points: TimePoint[] };

/** Most bars of one answer. */
export const MOST_BARS = 2000;
