import type { Day } from '../../kernel/index.ts';
import type { Direction, Letter, LetterAct, LetterState, LetterStep } from './letter.ts';

export type LetterTransition = {
  act: Exclude<LetterAct, 'record'>;
  direction: Direction;
  from: readonly LetterState[];
  /** 'same' leaves the state */
  to: LetterState | 'same';
  /** the body that keeps the register · the one it is addressed to · the letter that answers it */
  side: 'body' | 'recipient' | 'answer';
  needsReason?: true;
  /** nobody who did one of these may do it */
  notBy?: readonly LetterAct[];
};

/** The whole life of a letter. Who wrote it does not approve it; what has left is not cancelled but followed by another. */
export const letterWorkflow: readonly LetterTransition[] = [
  { act: 'revise', direction: 'outgoing', from: ['drafted'], to: 'same', side: 'body' },
  {
    act: 'return',
    direction: 'outgoing',
    from: ['drafted'],
    to: 'same',
    side: 'body',
    needsReason: true,
    notBy: ['record', 'revise'],
  },
  {
    act: 'approve',
    direction: 'outgoing',
    from: ['drafted'],
    to: 'approved',
    side: 'body',
    notBy: ['record', 'revise'],
  },
  { act: 'dispatch', direction: 'outgoing', from: ['approved'], to: 'dispatched', side: 'body' },
  { act: 'receive', direction: 'outgoing', from: ['dispatched'], to: 'received', side: 'recipient' },
  { act: 'answer', direction: 'outgoing', from: ['dispatched', 'received'], to: 'answered', side: 'answer' },
  {
    act: 'cancel',
    direction: 'outgoing',
    from: ['drafted', 'approved'],
    to: 'cancelled',
    side: 'body',
    needsReason: true,
  },
  { act: 'answer', direction: 'incoming', from: ['received'], to: 'answered', side: 'answer' },
  { act: 'cancel', direction: 'incoming', from: ['received'], to: 'cancelled', side: 'body', needsReason: true },
];

export const letterTransition = (
  act: LetterAct,
  { direction, state }: Pick<Letter, 'direction' | 'state'>,
): LetterTransition | undefined =>
  letterWorkflow.find((one) => one.act === act && one.direction === direction && one.from.includes(state));

/** Persons who stand on the other side of the act: those who wrote what it approves, and whom they wrote for. */
export const othersSide = ({ notBy }: LetterTransition, steps: readonly LetterStep[]): string[] =>
  steps.filter((one) => notBy?.includes(one.act)).flatMap((one) => [one.byPerson, ...one.forPersons]);

/** Late: an answer was asked for, its day is over and none came. */
export const isLateLetter = ({ state, dueOn }: Pick<Letter, 'state' | 'dueOn'>, today: Day): boolean =>
  (state === 'dispatched' || state === 'received') && dueOn !== undefined && dueOn < today;
