import type { LocalizedText, Quantity } from '../kernel/index.ts';

/** summary: our own words; quote: the words of a document that we hold */
export const claimForms = ['summary', 'quote'] as const;
export type ClaimForm = (typeof claimForms)[number];

/**
 * One statement of one source. Claims of a pledge may disagree; none is averaged away or deleted.
 *
 * pledge   the pledge that rests on it; absent until somebody attaches it
 * speaker  an office, never a person
 * locator  place in the source: S15, page 12
 * span     characters of the quote in the text of the held document, from 0, end excluded
 * quantity, deadline, place, perimeter, actor   as this source says them
 */
export type Claim = {
  ref: string;
  pledge?: string;
  source: string;
  speaker?: LocalizedText;
  saidOn?: string;
  form: ClaimForm;
  text: LocalizedText;
  locator?: string;
  span?: { start: number; end: number };
  quantity?: Quantity;
  deadline?: string;
  place?: string;
  perimeter?: LocalizedText;
  actor?: LocalizedText;
};

export type RecordedClaim = Claim & { version: number; recordedBy?: string };
