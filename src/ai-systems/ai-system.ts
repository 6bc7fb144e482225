import type { Day, LocalizedText } from '../kernel/index.ts';

/** How closed the data are that a system uses, from open to what harms a person most. */
export const dataClasses = ['public', 'internal', 'personal', 'sensitive'] as const;
export type DataClass = (typeof dataClasses)[number];

/** prohibited: a use that the text, or the administration, holds to be forbidden */
export const riskClasses = ['minimal', 'limited', 'high', 'prohibited'] as const;
export type RiskClass = (typeof riskClasses)[number];

export const aiStates = ['planned', 'in-use', 'stopped'] as const;
export type AiState = (typeof aiStates)[number];

/**
 * A system of the State that decides, sorts, predicts or writes by learned rules. What is absent was not reported.
 *
 * administration  that answers for it and tells of it
 * data            what it uses · dataClass: how closed that is
 * risk            as riskBasis, a legal text in force, defines it; without one it is the administration's own assessment
 * stoppedBy       who can stop it, by their office · stoppedHow: by which step
 * reviewDue       day of the next review
 * project, solution, texts   what builds it, what of the catalogue it is, legal texts that it must respect
 */
export type AiSystem = {
  ref: string;
  title: LocalizedText;
  purpose: LocalizedText;
  strategy: string;
  administration: string;
  state: AiState;
  since?: string;
  data?: LocalizedText;
  dataClass?: DataClass;
  risk?: RiskClass;
  riskBasis?: string;
  stoppedBy?: LocalizedText;
  stoppedHow?: LocalizedText;
  reviewDue?: Day;
  project?: string;
  solution?: string;
  texts: string[];
  reference?: LocalizedText;
  stoppedOn?: Day;
  stopReason?: LocalizedText;
  recordedBy: string;
  recordedOn: Day;
  version: number;
};

/** kept: it may go on as it is · mend: something must change · stop: it should be stopped */
export const reviewOutcomes = ['kept', 'mend', 'stop'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** A review by a body that does not answer for the system. nextOn: day of the next one · file: its report */
export type AiReview = {
  id: string;
  number: number;
  on: Day;
  outcome: ReviewOutcome;
  findings: LocalizedText;
  nextOn: Day;
  reference?: LocalizedText;
  file?: string;
  organisation: string;
  independence: 'independent' | 'same-tutelage';
  reviewedBy: string;
  reviewedFor: string[];
  reviewedOn: Day;
};

/** overdue: its day has passed · due: it lies ahead · not-reported: nobody said when · none: it was stopped */
export const reviewStates = ['overdue', 'due', 'not-reported', 'none'] as const;
export type ReviewState = (typeof reviewStates)[number];
