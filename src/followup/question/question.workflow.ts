import type { Day } from '../../kernel/index.ts';
import type { Question, QuestionAct, QuestionState, QuestionStep } from './question.ts';

export type QuestionTransition = {
  act: Exclude<QuestionAct, 'record'>;
  from: readonly QuestionState[];
  to: QuestionState;
  /** nobody who wrote the reply */
  notByAuthor?: true;
};

/** The life of a question: somebody writes the reply, somebody else approves or returns it, then it is given to the chamber. */
export const questionWorkflow: readonly QuestionTransition[] = [
  { act: 'write', from: ['received', 'written'], to: 'written' },
  { act: 'return', from: ['written'], to: 'received', notByAuthor: true },
  { act: 'approve', from: ['written'], to: 'approved', notByAuthor: true },
  { act: 'answer', from: ['approved'], to: 'answered' },
];

export const questionTransition = (act: QuestionAct, from: QuestionState): QuestionTransition | undefined =>
  questionWorkflow.find((one) => one.act === act && one.from.includes(from));

/** Persons who wrote the reply as it stands, and those they wrote for. */
export const authorsOf = (steps: readonly QuestionStep[]): string[] =>
  steps.filter((one) => one.act === 'write').flatMap((one) => [one.byPerson, ...one.forPersons]);

export const isLateQuestion = ({ state, dueOn }: Pick<Question, 'state' | 'dueOn'>, today: Day): boolean =>
  state !== 'answered' && dueOn < today;
