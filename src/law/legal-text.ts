import type { LocalizedText } from '../kernel/index.ts';

export const legalTextKinds = ['law', 'organic-law', 'decree', 'order', 'draft-law', 'draft-framework-law'] as const;
export const legalTextStatuses = ['in-force', 'draft', 'repealed'] as const;

/**
 * A text that pledges rest on and that puts duties on projects.
 *
 * number   as printed (09-08); absent for drafts without one
 * duty     what it asks of those who follow projects, in our own words
 * sources  references of the sources it is known from
 */
export type LegalText = {
  ref: string;
  kind: (typeof legalTextKinds)[number];
  number?: string;
  title: LocalizedText;
  duty: LocalizedText;
  date?: LocalizedText;
  enactedOn?: string;
  bulletin?: string;
  authority?: string;
  status: (typeof legalTextStatuses)[number];
  statusNote?: LocalizedText;
  sources: string[];
  confidence: 'A' | 'B' | 'C';
};

export type RecordedLegalText = LegalText & { version: number };
