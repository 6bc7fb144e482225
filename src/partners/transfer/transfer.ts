import type { Day, LocalizedText } from '../../kernel/index.ts';
import type { Independence } from '../tutelage.rules.ts';

export const transferSubjects = ['technology', 'system', 'method'] as const;
export type TransferSubject = (typeof transferSubjects)[number];

/**
 * How far know-how has gone over. 0: nothing but paper, a memorandum or an agreement that is signed or not · 1: documents handed over ·
 * 2: people trained · 3: joint operation · 4: the local team runs it alone · 5: the local team modifies it or holds the rights
 */
export const transferSteps = [0, 1, 2, 3, 4, 5] as const;
export type TransferStep = (typeof transferSteps)[number];

/** Steps that evidence reaches: what is drawn as five stations. */
export const stations = [1, 2, 3, 4, 5] as const;
export type Station = (typeof stations)[number];

export const transferEvidenceKinds = [
  'handover-record',
  'training-record',
  'joint-operation-log',
  'own-operation-record',
  'rights-deed',
  'change-in-service',
] as const;
export type TransferEvidenceKind = (typeof transferEvidenceKinds)[number];

/** What evidence of a kind must say: titles of documents, counts of people, or the days that it covers. */
export type AskedFacts = 'documents' | 'people' | 'days' | 'nothing';

export type PaperClass = 'public' | 'internal' | 'restricted';

/** What each side must show at least: people trained (step 2), calendar days of joint operation (3), days without the giver (4). */
export type Least = { people: number; jointDays: number; aloneDays: number };

/**
 * Know-how that one body hands to another under an agreement.
 *
 * obligation  of the agreement, that asks for it
 * movedOn     day it came to the step it stands at
 */
export type Transfer = {
  ref: string;
  agreement: string;
  obligation?: string;
  project: string;
  subject: TransferSubject;
  title: LocalizedText;
  giver: string;
  receiver: string;
  least: Least;
  note?: LocalizedText;
  step: TransferStep;
  movedOn: Day;
  recordedOn: Day;
  version: number;
};

export const claimStatuses = ['brought', 'accepted', 'returned'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/** What a claim says beside its paper. Days are calendar days, both ends counted; people are counts, never names. */
export type ClaimFacts = {
  documents?: string[];
  people?: number;
  certified?: number;
  from?: Day;
  until?: Day;
};

/** Evidence brought that a transfer has reached a step. */
export type TransferClaim = ClaimFacts & {
  id: string;
  step: Station;
  kind: TransferEvidenceKind;
  file: string;
  title: LocalizedText;
  dated: Day;
  class: PaperClass;
  organisation: string;
  broughtBy: string;
  broughtFor: string[];
  broughtOn: Day;
  status: ClaimStatus;
  judgedBy?: string;
  judgedFor: string[];
  judgedOn?: Day;
  judgeOrganisation?: string;
  independence?: Exclude<Independence, 'self'>;
  reason?: LocalizedText;
};

export const transferActs = ['record', 'claim', 'accept', 'return', 'lose', 'contest', 'answer'] as const;
export type TransferAct = (typeof transferActs)[number];

export const transferOutcomes = ['upheld', 'not-upheld'] as const;
export type TransferOutcome = (typeof transferOutcomes)[number];

export type TransferTrace = {
  number: number;
  act: TransferAct;
  from?: TransferStep;
  to: TransferStep;
  claim?: string;
  contests?: number;
  outcome?: TransferOutcome;
  effectiveOn: Day;
  organisation?: string;
  words?: LocalizedText;
  byPerson: string;
  forPersons: string[];
  day: Day;
};

/** promised: nothing brought · declared: brought, or accepted within one house · verified: accepted by a body outside the tutelage */
export type StationMark = 'promised' | 'declared' | 'verified';
