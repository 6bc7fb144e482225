import { addDays, type Day, ok, type Result, refused } from '../kernel/index.ts';
import type { Milestone } from './milestone.ts';

type Node = Pick<Milestone, 'ref' | 'after'>;

/**
 * Milestones in an order in which each comes after all it depends on; ties keep the order given.
 *
 * refuses  'milestone.unknown' (it depends on none of these) · 'milestone.circle' with the refs that wait for one another
 */
export function inOrder<T extends Node>(milestones: readonly T[]): Result<T[]> {
  const refs = new Set(milestones.map((one) => one.ref));
  for (const one of milestones)
    for (const after of one.after) if (!refs.has(after)) return refused('milestone.unknown', { milestone: after });
  const done = new Set<string>();
  const order: T[] = [];
  let left = [...milestones];
  while (left.length > 0) {
    const ready = left.filter((one) => one.after.every((ref) => done.has(ref)));
    if (ready.length === 0) return refused('milestone.circle', { circle: circleIn(left) });
    for (const one of ready) done.add(one.ref);
    order.push(...ready);
    left = left.filter((one) => !done.has(one.ref));
  }
  return ok(order);
}

/** One circle among milestones that all wait for another of them: follow the first that is waited for until it repeats. */
function circleIn(waiting: readonly Node[]): string[] {
  const byRef = new Map(waiting.map((one) => [one.ref, one]));
  const path: string[] = [];
  for (let at = waiting[0]!.ref; ; at = byRef.get(at)!.after.find((ref) => byRef.has(ref))!) {
    if (path.includes(at)) return path.slice(path.indexOf(at)).reverse();
    path.push(at);
  }
}

/**
 * The earliest day each milestone can be reached, given what was reached already and the days its work takes.
 *
 * A milestone without predecessors starts on `start`. What was reached keeps its day, however late.
 *
 * start    first day of work
 * returns  day by ref
 * refuses  'milestone.unknown' · 'milestone.circle'
 * example  M1 takes 30 days, M2 comes after it and takes 10: start 1 January → M1 31 January, M2 10 February
 */
export function earliestDays(
  milestones: readonly Pick<Milestone, 'ref' | 'after' | 'durationDays' | 'reachedOn'>[],
  start: Day,
): Result<Map<string, Day>> {
  const ordered = inOrder(milestones);
  if (!ordered.ok) return ordered;
  const days = new Map<string, Day>();
  for (const one of ordered.value) {
    const from = one.after.map((ref) => days.get(ref)!).reduce((late, day) => (day > late ? day : late), start);
    days.set(one.ref, one.reachedOn ?? addDays(from, one.durationDays));
  }
  return ok(days);
}
