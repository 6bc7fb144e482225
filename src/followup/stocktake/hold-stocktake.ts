import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { waitingItems } from './agenda.rules.ts';
import { agendaOf } from './agenda.store.ts';
import { attendanceOf } from './record.store.ts';
import { type ActOnStocktake, actOnStocktake, type StocktakeActed } from './stocktake-act.ts';

/** The secretary closes the agenda. refuses 'stocktake.agenda-empty' · 'stocktake.agenda-too-long' · what `actOnStocktake` refuses */
export const freezeAgenda = (ctx: Context, on: ActOnStocktake): Promise<Result<StocktakeActed>> =>
  actOnStocktake(ctx, 'freeze', on, async ({ stocktake }) => {
    const items = await agendaOf(ctx.tx, stocktake.id);
    if (items.length === 0) return refused('stocktake.agenda-empty');
    const minutes = items.reduce((sum, one) => sum + one.minutes, 0);
    if (minutes > stocktake.length) return refused('stocktake.agenda-too-long', { minutes, length: stocktake.length });
    return ok({});
  });

/** The secretary opens the agenda again, with a reason. refuses what `actOnStocktake` refuses */
export const reopenAgenda = (ctx: Context, on: ActOnStocktake): Promise<Result<StocktakeActed>> =>
  actOnStocktake(ctx, 'reopen', on);

/** The meeting begins. refuses 'stocktake.too-early' (before its day: it is postponed or planned anew) · what `actOnStocktake` refuses */
export const openStocktake = (ctx: Context, on: ActOnStocktake): Promise<Result<StocktakeActed>> =>
  actOnStocktake(ctx, 'open', on, async ({ stocktake }) =>
    ctx.today < stocktake.plannedOn
      ? refused('stocktake.too-early', { planned: stocktake.plannedOn, today: ctx.today })
      : ok({ changes: { heldOn: ctx.today } }),
  );

/**
 * The chair closes the meeting: every item was discussed or deferred, and who sat is noted.
 *
 * refuses  'stocktake.items-waiting' (by their order) · 'stocktake.attendance-missing' · what `actOnStocktake` refuses
 */
export const closeStocktake = (ctx: Context, on: ActOnStocktake): Promise<Result<StocktakeActed>> =>
  actOnStocktake(ctx, 'close', on, async ({ stocktake, seats }) => {
    const waiting = waitingItems(await agendaOf(ctx.tx, stocktake.id));
    if (waiting.length > 0) return refused('stocktake.items-waiting', { items: waiting });
    const noted = new Set((await attendanceOf(ctx.tx, stocktake.id)).map((one) => one.seat));
    const missing = seats.filter((one) => !noted.has(one.id)).map((one) => one.organisation);
    return missing.length > 0 ? refused('stocktake.attendance-missing', { organisations: missing }) : ok({});
  });
