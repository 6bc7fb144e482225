import type { Day, LocalizedText } from '../kernel/index.ts';
import type { EvidenceClass, EvidenceStatus, OpeningEvent } from './evidence.ts';
import type { Signature } from './signature.ts';

/** What a paper was brought for, as far as opening it goes. `decidedOn`: day on which the last of the gates it was brought to was decided. */
export type PaperUse = {
  evidence: string;
  project: string;
  projectTitle: LocalizedText;
  type: string;
  title: LocalizedText;
  class: EvidenceClass;
  ground?: LocalizedText;
  opensOn?: OpeningEvent;
  status: EvidenceStatus;
  gates: number[];
  decidedOn?: Day;
  broughtBy: string;
};

/**
 * A paper that one person proposes to open, and another opens or not.
 *
 * event      what it waited for; absent when it waited for nothing
 * shownBy    accepted evidence of the project that shows the event; `source` where none does
 */
export type Opening = {
  id: string;
  sha256: string;
  project?: string;
  from: EvidenceClass;
  to: EvidenceClass;
  event?: OpeningEvent;
  happenedOn?: Day;
  shownBy?: string;
  source?: string;
  reason: LocalizedText;
  proposedBy: Signature;
  proposedOn: Day;
  status: 'proposed' | 'confirmed' | 'refused';
  settledBy?: Signature;
  settledOn?: Day;
  refusalReason?: LocalizedText;
};
