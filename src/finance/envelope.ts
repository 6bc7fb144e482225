import type { Day, LocalizedText } from '../kernel/index.ts';

/**
 * An announced amount for a stretch of years.
 *
 * amount         exact decimal text, in `currency` (ISO 4217)
 * pledge         the pledge that announced it: its claims show where sources differ on amount and perimeter
 * perimeter      what it pays for, as the act in force says
 * predecessor    envelope whose carried over amounts it takes in
 * successorSaid  what was said about what follows; absent while nobody said anything
 */
export type Envelope = {
  ref: string;
  strategy: string;
  title: LocalizedText;
  amount: string;
  currency: string;
  firstDay: Day;
  lastDay: Day;
  pledge?: string;
  perimeter: LocalizedText;
  predecessor?: string;
  successorSaid?: LocalizedText;
  note?: LocalizedText;
};
export type RecordedEnvelope = Envelope & { version: number };

/** What an envelope programmes for an axis and a year; without an axis: for none of them. Amount in its currency. */
export type EnvelopeLine = {
  envelope: string;
  axis?: string;
  year: number;
  programmed: string;
  source?: string;
  version: number;
};

/** Whether something follows an envelope: an envelope is recorded, somebody said something, or nobody did. */
export const successorStates = ['recorded', 'said', 'open-question'] as const;
export type SuccessorState = (typeof successorStates)[number];

/**
 * What moved out of an envelope for one axis in one year, in the currency of the envelope, counted once.
 * Absent means that nobody reported it.
 */
export type EnvelopeMovement = { axis?: string; year: number; committed?: string; paid?: string };
