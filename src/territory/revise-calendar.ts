import { type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { reviseCalendarRow } from './calendar.store.ts';
import type { Calendar } from './calendar.ts';

export type ReviseCalendar = {
  ref: string;
  version: number;
  changes: Partial<Pick<Calendar, 'title' | 'weekend' | 'workingTime'>>;
};

/**
 * Revises the weekend or the working hours of a calendar.
 *
 * refuses  'calendar.unknown' · 'conflict.changed' · 'calendar.weekend-whole-week': a week must keep a working day
 */
export async function reviseCalendar(
  ctx: Context,
  { ref, version, changes }: ReviseCalendar,
): Promise<Result<{ version: number }>> {
  if (changes.weekend && new Set(changes.weekend).size >= 7) return refused('calendar.weekend-whole-week');
  return reviseCalendarRow(ctx.tx, ref, version, changes);
}
