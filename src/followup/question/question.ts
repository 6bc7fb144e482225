import type { Day, LocalizedText } from '../../kernel/index.ts';

/** lower: the house elected by the people · upper: the other one */
export const chambers = ['lower', 'upper'] as const;
export type Chamber = (typeof chambers)[number];
export const questionForms = ['oral', 'written'] as const;
export type QuestionForm = (typeof questionForms)[number];

/** written: its reply waits for somebody else · approved · answered: given to the chamber */
export const questionStates = ['received', 'written', 'approved', 'answered'] as const;
export type QuestionState = (typeof questionStates)[number];

export const questionActs = ['record', 'write', 'return', 'approve', 'answer'] as const;
export type QuestionAct = (typeof questionActs)[number];

/** came: the letter that brought it · answered: the letter that carried the reply */
export const questionWays = ['came', 'answered'] as const;
export type QuestionWay = (typeof questionWays)[number];

/**
 * A question of parliament to a body.
 *
 * number  that of the chamber · askedBy: a parliamentary group, never a person
 * cameBy  letter of the register that brought it · letter: the one that carried the reply
 */
export type Question = {
  id: string;
  body: string;
  chamber: Chamber;
  form: QuestionForm;
  year: number;
  number: string;
  askedBy: LocalizedText;
  subject: LocalizedText;
  words?: LocalizedText;
  receivedOn: Day;
  dueOn: Day;
  reply?: LocalizedText;
  cameBy?: string;
  letter?: string;
  answeredOn?: Day;
  state: QuestionState;
  version: number;
};

export type QuestionStep = {
  number: number;
  act: QuestionAct;
  from?: QuestionState;
  to: QuestionState;
  byPerson: string;
  forPersons: string[];
  day: Day;
  words?: LocalizedText;
};
