import type { AskedFacts, Least, PaperClass, Station, TransferEvidenceKind } from './transfer.ts';

/**
 * The codelist of evidence: to which step each kind belongs, what it must say, how much at least, and the class it is born with.
 * Nothing else reaches a step: the paper of one step is never that of the next.
 */
export const transferEvidence: Record<
  TransferEvidenceKind,
  { step: Station; asks: AskedFacts; class: PaperClass; least?: keyof Least }
> = {
  'handover-record': { step: 1, asks: 'documents', class: 'internal' },
  'training-record': { step: 2, asks: 'people', class: 'internal', least: 'people' },
  'joint-operation-log': { step: 3, asks: 'days', class: 'internal', least: 'jointDays' },
  'own-operation-record': { step: 4, asks: 'days', class: 'internal', least: 'aloneDays' },
  'rights-deed': { step: 5, asks: 'nothing', class: 'internal' },
  'change-in-service': { step: 5, asks: 'nothing', class: 'internal' },
};

/** What a transfer asks for at least where its agreement does not say. */
export const usualLeast: Least = { people: 3, jointDays: 30, aloneDays: 90 };
