import type { Day, LocalizedText, Money } from '../../kernel/index.ts';
import type { Independence } from '../tutelage.rules.ts';

export const studyKinds = [
  'definitional-mission',
  'desk-study',
  'feasibility',
  'technical-assistance',
  'pilot',
  'environmental',
  'legal',
  'market',
] as const;
export type StudyKind = (typeof studyKinds)[number];

/**
 * The way of a study. requested · scoping: a definitional mission or a desk study says whether it is worth it · granted: the grant is
 * signed · contracted: who does it is chosen · delivered: a version is there · reviewed: a version was accepted · dropped: given up
 */
export const studyStages = [
  'requested',
  'scoping',
  'granted',
  'contracted',
  'delivered',
  'reviewed',
  'dropped',
] as const;
export type StudyStage = (typeof studyStages)[number];

/**
 * A question that somebody is paid to answer before a gate is passed.
 *
 * funder      who pays, absent where nobody said · contractor: who does it · agreement: the grant or contract under which it is done
 * dueOn       day by which it is to be delivered
 * stageSince  day it came to its stage
 */
export type Study = {
  ref: string;
  kind: StudyKind;
  strategy: string;
  project?: string;
  agreement?: string;
  title: LocalizedText;
  question: LocalizedText;
  scope?: LocalizedText;
  cost?: Money;
  funder?: string;
  contractor?: string;
  dueOn?: Day;
  note?: LocalizedText;
  stage: StudyStage;
  stageSince: Day;
  recordedOn: Day;
  version: number;
};

export const studyReviews = ['waiting', 'accepted', 'returned'] as const;
export type StudyReview = (typeof studyReviews)[number];

/** A version as delivered. `findings` and `recommends` are in our own words. */
export type StudyVersion = {
  id: string;
  number: number;
  file: string;
  title: LocalizedText;
  dated: Day;
  class: 'public' | 'internal' | 'restricted';
  organisation: string;
  broughtBy: string;
  broughtFor: string[];
  broughtOn: Day;
  findings?: LocalizedText;
  recommends?: LocalizedText;
  review: StudyReview;
  reviewedBy?: string;
  reviewedFor: string[];
  reviewedOn?: Day;
  reviewOrganisation?: string;
  independence?: Exclude<Independence, 'self'>;
  reason?: LocalizedText;
};

/**
 * A criterion of a gate that waits for a study.
 *
 * isBegun   the project has come to that gate · isPassed: it has gone beyond it
 * title     of the criterion, as the gate or the template in force has it; empty when neither knows its code
 */
export type NamedCriterion = {
  project: string;
  gate: number;
  criterion: string;
  namedOn: Day;
  isBegun: boolean;
  isPassed: boolean;
  title?: LocalizedText;
};

export const studyActs = ['record', 'move', 'bring', 'note', 'accept', 'return', 'name', 'unname'] as const;
export type StudyAct = (typeof studyActs)[number];

export type StudyTrace = {
  number: number;
  act: StudyAct;
  from?: StudyStage;
  to: StudyStage;
  ofVersion?: number;
  criterion?: string;
  effectiveOn: Day;
  organisation?: string;
  words?: LocalizedText;
  byPerson: string;
  forPersons: string[];
  day: Day;
};

/** A study as a gate shows it beside the criterion that names it. */
export type CriterionStudy = {
  ref: string;
  project: string;
  gate: number;
  criterion: string;
  title: LocalizedText;
  stage: StudyStage;
};
