import type { Day, LocalizedText } from '../kernel/index.ts';

export const legalTextKinds = [
  'organic-law',
  'framework-law',
  'law',
  'decree',
  'order',
  'draft-organic-law',
  'draft-framework-law',
  'draft-law',
] as const;
export type LegalTextKind = (typeof legalTextKinds)[number];
export const legalTextStatuses = ['draft', 'in-force', 'withdrawn', 'repealed'] as const;
export type LegalTextStatus = (typeof legalTextStatuses)[number];

/**
 * A text that pledges rest on and that puts duties on projects.
 *
 * number         as printed (09-08); absent for drafts without one
 * duty           what it asks of those who follow projects, in our own words
 * sources        references of the sources it is known from
 * parent         text above that it applies · parentArticle: article of it that calls for this one
 * knownStation   station at which its sources showed it before it was followed here · knownSince: day or period of that
 * publishedOn    day of the official bulletin
 */
export type LegalText = {
  ref: string;
  kind: LegalTextKind;
  number?: string;
  title: LocalizedText;
  duty: LocalizedText;
  date?: LocalizedText;
  enactedOn?: string;
  bulletin?: string;
  publishedOn?: Day;
  authority?: string;
  status: LegalTextStatus;
  statusNote?: LocalizedText;
  parent?: string;
  parentArticle?: string;
  knownStation?: string;
  knownSince?: string;
  sources: string[];
  confidence: 'A' | 'B' | 'C';
};

export type RecordedLegalText = LegalText & { version: number };

/**
 * A station on the way of texts, as the data of the country have it.
 *
 * kinds  kinds of text that go through it: a decree has no chambers
 * ends   how the way ends here; absent for a station on the way
 */
export type Station = {
  code: string;
  position: number;
  title: LocalizedText;
  kinds: LegalTextKind[];
  ends?: 'published' | 'withdrawn';
};

export const moveStatuses = ['recorded', 'confirmed', 'refused'] as const;

/** Where a claim about a text is read: a source of the register, or a paper in words. */
export type Ground = { source?: string; reference?: LocalizedText };

/** A move as one person recorded it; it counts once another confirmed it. */
export type TextMove = Ground & {
  id: string;
  number: number;
  from?: string;
  to: string;
  on: Day;
  bulletin?: string;
  reason?: LocalizedText;
  status: (typeof moveStatuses)[number];
  recordedBy: string;
  recordedFor: string[];
  recordedOn: Day;
  settledBy?: string;
  settledFor: string[];
  settledOn?: Day;
  answer?: LocalizedText;
};

/** A day for which publication was promised. on: that day · by: who promised · saidOn: when */
export type TextPromise = Ground & { number: number; on: Day; by: string; saidOn: Day };

/**
 * Where a text stands. since: first and last day of what is known of its arrival, one day for a move that was followed here
 */
export type Stands = { station: string; since?: { first: Day; last: Day } };

/**
 * Days spent at a station, from the last day on which it may have arrived to the day it left, or to today.
 *
 * atLeast  its arrival is known only within a period: it has waited so long, or longer
 */
export type Stay = {
  station: string;
  from?: Day;
  until?: Day;
  days?: number;
  workingDays?: number;
  atLeast?: boolean;
};
