import type { LocalizedText } from '../kernel/index.ts';

/**
 * A place of learning that trains people for a strategy.
 *
 * organisation  body that runs it and declares its counts; absent where no source names one
 * project       project that builds it, where it is followed
 * place         region, province or commune
 * signedOn      day or period of the convention or launch, as far as its sources say
 * openedOn      day or period on which its first learners came; absent: not reported
 */
export type Institute = {
  ref: string;
  title: LocalizedText;
  subject: LocalizedText;
  organisation?: string;
  project?: string;
  place: string;
  placeNote?: LocalizedText;
  signedOn?: string;
  openedOn?: string;
  statusNote?: LocalizedText;
  sources: string[];
  confidence: 'A' | 'B' | 'C';
};
export type RecordedInstitute = Institute & { version: number };

export const audiences = ['youth', 'professional', 'civil-servant'] as const;
export type Audience = (typeof audiences)[number];

/** What one leaves with. trained: a course, no degree · graduate: a degree. Only the second counts for a pledge of graduates. */
export const credentials = ['trained', 'graduate'] as const;
export type Credential = (typeof credentials)[number];

/**
 * A programme of study or of training, given by one institute or by several.
 *
 * months   from entry to the end, at least 1
 * pledges  pledges that its people count for
 */
export type TrainingProgramme = {
  ref: string;
  strategy: string;
  title: LocalizedText;
  audience: Audience;
  credential: Credential;
  months: number;
  pledges: string[];
  note?: LocalizedText;
};
export type RecordedProgramme = TrainingProgramme & { version: number };
