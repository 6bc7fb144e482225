import type { Day, LocalizedText, Quantity, Refusal } from '../kernel/index.ts';
import type { Draft, DraftKind, DraftStatus, Span } from './draft.ts';
import type { ReadingLanguage } from './stored-text.ts';
import type { ReaderTrouble } from './troubles.rules.ts';

/** waiting: its turn has not come · read: its drafts are there · refused: the file could not be read, with the reason */
export const readingStates = ['waiting', 'read', 'refused'] as const;
export type ReadingState = (typeof readingStates)[number];

/**
 * accepted: it made a pledge of its own · attached: it became another claim of a pledge that was there ·
 * unmarked: whoever marked it by hand, or another, took the mark back
 */
export const draftStates = ['waiting', 'accepted', 'attached', 'rejected', 'unmarked'] as const;
export type DraftState = (typeof draftStates)[number];
/** Somebody said whether it is a commitment. */
export const decidedStates = ['accepted', 'attached', 'rejected'] as const satisfies readonly DraftState[];

export const draftActs = ['mark', 'revise', 'accept', 'attach', 'reject', 'undo'] as const;
export type DraftAct = (typeof draftActs)[number];

/** Why a person lays a draft aside. */
export const rejectReasons = [
  'not-a-commitment',
  'already-done',
  'opinion',
  'duplicate',
  'cut-wrongly',
  'other-country',
] as const;
export type RejectReason = (typeof rejectReasons)[number];

/**
 * One file read for one strategy.
 *
 * file          SHA-256 of the kept file, textSha256 of the text that was read out of it (UTF-8)
 * documentDate  from which relative dates are counted
 * repaired      what was mended in a damaged text; every number is then confirmed by a person
 * refusal       why it could not be read
 * troubles      what readers could not do in the text that was read
 * lexiconSha256, lexiconEntries  entries of the house that it was read with: what names their set, and how many
 * againOn       day on which a second reading with the newer lexicon was asked for, while that waits; againBy: who asked
 */
export type Reading = {
  id: string;
  file: string;
  source: string;
  strategy: string;
  documentDate?: Day;
  language?: ReadingLanguage;
  state: ReadingState;
  refusal?: Refusal;
  textSha256?: string;
  characters?: number;
  repaired: string[];
  readers: string[];
  troubles?: ReaderTrouble[];
  askedBy?: string;
  askedOn: Day;
  lexiconSha256?: string;
  lexiconEntries?: number;
  againBy?: string;
  againOn?: Day;
  version: number;
};

/** Entries of the house that a text was read with: what names their set, and how many. */
export type ReadWith = { sha256: string; entries: number };

/** What a person may say of a number or date that does not stand in the words of the span. */
export const saidFields = ['quantity', 'deadline'] as const;
export type SaidField = (typeof saidFields)[number];

/**
 * A draft as it will enter the register.
 *
 * quantity      in a unit of the register
 * deadline      a period whose last day it is; isInherited while it stands in words around the span and not in it
 * organisation  who is bound; actor: the same as the text calls them
 * said          numbers and dates that a person answers for, since the words of the span do not hold them
 */
export type DraftFields = Span & {
  kind: DraftKind;
  status: DraftStatus;
  quantity?: Quantity;
  deadline?: string;
  isInherited?: true;
  place?: string;
  organisation?: string;
  actor?: string;
  perimeter?: LocalizedText;
  title?: LocalizedText;
  said?: SaidField[];
};

/**
 * A draft in the register of readings.
 *
 * found   as its reader said it, or as the grammars read the stretch that a person marked; never changed
 * fields  as a person corrected it; absent while nobody did
 * pledge, claim   what it became
 */
export type RecordedDraft = {
  reading: string;
  number: number;
  found: Draft;
  fields?: DraftFields;
  state: DraftState;
  pledge?: string;
  claim?: string;
  version: number;
};

/** proposed: the pledges offered at that moment, with why: what was offered and what was chosen stay side by side */
export type DraftStep = {
  number: number;
  act: DraftAct;
  from: DraftState;
  to: DraftState;
  byPerson: string;
  forPersons: string[];
  day: Day;
  at: string;
  fields?: DraftFields;
  confirmed?: string[];
  proposed?: { pledge: string; score: number; reasons: string[] }[];
  pledge?: string;
  claim?: string;
  reason?: RejectReason;
  words?: LocalizedText;
};
