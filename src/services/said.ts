import type { Day, LocalizedText } from '../kernel/index.ts';

export const saidStatuses = ['declared', 'verified', 'returned'] as const;
export type SaidStatus = (typeof saidStatuses)[number];

/**
 * What an administration says of a system or a service: declared by one person, verified or returned by a person of another body.
 *
 * number        among what was said of the same record, from 1
 * organisation  administration in whose name it is said
 * settledBody   organisation in whose name it was verified or returned
 * answer        remark of who verified, reason of who returned
 */
export type Said = {
  id: string;
  number: number;
  source?: string;
  reference?: LocalizedText;
  status: SaidStatus;
  organisation: string;
  recordedBy: string;
  recordedFor: string[];
  recordedOn: Day;
  settledBy?: string;
  settledFor: string[];
  settledOn?: Day;
  settledBody?: string;
  answer?: LocalizedText;
};

/** What is said as it is shown: the persons are told inside only. */
export type Shown<S extends Said> = Omit<S, 'recordedBy' | 'recordedFor' | 'settledBy' | 'settledFor'> & {
  recordedBy?: string;
  settledBy?: string;
  maySettle: boolean;
};
