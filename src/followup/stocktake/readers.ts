import { callerIs, listTarget, may, type Scope } from '../../access/index.ts';
import { addDays, type Day, type LocalizedText } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { listActions, stepsOfActions } from './action.store.ts';
import { declarers } from './action.workflow.ts';
import { listCommittees, listSeats } from './committee.store.ts';
import { committeeScopes } from './committee-target.ts';
import { bodiesOf } from './seat.rules.ts';
import { listStocktakes, stepsOfStocktakes } from './stocktake.store.ts';
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

/** Every committee with the scopes it lies in today: what search asks of committees and of their actions. */
export const committeesWithScopes = async (ctx: Context): Promise<Map<string, Scope[]>> =>
  committeeScopes(ctx, await listCommittees(ctx.tx));

/**
 * What waits for the caller in stocktakes and in the actions they asked for, for *Today*; what is late first. The same few queries
 * whatever the number of meetings and actions.
 */
export async function stocktakesWaiting(ctx: Context): Promise<StocktakeWaiting[]> {
  if (!may(ctx.caller, 'stocktake.read', listTarget)) return [];
  const found = [...(await meetings(ctx)), ...(await actions(ctx))];
  return found.sort((a, b) => (a.due ?? a.since).localeCompare(b.due ?? b.since));
}

async function meetings(ctx: Context): Promise<StocktakeWaiting[]> {
  const open = (await listStocktakes(ctx.tx, { states: Object.keys(awaited) as StocktakeState[] })).filter(
    (one) => one.state !== 'frozen' || one.plannedOn <= ctx.today,
  );
  if (open.length === 0) return [];
  const committees = await committeesOf(ctx, open);
  const steps = await stepsOfStocktakes(
    ctx.tx,
    open.map((one) => one.id),
  );
  const seats = await listSeats(ctx.tx, { committees: [...committees.keys()], on: ctx.today });
  return open.flatMap((stocktake) => {
    const [act, verb] = awaited[stocktake.state]!;
    const { title, scopes } = committees.get(stocktake.committee)!;
    const taken = steps.get(stocktake.id) ?? [];
    const sitting = seats.filter((one) => one.committee === stocktake.committee);
    if (!actsOpen(ctx, stocktake, taken, sitting, { scopes }).includes(act)) return [];
    return {
      why: 'meeting' as const,
      about: stocktake.id,
      title,
      act: verb,
      since: taken.at(-1)?.day ?? stocktake.plannedOn,
      ...(stocktake.heldOn ? {} : { due: stocktake.plannedOn }),
    };
  });
}

async function actions(ctx: Context): Promise<StocktakeWaiting[]> {
  const bodies = bodiesOf(ctx.caller);
  const soon = addDays(ctx.today, DAYS_AHEAD);
  const open = (await listActions(ctx.tx, { states: ['open', 'declared'] })).filter(
    (one) => one.state === 'declared' || (one.dueOn <= soon && bodies.includes(one.organisation)),
  );
  if (open.length === 0) return [];
  const committees = await committeesOf(ctx, open);
  const steps = await stepsOfActions(
    ctx.tx,
    open.flatMap((one) => (one.state === 'declared' ? one.id : [])),
  );
  return open.flatMap(({ id: about, title, dueOn: due, organisation, committee, state }): StocktakeWaiting[] => {
    const target = {
      scopes: [...committees.get(committee)!.scopes, { kind: 'organisation' as const, id: organisation }],
    };
    if (state === 'open')
      return may(ctx.caller, 'action.declare', target)
        ? [{ why: 'action-to-do', about, title, act: 'declare-action-done', since: due, due }]
        : [];
    const taken = steps.get(about) ?? [];
    if (declarers(taken).some((person) => callerIs(ctx.caller, person))) return [];
    return may(ctx.caller, 'action.judge', target)
      ? [{ why: 'action-to-confirm', about, title, act: 'confirm-action-done', since: taken.at(-1)!.day }]
      : [];
  });
}

async function committeesOf(ctx: Context, of: readonly { committee: string }[]) {
  const found = await listCommittees(ctx.tx, [...new Set(of.map((one) => one.committee))]);
  const scopes = await committeeScopes(ctx, found);
  return new Map(found.map(({ ref, title }) => [ref, { title, scopes: scopes.get(ref)! }]));
}
