import type { Day, LocalizedText } from '../../kernel/index.ts';
import type { EscalationPost } from '../cycle/reporting-calendar.ts';
import type { ActiveCode, FoundWarning, SubjectKind } from '../warning.ts';

/**
 * raised     true, and nobody has said anything of it
 * answered   somebody who answers for the subject said what is done; it comes back if the cause still stands on the day kept
 * snoozed    the delivery unit put it off until a day, with a reason
 * escalated  told to a post above
 * closed     the cause went; if it returns, another episode begins
 */
export const warningStates = ['raised', 'answered', 'snoozed', 'escalated', 'closed'] as const;
export type WarningState = (typeof warningStates)[number];

export const warningActs = ['raise', 'answer', 'snooze', 'wake', 'escalate', 'close'] as const;
export type WarningAct = (typeof warningActs)[number];

/** One rule about one subject, from the day it was raised until its cause went. */
export type Episode = {
  id: string;
  rule: ActiveCode;
  subjectKind: SubjectKind;
  subjectRef: string;
  number: number;
  project?: string;
  strategy?: string;
  region?: string;
  organisation?: string;
  since: Day;
  raisedOn: Day;
  numbers: FoundWarning['numbers'];
  weight: number;
  state: WarningState;
  quietUntil?: Day;
  version: number;
};

export type WarningStep = {
  number: number;
  act: WarningAct;
  from?: WarningState;
  to: WarningState;
  byPerson: string;
  forPersons: string[];
  day: Day;
  words?: LocalizedText;
  until?: Day;
  toPost?: EscalationPost;
  toOrganisation?: string;
};

/** The same key as `warningKey` gives what a rule found. */
export const episodeKey = (one: Pick<Episode, 'rule' | 'subjectKind' | 'subjectRef'>): string =>
  `${one.rule} ${one.subjectKind} ${one.subjectRef}`;
