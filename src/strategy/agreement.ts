import type { Day, LocalizedText } from '../kernel/index.ts';

export const aspects = ['amount', 'date', 'perimeter'] as const;
export type Aspect = (typeof aspects)[number];

/** Inside words: they never leave the desk. */
export const agreementStatuses = ['confirmed', 'contradicted', 'unverified'] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];

/** The three neutral wordings the public reads, from the most to the least settled. */
export const sourcesWordings = ['sources-agree', 'being-checked', 'sources-differ'] as const;
export type SourcesWording = (typeof sourcesWordings)[number];

/**
 * Whether the sources of a pledge agree on one aspect.
 *
 * counterClaim  the claim that says otherwise, where one does
 * judgedBy      person, absent when it came with a pack; judgedAs: the office or pack that judged
 */
export type Agreement = {
  pledge: string;
  aspect: Aspect;
  status: AgreementStatus;
  reason: LocalizedText;
  counterClaim?: string;
  judgedBy?: string;
  judgedAs: string;
  judgedOn: Day;
};

/** An answer of the institution, shown above the sources, without verdict («توضيح»). */
export type Clarification = {
  id: string;
  pledge: string;
  organisation: string;
  text: LocalizedText;
  on: Day;
  source?: string;
  recordedBy?: string;
};
