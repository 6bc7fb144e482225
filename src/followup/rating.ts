import type { Day } from '../kernel/index.ts';

/** What a project is said to be, by its owner or by the numbers; best first. */
export const ratings = ['on-path', 'at-risk', 'late'] as const;
export type Rating = (typeof ratings)[number];

export const ratingParts = ['schedule', 'money', 'indicators', 'evidence', 'freshness'] as const;
export type RatingPartName = (typeof ratingParts)[number];

/** Why a part says nothing. Nothing unknown ever counts as good. */
export const unknownReasons = [
  'no-approved-plan',
  'nothing-due-yet',
  'no-finance-data',
  'no-measurable-indicator',
  'nothing-said-done',
  'nothing-expected-yet',
] as const;
export type UnknownReason = (typeof unknownReasons)[number];

/** What is measured inside a part; each has its sentence in the three languages. */
export const stepCodes = [
  'slip',
  'overdue-share',
  'spi-t',
  'indicators-late',
  'indicators-weak',
  'proved-share',
  'owed-evidence',
  'inside-window',
] as const;
export type StepCode = (typeof stepCodes)[number];

/**
 * One measure with its thresholds.
 *
 * value, atRisk, late  in the unit of the step: working days, or a share of 0 to 1
 * of                   how many things it was counted on
 */
export type RatingStep = { code: StepCode; value: number; of: number; atRisk?: number; late?: number; says: Rating };

export type PartRating = {
  part: RatingPartName;
  rating: Rating | 'unknown';
  why?: UnknownReason;
  steps: RatingStep[];
};

/** The line of the rule of combination that decided. */
export const combinedReasons = [
  'result-late',
  'trust-late',
  'several-weak',
  'one-weak',
  'one-weak-forgiven',
  'all-on-path',
  'too-little-known',
] as const;
export type CombinedReason = (typeof combinedReasons)[number];

/** What the numbers say, with every step and the version of the rules that said it. */
export type ComputedRating = {
  version: number;
  on: Day;
  rating: Rating | 'unknown';
  why: CombinedReason;
  parts: PartRating[];
};
