import type { SeatKind } from './committee.ts';
import type { Stocktake, StocktakeAct, StocktakeState, StocktakeStep } from './stocktake.ts';

/** Who may do it beside what the policy says: the holder of a seat, or anybody of the unit that plans. */
export type Doer = Exclude<SeatKind, 'member'> | 'unit';

export type Transition = {
  act: StocktakeAct;
  from: readonly StocktakeState[];
  /** 'same' leaves the state · 'next' is worked out by the act: the last partner's confirmation ends it */
  to: StocktakeState | 'same' | 'next';
  by: Doer;
  needsReason?: true;
  /** the person may not be the one who did one of these since the meeting was closed */
  notBy?: readonly StocktakeAct[];
};

/** The whole life of a stocktake. Who wrote the minutes does not approve them; what a partner contests is written again. */
export const stocktakeWorkflow: readonly Transition[] = [
  { act: 'postpone', from: ['planned', 'frozen'], to: 'same', by: 'unit', needsReason: true },
  { act: 'freeze', from: ['planned'], to: 'frozen', by: 'secretary' },
  { act: 'reopen', from: ['frozen'], to: 'planned', by: 'secretary', needsReason: true },
  { act: 'open', from: ['frozen'], to: 'in-session', by: 'secretary' },
  { act: 'close', from: ['in-session'], to: 'closed', by: 'chair' },
  { act: 'write', from: ['closed', 'written'], to: 'written', by: 'secretary' },
  { act: 'return', from: ['written'], to: 'closed', by: 'chair', needsReason: true },
  { act: 'approve', from: ['written'], to: 'approved', by: 'chair', notBy: ['write'] },
  { act: 'confirm', from: ['approved'], to: 'next', by: 'partner', notBy: ['write', 'approve'] },
  { act: 'contest', from: ['approved'], to: 'closed', by: 'partner', needsReason: true },
  { act: 'cancel', from: ['planned', 'frozen'], to: 'cancelled', by: 'unit', needsReason: true },
];

export const transitionOf = (act: StocktakeAct, from: StocktakeState): Transition | undefined =>
  stocktakeWorkflow.find((one) => one.act === act && one.from.includes(from));

/** True until it sits or is given up: its hour and place may be said, and its convocations written. */
export const isAhead = ({ state }: Pick<Stocktake, 'state'>): boolean => state === 'planned' || state === 'frozen';

/** Steps since the minutes were last to be written: those whose authors stand behind their words. */
export const sinceClosed = (steps: readonly StocktakeStep[]): StocktakeStep[] =>
  steps.slice(steps.findLastIndex((one) => one.to === 'closed') + 1);

/** Persons who may not do it, since they did, or had somebody do for them, what the act judges. */
export const othersSide = (transition: Transition, steps: readonly StocktakeStep[]): string[] =>
  sinceClosed(steps)
    .filter((one) => transition.notBy?.includes(one.act))
    .flatMap((one) => [one.byPerson, ...one.forPersons]);

/** Partners among `organisations` that have not confirmed the minutes as they stand. */
export const toConfirm = (organisations: readonly string[], steps: readonly StocktakeStep[]): string[] => {
  const confirmed = new Set(
    sinceClosed(steps).flatMap((one) => (one.act === 'confirm' ? (one.organisation ?? []) : [])),
  );
  return [...new Set(organisations)].filter((one) => !confirmed.has(one));
};
