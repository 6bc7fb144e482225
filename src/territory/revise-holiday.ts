import type { Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { reviseHolidayRow } from './calendar.store.ts';
import type { Holiday } from './calendar.ts';

export type ReviseHoliday = {
  id: string;
  version: number;
  changes: Partial<Pick<Holiday, 'day' | 'name' | 'kind' | 'status' | 'source'>>;
};

/**
 * Revises a day without work, for instance when the moon decided otherwise than the forecast.
 *
 * refuses  'holiday.unknown' · 'conflict.changed' · 'holiday.already-there' (by the database)
 */
export const reviseHoliday = (
  ctx: Context,
  { id, version, changes }: ReviseHoliday,
): Promise<Result<{ version: number }>> => reviseHolidayRow(ctx.tx, id, version, changes);
