import type { Day } from '../../kernel/index.ts';
import type { Action, ActionAct, ActionState, ActionStep } from './action.ts';

export type ActionTransition = {
  act: ActionAct;
  from: readonly ActionState[];
  to: ActionState | 'same';
  /** the body that owes it, or the unit that follows it */
  side: 'owner' | 'unit';
};

/** The whole life of an action: its owner says that it is done, somebody else confirms; each act carries its sentence. */
export const actionWorkflow: readonly ActionTransition[] = [
  { act: 'declare', from: ['open'], to: 'declared', side: 'owner' },
  { act: 'confirm', from: ['declared'], to: 'done', side: 'unit' },
  { act: 'send-back', from: ['declared'], to: 'open', side: 'unit' },
  { act: 'postpone', from: ['open'], to: 'same', side: 'unit' },
  { act: 'drop', from: ['open', 'declared'], to: 'dropped', side: 'unit' },
];

export const actionTransition = (act: ActionAct, from: ActionState): ActionTransition | undefined =>
  actionWorkflow.find((one) => one.act === act && one.from.includes(from));

/** Persons who declared it done the last time: none of them confirms it. */
export const declarers = (steps: readonly ActionStep[]): string[] => {
  const last = steps.findLast((one) => one.act === 'declare');
  return last ? [last.byPerson, ...last.forPersons] : [];
};

/** Late: its day is over and nobody has even said that it is done. What is declared waits for others, not for its owner. */
export const isLateAction = ({ state, dueOn }: Pick<Action, 'state' | 'dueOn'>, today: Day): boolean =>
  state === 'open' && dueOn < today;
