import { callerIs, listTarget, may } from '../../access/index.ts';
import { addDays, type Day, type LocalizedText } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { listActions, stepsOfAction } from './action.store.ts';
import { declarers } from './action.workflow.ts';
import { listCommittees, listSeats } from './committee.store.ts';
import type { RecordedCommittee } from './committee.ts';
import { actionTarget, committeeTarget } from './committee-target.ts';
import { bodiesOf } from './seat.rules.ts';
import { listStocktakes, stepsOfStocktake } from './stocktake.store.ts';
import type { StocktakeAct, StocktakeState } from './stocktake.ts';
import { actsOpen } from './stocktake-file.ts';

/** One thing of a stocktake that waits for the caller, and the verb that answers it. `title` is that of the committee or of the action. */
export type StocktakeWaiting = {
  why: 'meeting' | 'action-to-do' | 'action-to-confirm';
  about: string;
  title: LocalizedText;
  act: string;
  since: Day;
  due?: Day;
};

/** Days ahead that an action is told of before its day. */
const DAYS_AHEAD = 7;

/** The one act that each state waits for, of whoever may do it. */
const awaited: Partial<Record<StocktakeState, [act: StocktakeAct, verb: string]>> = {
  planned: ['freeze', 'freeze-agenda'],
  frozen: ['open', 'open-stocktake'],
  'in-session': ['close', 'close-stocktake'],
  closed: ['write', 'write-minutes'],
  written: ['approve', 'approve-minutes'],
  approved: ['confirm', 'confirm-minutes'],
};

/** What waits for the caller in stocktakes and in the actions they asked for, for *Today*; what is late first. */
export async function stocktakesWaiting(ctx: Context): Promise<StocktakeWaiting[]> {
  if (!may(ctx.caller, 'stocktake.read', listTarget)) return [];
  const committees = new Map((await listCommittees(ctx.tx)).map((one) => [one.ref, one]));
  const found = [...(await meetings(ctx, committees)), ...(await actions(ctx))];
  return found.sort((a, b) => (a.due ?? a.since).localeCompare(b.due ?? b.since));
}

async function meetings(ctx: Context, committees: ReadonlyMap<string, RecordedCommittee>): Promise<StocktakeWaiting[]> {
  const waiting: StocktakeWaiting[] = [];
  for (const stocktake of await listStocktakes(ctx.tx)) {
    const next = awaited[stocktake.state];
    if (!next || (stocktake.state === 'frozen' && stocktake.plannedOn > ctx.today)) continue;
    const [act, verb] = next;
    const steps = await stepsOfStocktake(ctx.tx, stocktake.id);
    const seats = await listSeats(ctx.tx, { committees: [stocktake.committee], on: ctx.today });
    if (!actsOpen(ctx, stocktake, steps, seats, await committeeTarget(ctx, stocktake.committee)).includes(act))
      continue;
    waiting.push({
      why: 'meeting',
      about: stocktake.id,
      title: committees.get(stocktake.committee)!.title,
      act: verb,
      since: steps.at(-1)?.day ?? stocktake.plannedOn,
      ...(stocktake.heldOn ? {} : { due: stocktake.plannedOn }),
    });
  }
  return waiting;
}

async function actions(ctx: Context): Promise<StocktakeWaiting[]> {
  const waiting: StocktakeWaiting[] = [];
  for (const one of await listActions(ctx.tx, { states: ['open', 'declared'] })) {
    const { id: about, title, dueOn: due, organisation, state } = one;
    if (state === 'open') {
      if (due > addDays(ctx.today, DAYS_AHEAD) || !bodiesOf(ctx.caller).includes(organisation)) continue;
      if (may(ctx.caller, 'action.declare', await actionTarget(ctx, about)))
        waiting.push({ why: 'action-to-do', about, title, act: 'declare-action-done', since: due, due });
      continue;
    }
    const steps = await stepsOfAction(ctx.tx, about);
    if (declarers(steps).some((person) => callerIs(ctx.caller, person))) continue;
    if (may(ctx.caller, 'action.judge', await actionTarget(ctx, about)))
      waiting.push({ why: 'action-to-confirm', about, title, act: 'confirm-action-done', since: steps.at(-1)!.day });
  }
  return waiting;
}
