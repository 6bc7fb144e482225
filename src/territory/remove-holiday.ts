import { ok, type Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { removeHolidayRow, reviseHolidayRow } from './calendar.store.ts';

/**
 * Takes a day out of the calendar; the ledger keeps what it was and who took it out.
 *
 * refuses  'holiday.unknown' · 'conflict.changed'
 */
export async function removeHoliday(
  ctx: Context,
  { id, version }: { id: string; version: number },
): Promise<Result<{ removed: true }>> {
  if (await removeHolidayRow(ctx.tx, id, version)) return ok({ removed: true });
  const why = await reviseHolidayRow(ctx.tx, id, version, {});
  return why.ok ? ok({ removed: true }) : why;
}
