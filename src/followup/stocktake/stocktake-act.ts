import { callerIs } from '../../access/index.ts';
import { type Day, type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { listSeats } from './committee.store.ts';
import type { Seat } from './committee.ts';
import { seatOf } from './seat.rules.ts';
import { stepsOfStocktake, stocktakeForAct, takeStocktakeStep } from './stocktake.store.ts';
import type { Stocktake, StocktakeAct, StocktakeState, StocktakeStep } from './stocktake.ts';
import { othersSide, transitionOf } from './stocktake.workflow.ts';

export type ActOnStocktake = { id: string; version: number; reason?: LocalizedText | undefined };
export type StocktakeActed = { id: string; version: number; state: StocktakeState };

/** What an act is decided on: the meeting, its trace, who sits today and the seat the caller acts from. */
export type Sitting = { stocktake: Stocktake; steps: readonly StocktakeStep[]; seats: readonly Seat[]; own?: Seat };
export type Moved = {
  to?: StocktakeState;
  organisation?: string;
  until?: Day;
  changes?: Parameters<typeof takeStocktakeStep>[4];
};

/**
 * The shape of every act on a stocktake: hold it, ask the table, find the seat, let the act decide, write the step with
 * the change.
 *
 * refuses  'stocktake.unknown' · 'conflict.changed' · 'stocktake.no-such-step' · 'stocktake.not-your-seat'
 *          · 'four-eyes.minutes-both-sides' · whatever `decide` refuses
 */
export async function actOnStocktake(
  ctx: Context,
  act: StocktakeAct,
  { id, version, reason }: ActOnStocktake,
  decide: (sitting: Sitting) => Promise<Result<Moved>> = async () => ok({}),
): Promise<Result<StocktakeActed>> {
  const stocktake = await stocktakeForAct(ctx.tx, id);
  if (!stocktake) return refused('stocktake.unknown', { id });
  if (stocktake.version !== version)
    return refused('conflict.changed', {
      ref: `${stocktake.committee} ${stocktake.number}`,
      yours: version,
      current: stocktake.version,
    });
  const transition = transitionOf(act, stocktake.state);
  if (!transition) return refused('stocktake.no-such-step', { act, state: stocktake.state });
  const steps = await stepsOfStocktake(ctx.tx, id);
  const seats = await listSeats(ctx.tx, { committees: [stocktake.committee], on: ctx.today });
  const own = transition.by === 'unit' ? undefined : seatOf(ctx.caller, transition.by, seats);
  if (transition.by !== 'unit' && !own) return refused('stocktake.not-your-seat', { act, seat: transition.by });
  if (othersSide(transition, steps).some((person) => callerIs(ctx.caller, person)))
    return refused('four-eyes.minutes-both-sides', { act });
  const moved = await decide({ stocktake, steps, seats, ...(own ? { own } : {}) });
  if (!moved.ok) return moved;
  const { to, changes, organisation, until } = moved.value;
  const saved = await takeStocktakeStep(
    ctx.tx,
    ctx.newId(),
    stocktake,
    {
      number: steps.length + 1,
      act,
      from: stocktake.state,
      to: to ?? (transition.to === 'same' || transition.to === 'next' ? stocktake.state : transition.to),
      byPerson: ctx.caller.person!,
      forPersons: ctx.caller.actsFor,
      day: ctx.today,
      ...(reason === undefined ? {} : { reason }),
      ...(organisation === undefined ? {} : { organisation }),
      ...(until === undefined ? {} : { until }),
    },
    changes,
  );
  return saved.ok ? ok({ id, ...saved.value }) : saved;
}
