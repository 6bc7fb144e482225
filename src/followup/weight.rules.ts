import type { ActiveCode } from './warning.ts';

/** What each rule is worth beside the others: a broken promise of a decision first, a slow region last. */
const base: Record<ActiveCode, number> = {
  'condition-overdue': 90,
  'owed-evidence-overdue': 85,
  'milestone-overdue': 80,
  'rating-gap': 75,
  'hosting-unqualified': 76,
  'envelope-lapsing': 74,
  'envelope-without-successor': 73,
  'budget-without-source': 72,
  'obligation-due': 71,
  'figure-out-of-range': 70,
  'evidence-returned-twice': 65,
  'migration-overdue': 68,
  'service-over-delay': 62,
  'asset-phase-late': 63,
  'asset-figure-falls': 51,
  'stuck-in-stage': 60,
  'transfer-stuck': 58,
  'people-counted-twice': 57,
  'text-overdue': 66,
  'ai-review-overdue': 64,
  'text-stuck': 52,
  'single-partner': 56,
  'cohort-count-jumps': 55,
  'study-unlocks-nothing': 54,
  'baseline-moved': 50,
  'cohort-step-late': 46,
  'figure-stale': 45,
  'no-update': 40,
  'region-behind': 30,
};

/**
 * Weight of a warning: ten points more for each time the threshold is passed again, thirty at most.
 *
 * example  weightOf('milestone-overdue', 2.5) → 95
 */
export const weightOf = (rule: ActiveCode, timesBeyond: number): number =>
  base[rule] + Math.round(10 * Math.min(3, Math.max(0, timesBeyond - 1)));
