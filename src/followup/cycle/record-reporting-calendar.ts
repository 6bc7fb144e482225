import { dayParts, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { strategyByRef } from '../../strategy/readers.ts';
import { monthsOf } from './cycle.rules.ts';
import { addReportingCalendar, listReportingCalendars, reviseReportingCalendarRow } from './cycle.store.ts';
import type { ReportingCalendar } from './reporting-calendar.ts';

/** A period begins where the year is cut: the first of January, April, July or October for quarters. */
const startsPeriod = ({ from, frequency }: Pick<ReportingCalendar, 'from' | 'frequency'>): boolean => {
  const { month, day } = dayParts(from);
  return day === 1 && (month - 1) % monthsOf[frequency] === 0;
};

/**
 * Sets when the projects of a strategy report.
 *
 * refuses  'cycle.ref-taken' · 'strategy.unknown' · 'cycle.starts-inside' · 'cycle.ends-before'
 */
export async function recordReportingCalendar(
  ctx: Context,
  input: ReportingCalendar,
): Promise<Result<{ ref: string; version: number }>> {
  if ((await listReportingCalendars(ctx.tx, { refs: [input.ref] })).length > 0)
    return refused('cycle.ref-taken', { ref: input.ref });
  if (!(await strategyByRef(ctx.tx, input.strategy))) return refused('strategy.unknown', { ref: input.strategy });
  if (!startsPeriod(input)) return refused('cycle.starts-inside', { day: input.from, frequency: input.frequency });
  await addReportingCalendar(ctx.tx, ctx.newId(), input);
  return ok({ ref: input.ref, version: 1 });
}

type Revise = {
  ref: string;
  version: number;
  changes: Partial<
    Pick<ReportingCalendar, 'title' | 'until' | 'dueAfter' | 'remindBefore' | 'escalateAfter' | 'workingCalendar'>
  >;
};

/** Revises what is due and who hears of silence; reports already open keep their day. refuses 'cycle.unknown' · 'cycle.ends-before' · 'conflict.changed' */
export const reviseReportingCalendar = (
  ctx: Context,
  { ref, version, changes }: Revise,
): Promise<Result<{ version: number }>> => reviseReportingCalendarRow(ctx.tx, ref, version, changes);
