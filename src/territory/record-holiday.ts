import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { addHolidays, listCalendars, listHolidays } from './calendar.store.ts';
import type { Holiday } from './calendar.ts';

export type RecordHoliday = Omit<Holiday, 'id' | 'version'>;

/**
 * Adds a day without work to a calendar.
 *
 * refuses  'calendar.unknown' · 'holiday.already-there' (a day of the same kind on that date)
 */
export async function recordHoliday(
  ctx: Context,
  input: RecordHoliday,
): Promise<Result<{ id: string; version: number }>> {
  const calendars = await listCalendars(ctx.tx);
  if (!calendars.some((calendar) => calendar.ref === input.calendar))
    return refused('calendar.unknown', { ref: input.calendar });
  const days = await listHolidays(ctx.tx, input.calendar, Number(input.day.slice(0, 4)));
  if (days.some((one) => one.day === input.day && one.kind === input.kind))
    return refused('holiday.already-there', { day: input.day });
  const id = ctx.newId();
  await addHolidays(ctx.tx, [{ id, ...input }]);
  return ok({ id, version: 1 });
}
