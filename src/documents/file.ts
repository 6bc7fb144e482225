import type { Day, LocalizedText } from '../kernel/index.ts';

export const recordClasses = ['public', 'internal', 'restricted'] as const;
export type RecordClass = (typeof recordClasses)[number];

/**
 * A file by the SHA-256 of its bytes, which live in the file store. Its original name is not kept: it may name a person.
 *
 * size       bytes
 * ground     legal ground for withholding; required when restricted
 * opensOn    event after which it opens, such as award-notice
 * reviewOn   day on which the class must be looked at again
 * retention  rule of the archives: 'permanent', or a code of the retention schedule
 */
export type KeptFile = {
  sha256: string;
  size: number;
  mediaType: string;
  title?: LocalizedText;
  class: RecordClass;
  ground?: string;
  opensOn?: string;
  reviewOn?: Day;
  retention: string;
  broughtBy?: string;
  recordedOn: Day;
};

export type RecordedFile = KeptFile & { version: number };
