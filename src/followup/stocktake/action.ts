import type { Day, LocalizedText } from '../../kernel/index.ts';
import type { Subject } from './agenda.ts';

/** declared: its owner says it is done, nobody else has confirmed it yet · done: somebody else has · dropped with a reason */
export const actionStates = ['open', 'declared', 'done', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];

export const actionActs = ['declare', 'confirm', 'send-back', 'postpone', 'drop'] as const;
export type ActionAct = (typeof actionActs)[number];

/** What a stocktake asked of a body, by a day, about something. */
export type Action = {
  id: string;
  committee: string;
  stocktake: string;
  item: string;
  number: number;
  title: LocalizedText;
  organisation: string;
  person?: string;
  dueOn: Day;
  firstDueOn: Day;
  subject?: Subject;
  project?: string;
  state: ActionState;
  version: number;
};

export type ActionStep = {
  number: number;
  act: ActionAct;
  from: ActionState;
  to: ActionState;
  byPerson: string;
  forPersons: string[];
  day: Day;
  words: LocalizedText;
  file?: string;
  until?: Day;
};
