import type { Day, LocalizedText } from '../../kernel/index.ts';

export const cadences = ['weekly', 'monthly', 'two-monthly', 'quarterly', 'half-yearly', 'yearly'] as const;
export type Cadence = (typeof cadences)[number];

/** chair and secretary: one of each at a time · partner: the other side of an agreement, who confirms joint minutes */
export const seatKinds = ['chair', 'secretary', 'member', 'partner'] as const;
export type SeatKind = (typeof seatKinds)[number];

/**
 * A committee that takes stock of a strategy, or of one programme or region of it.
 *
 * mandate  what it is charged with, in the words of the act that made it
 */
export type Committee = {
  ref: string;
  strategy: string;
  programme?: string;
  region?: string;
  title: LocalizedText;
  mandate: LocalizedText;
  cadence: Cadence;
  from: Day;
  until?: Day;
  workingCalendar?: string;
};
export type RecordedCommittee = Committee & { version: number };

/**
 * An office that sits in a committee.
 *
 * person  who signs in for the seat: its holder, or who acts here for a holder who does not sign in; a chair and a
 *         secretary have one, since they act
 */
export type Seat = {
  id: string;
  committee: string;
  seat: SeatKind;
  office: LocalizedText;
  organisation: string;
  person?: string;
  actReference: string;
  from: Day;
  until?: Day;
};
