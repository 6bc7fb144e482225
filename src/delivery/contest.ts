import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Signature } from './signature.ts';

export const contestSubjects = ['stage', 'state', 'gate', 'evidence', 'milestone', 'place'] as const;
export const contestOutcomes = ['upheld', 'partly', 'not-upheld'] as const;
export type ContestOutcome = (typeof contestOutcomes)[number];

/** What was answered to who contested. It moves nothing by itself: what follows from it is another act. */
export type ContestAnswer = {
  outcome: ContestOutcome;
  reason: LocalizedText;
  by: Signature;
  on: Day;
};

/** A partner, a region or an owner says that a status is not so, with a reason; it stands beside the status, and is answered once. */
export type StatusContest = {
  id: string;
  project: string;
  subject: (typeof contestSubjects)[number];
  subjectRef?: string;
  reason: LocalizedText;
  organisation?: string;
  contestedBy: string;
  contestedOn: Day;
  answer?: ContestAnswer;
};
