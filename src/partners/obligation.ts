import type { Day, LocalizedText, Money, Quantity } from '../kernel/index.ts';
import type { PartySide } from './agreement.ts';

export const obligationKinds = [
  'feasibility-study',
  'technical-assistance',
  'technology-transfer',
  'counterpart-funds',
  'training-places',
  'study-access',
  'land',
  'other',
] as const;
export type ObligationKind = (typeof obligationKinds)[number];

/**
 * open       owed
 * declared   its debtor brought evidence that it is done; somebody else judges it
 * returned   the evidence was sent back with a reason: still owed
 * met        accepted, or closed as met by joint minutes
 * contested  one side does not agree with what is shown: only joint minutes close it
 * waived     an amendment took it out of the agreement
 */
export const obligationStates = ['open', 'declared', 'returned', 'met', 'contested', 'waived'] as const;
export type ObligationState = (typeof obligationStates)[number];

/** settle: by joint minutes · amend, waive: by an amendment · correct: the record said it wrong */
export const obligationActs = [
  'record',
  'declare',
  'accept',
  'return',
  'contest',
  'settle',
  'amend',
  'waive',
  'correct',
] as const;
export type ObligationAct = (typeof obligationActs)[number];

/** What joint minutes say of a contested obligation. */
export const settlementOutcomes = ['met', 'owed'] as const;
export type SettlementOutcome = (typeof settlementOutcomes)[number];

/**
 * What one side of an agreement owes the other.
 *
 * dueOn       as the amendments have it; a day off means the next working day · firstDueOn: as it was first recorded
 * consequence what follows when it is not met
 * project     that it serves · criterion: of a gate, that waits for it · holdsUp: obligation of the same agreement that waits for it
 */
export type Obligation = {
  ref: string;
  agreement: string;
  number: number;
  kind: ObligationKind;
  side: PartySide;
  debtor: string;
  creditor: string;
  title: LocalizedText;
  quantity?: Quantity;
  amount?: Money;
  dueOn?: Day;
  firstDueOn?: Day;
  consequence?: LocalizedText;
  project?: string;
  criterion?: string;
  holdsUp?: string;
  note?: LocalizedText;
  state: ObligationState;
  recordedOn: Day;
  version: number;
};

/** independent: a verifier of neither side · joint: both sides, in minutes that both confirmed */
export const stepSides = ['state', 'partner', 'independent', 'joint'] as const;
export type StepSide = (typeof stepSides)[number];

export type ObligationStep = {
  number: number;
  act: ObligationAct;
  from?: ObligationState;
  to: ObligationState;
  byPerson: string;
  forPersons: string[];
  organisation?: string;
  side: StepSide;
  day: Day;
  words?: LocalizedText;
  file?: string;
  amendment?: number;
  decision?: string;
  dueBefore?: Day;
  dueAfter?: Day;
};

/** How an obligation stands against its day. Days left are calendar days; days late are working days of the calendar. */
export type Timing = { lastDay?: Day; daysLeft?: number; daysLate: number; isLate: boolean };
