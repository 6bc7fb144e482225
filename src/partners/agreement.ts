import type { Day, LocalizedText, Money } from '../kernel/index.ts';

/** framework: a convention that others are signed under · convention: between bodies, on shared means */
export const agreementKinds = ['memorandum', 'framework', 'grant', 'loan', 'contract', 'convention'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

export const partySides = ['state', 'partner'] as const;
export type PartySide = (typeof partySides)[number];

/** A witness is named and not bound: it owes nothing and judges nothing. */
export const partyRoles = ['signatory', 'funder', 'implementer', 'beneficiary', 'contractor', 'witness'] as const;
export type PartyRole = (typeof partyRoles)[number];

/** Where an agreement stands on a day; computed from its days, see `standingOf`. */
export const standings = ['announced', 'signed', 'in-force', 'expired', 'ended'] as const;
export type Standing = (typeof standings)[number];

export type Party = { organisation: string; side: PartySide; role: PartyRole };

/**
 * An agreement between the state and others. Not the agreement of sources, which `strategy` keeps.
 *
 * validUntil, amount  as the amendments in force have it
 * termination         why it was ended before its time
 * committee           joint committee that follows it and settles what is contested
 * source              tells of it · act: the act itself, by its SHA-256; one of the two is there
 */
export type PartnerAgreement = {
  ref: string;
  kind: AgreementKind;
  strategy: string;
  title: LocalizedText;
  summary?: LocalizedText;
  signedOn?: Day;
  validFrom?: Day;
  validUntil?: Day;
  terminatedOn?: Day;
  termination?: LocalizedText;
  terminationAct?: string;
  committee?: string;
  amount?: Money;
  source?: string;
  act?: string;
  note?: LocalizedText;
};

export type RecordedAgreement = PartnerAgreement & {
  parties: Party[];
  projects: string[];
  recordedOn: Day;
  version: number;
};

/** A dated act that changes a signed agreement: what stood before stays beside what stands since. */
export type Amendment = {
  number: number;
  dated: Day;
  reference: string;
  words: LocalizedText;
  act?: string;
  untilBefore?: Day;
  untilAfter?: Day;
  amountBefore?: string;
  amountAfter?: string;
  recordedOn: Day;
};
