import type { Day, LocalizedText } from '../kernel/index.ts';
import type { RecordKind } from './documents.ts';

/** From the desk to the public. A published record may be cleared anew while its earlier version stays public. */
export const publicationStates = ['draft', 'internal', 'cleared', 'published', 'withdrawn'] as const;
export type PublicationState = (typeof publicationStates)[number];

export const publicationClasses = ['public', 'internal', 'restricted'] as const;
export type PublicationClass = (typeof publicationClasses)[number];

/** Who did something: a person's id (or system:<what>), and those the person acted for on that day. */
export type Hand = {
  person: string;
  actsFor: readonly string[];
  /** Who may act for that person today; known of who acts now, not kept. */
  deputies?: readonly string[];
};

export type Clearance = { by: Hand; as: string; on: Day; sha256: string };

/** Where one record stands. Without a row a record is internal, of class internal. */
export type PublicationRecord = {
  kind: RecordKind;
  ref: string;
  state: PublicationState;
  class: PublicationClass;
  /** Code of the ground it is withheld on. */
  ground?: string;
  reviewOn?: Day;
  /** ISO instant before which it may not be published. */
  embargoUntil?: string;
  /** The clearance in force: what may be published next, or what is public. */
  cleared?: Clearance;
  /** What is public now. */
  published?: { by: Hand; snapshot: number; sha256: string };
  version: number;
};

/** A legal ground for withholding, as data of the country. */
export type Ground = {
  code: string;
  title: LocalizedText;
  basis: LocalizedText;
  /** Even the existence of what is withheld must not be told. */
  hidesExistence: boolean;
};

export const recordId = (kind: string, ref: string): string => `${kind}:${ref}`;

export const newRecord = (kind: RecordKind, ref: string): PublicationRecord => ({
  kind,
  ref,
  state: 'internal',
  class: 'internal',
  version: 0,
});
