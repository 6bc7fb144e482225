import type { Concentration } from '../analysis/index.ts';
import type { LocalizedText } from '../kernel/index.ts';
import { type Layer, layers } from './holding.ts';

/**
 * What is held by many or by few.
 *
 * funding-signed  money owed under an act for building, in the base currency
 * funding-paid    of it, what was paid: told by transactions only
 * trainees, megawatts            promised by partners
 * trainees-delivered, megawatts-delivered  what came of it
 * a layer         parts of it; each project counts as one
 */
export const sums = [
  'funding-signed',
  'funding-paid',
  'trainees',
  'trainees-delivered',
  'megawatts',
  'megawatts-delivered',
] as const;
export type SumSubject = (typeof sums)[number];
export const subjects = [...sums, ...layers] as const;
export type Subject = SumSubject | Layer;
export const isLayer = (subject: Subject): subject is Layer => (layers as readonly string[]).includes(subject);

/** How an index is called: 'undefined' when there is nothing to share. */
export const levels = ['spread', 'concentrated', 'highly-concentrated', 'undefined'] as const;
export type Level = (typeof levels)[number];

/** A body, or a group of them under one ultimate holder, with what it holds. */
export type Holder = {
  ref: string;
  /** exact, in the unit of the subject */
  amount: string;
  /** 0 to 1 */
  share: number;
  /** in how many projects */
  projects: number;
};

/** A project in which one holder has more than the mark of `sole-holder`. */
export type Alone = { project: string; holder: string; share: number };

/**
 * How far one subject hangs on few.
 *
 * holders   the largest first
 * inside    the same looked at inside each project, where one holder can hide behind a low index over all: how many projects, in how
 *           many one holder has everything, in how many more than the mark, and the first of those
 * level     by the marks in force
 */
export type SubjectDependence = {
  subject: Subject;
  concentration: Concentration;
  level: Level;
  holders: Holder[];
  inside: { projects: number; single: number; above: number; alone: Alone[] };
};

export type DependenceView = {
  subjects: SubjectDependence[];
  /** names of every body that is mentioned */
  names: Record<string, LocalizedText>;
  /** ISO 4217 code of the amounts of money */
  currency: string;
  /** signed fundings without a rate on their day: they are not in the amounts */
  unconverted: number;
  marks: Record<string, number>;
};

/**
 * An index without names: what the public may know.
 *
 * hhi        of 10,000, whole
 * effective  holders of equal size that would give it, one decimal, in text
 * projects   how many it rests on
 */
export type BareIndex = { subject: Subject; hhi: number; effective: string; level: Level; projects: number };
