import {
  type Day,
  isWorkingDay,
  type LocalizedText,
  ok,
  type Result,
  refused,
  workingDaysAfter,
} from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { workingCalendarOf } from '../../territory/readers.ts';
import { committeeByRef } from './committee.store.ts';
import type { RecordedCommittee } from './committee.ts';
import { addStocktake, listStocktakes } from './stocktake.store.ts';
import { type ActOnStocktake, actOnStocktake, type StocktakeActed } from './stocktake-act.ts';

/**
 * Plans the next stocktake of a committee, on a working day of its calendar.
 *
 * length   minutes it may last
 * refuses  'committee.unknown' · 'committee.not-in-office' · 'stocktake.in-the-past' · 'stocktake.day-off' (names the
 *          next working day)
 */
export async function planStocktake(
  ctx: Context,
  input: {
    committee: string;
    plannedOn: Day;
    length: number;
    startsAt?: string | undefined;
    place?: LocalizedText | undefined;
  },
): Promise<Result<{ id: string; number: number; version: number }>> {
  const committee = await committeeByRef(ctx.tx, input.committee);
  if (!committee) return refused('committee.unknown', { ref: input.committee });
  const fits = await checkDay(ctx, committee, input.plannedOn);
  if (!fits.ok) return fits;
  const number = (await listStocktakes(ctx.tx, { committee: input.committee })).length + 1;
  const id = ctx.newId();
  const { committee: of, plannedOn, length, startsAt, place } = input;
  await addStocktake(ctx.tx, {
    id,
    number,
    committee: of,
    plannedOn,
    length,
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(place === undefined ? {} : { place }),
    firstPlannedOn: input.plannedOn,
    state: 'planned',
    version: 1,
  });
  return ok({ id, number, version: 1 });
}

/** Moves it to another day with a reason; the first day stays known. refuses what planning and `actOnStocktake` refuse */
export const postponeStocktake = (
  ctx: Context,
  { until, ...on }: ActOnStocktake & { until: Day },
): Promise<Result<StocktakeActed>> =>
  actOnStocktake(ctx, 'postpone', on, async ({ stocktake }) => {
    const committee = (await committeeByRef(ctx.tx, stocktake.committee))!;
    const fits = await checkDay(ctx, committee, until);
    return fits.ok ? ok({ until, changes: { plannedOn: until } }) : fits;
  });

/** Gives it up before it sat, with a reason. refuses what `actOnStocktake` refuses */
export const cancelStocktake = (ctx: Context, on: ActOnStocktake): Promise<Result<StocktakeActed>> =>
  actOnStocktake(ctx, 'cancel', on);

async function checkDay(ctx: Context, committee: RecordedCommittee, on: Day): Promise<Result<true>> {
  if (on < ctx.today) return refused('stocktake.in-the-past', { day: on, today: ctx.today });
  if (on < committee.from || (committee.until !== undefined && on > committee.until))
    return refused('committee.not-in-office', { ref: committee.ref, day: on });
  const working = await workingCalendarOf(ctx.tx, committee.workingCalendar);
  if (!isWorkingDay(on, working))
    return refused('stocktake.day-off', { day: on, next: workingDaysAfter(on, 0, working) });
  return ok(true);
}
