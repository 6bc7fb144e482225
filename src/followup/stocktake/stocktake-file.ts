import { callerIs, may, type Right, type Target } from '../../access/index.ts';
import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { listActions } from './action.store.ts';
import type { Action } from './action.ts';
import { isLateAction } from './action.workflow.ts';
import { type DrawnItem, draw } from './agenda.rules.ts';
import { agendaOf, timesOnAgenda } from './agenda.store.ts';
import type { AgendaItem } from './agenda.ts';
import { candidatesOf } from './agenda-candidates.ts';
import { committeeByRef, listSeats } from './committee.store.ts';
import type { RecordedCommittee, Seat } from './committee.ts';
import { stocktakeTarget } from './committee-target.ts';
import { attendanceOf, decisionsOf } from './record.store.ts';
import { bodiesOf, seatOf } from './seat.rules.ts';
import { listStocktakes, stepsOfStocktake } from './stocktake.store.ts';
import {
  type Attendance,
  type CommitteeDecision,
  type Stocktake,
  type StocktakeAct,
  type StocktakeStep,
  stocktakeActs,
} from './stocktake.ts';
import { isAhead, othersSide, toConfirm, transitionOf } from './stocktake.workflow.ts';

const rightOf: Record<StocktakeAct, Right> = {
  postpone: 'stocktake.plan',
  cancel: 'stocktake.plan',
  freeze: 'stocktake.record',
  reopen: 'stocktake.record',
  open: 'stocktake.record',
  write: 'stocktake.record',
  close: 'stocktake.chair',
  return: 'stocktake.chair',
  approve: 'stocktake.chair',
  confirm: 'minutes.confirm',
  contest: 'minutes.confirm',
};

/** times: agendas of meetings that sat which the action was on */
export type ShownAction = Action & { isLate: boolean; times: number };

export type StocktakeFile = {
  stocktake: Stocktake;
  committee: RecordedCommittee;
  seats: Seat[];
  items: AgendaItem[];
  attendance: Attendance[];
  decisions: CommitteeDecision[];
  actions: ShownAction[];
  steps: StocktakeStep[];
  /** partners that have not confirmed the minutes as they stand */
  toConfirm: string[];
  acts: StocktakeAct[];
  mayPlan: boolean;
  /** may still say at which hour and where it sits */
  mayArrange: boolean;
  mayRecord: boolean;
};

/** One stocktake with all that its page needs, and what the caller may do here and now. refuses 'stocktake.unknown' */
export async function stocktakeFile(ctx: Context, id: string): Promise<Result<StocktakeFile>> {
  const [stocktake] = await listStocktakes(ctx.tx, { id });
  if (!stocktake) return refused('stocktake.unknown', { id });
  const committee = (await committeeByRef(ctx.tx, stocktake.committee))!;
  const seats = await listSeats(ctx.tx, { committees: [committee.ref], on: stocktake.heldOn ?? ctx.today });
  const steps = await stepsOfStocktake(ctx.tx, id);
  const target = await stocktakeTarget(ctx, id);
  return ok({
    stocktake,
    committee,
    seats,
    items: await agendaOf(ctx.tx, id),
    attendance: await attendanceOf(ctx.tx, id),
    decisions: await decisionsOf(ctx.tx, id),
    actions: await shown(ctx, await listActions(ctx.tx, { stocktake: id })),
    steps,
    toConfirm: stocktake.state === 'approved' ? toConfirm(partnersOf(seats), steps) : [],
    acts: actsOpen(
      ctx,
      stocktake,
      steps,
      await listSeats(ctx.tx, { committees: [committee.ref], on: ctx.today }),
      target,
    ),
    mayArrange: isAhead(stocktake) && may(ctx.caller, 'stocktake.plan', target),
    mayPlan: stocktake.state === 'planned' && may(ctx.caller, 'stocktake.plan', target),
    mayRecord:
      stocktake.state === 'in-session' &&
      may(ctx.caller, 'stocktake.record', target) &&
      seatOf(ctx.caller, 'secretary', seats) !== undefined,
  });
}

const partnersOf = (seats: readonly Seat[]): string[] =>
  seats.flatMap((one) => (one.seat === 'partner' ? one.organisation : []));

/** What the caller may do: as the table, the policy, the seats and the rule of four eyes have it. */
export function actsOpen(
  ctx: Context,
  stocktake: Stocktake,
  steps: readonly StocktakeStep[],
  seats: readonly Seat[],
  target: Target,
): StocktakeAct[] {
  return stocktakeActs.filter((act) => {
    const transition = transitionOf(act, stocktake.state);
    if (!transition || !may(ctx.caller, rightOf[act], target)) return false;
    if (transition.by !== 'unit' && !seatOf(ctx.caller, transition.by, seats)) return false;
    if (act === 'confirm' && !toConfirm(partnersOf(seats), steps).some((one) => bodiesOf(ctx.caller).includes(one)))
      return false;
    return !othersSide(transition, steps).some((person) => callerIs(ctx.caller, person));
  });
}

export async function shown(ctx: Context, actions: readonly Action[]): Promise<ShownAction[]> {
  const times = await timesOnAgenda(
    ctx.tx,
    actions.map((one) => one.id),
  );
  return actions.map((one) => ({ ...one, isLate: isLateAction(one, ctx.today), times: times.get(one.id) ?? 0 }));
}

/** What the rule would draw today, and what it has no time for; nothing is changed. refuses 'stocktake.unknown' */
export async function agendaProposal(
  ctx: Context,
  id: string,
): Promise<Result<{ items: DrawnItem[]; left: DrawnItem[] }>> {
  const [stocktake] = await listStocktakes(ctx.tx, { id });
  if (!stocktake) return refused('stocktake.unknown', { id });
  const byHand = (await agendaOf(ctx.tx, id)).filter((one) => one.why === 'hand');
  return ok(
    draw(
      await candidatesOf(ctx, stocktake),
      {
        subjects: byHand.flatMap((one) => one.subject ?? []),
        minutes: byHand.reduce((sum, one) => sum + one.minutes, 0),
      },
      stocktake.length,
    ),
  );
}
