import type { Stage } from '../delivery/index.ts';
import type { Day, LocalizedText } from '../kernel/index.ts';
import type { EscalationPost } from './cycle/reporting-calendar.ts';

/** Rules that are evaluated, in no order of weight. */
export const activeCodes = [
  'no-update',
  'milestone-overdue',
  'stuck-in-stage',
  'figure-stale',
  'figure-out-of-range',
  'evidence-returned-twice',
  'condition-overdue',
  'owed-evidence-overdue',
  'baseline-moved',
  'rating-gap',
  'region-behind',
  'obligation-due',
  'transfer-stuck',
  'study-unlocks-nothing',
  'envelope-without-successor',
  'envelope-lapsing',
  'budget-without-source',
  'single-partner',
  'cohort-step-late',
  'cohort-count-jumps',
  'people-counted-twice',
  'text-overdue',
  'text-stuck',
  'ai-review-overdue',
  'migration-overdue',
  'hosting-unqualified',
  'service-over-delay',
  'asset-phase-late',
  'asset-figure-falls',
] as const;
export type ActiveCode = (typeof activeCodes)[number];
export type WarningCode = ActiveCode;

export const thresholdUnits = ['working-days', 'days', 'times', 'levels', 'points', 'per-cent'] as const;
export type ThresholdUnit = (typeof thresholdUnits)[number];

/** Who is asked first: the side that owns the subject, the delivery unit, those who judge evidence, the region. */
export const warnedRoles = ['owner', 'officer', 'verifier', 'region'] as const;
export type WarnedRole = (typeof warnedRoles)[number];

/**
 * A rule of warning, as data that an administrator may edit.
 *
 * threshold     number in `unit`; the rule warns from the first step beyond it
 * typical       calendar days that a stage usually takes, for stuck-in-stage
 * role          who is asked first
 * organisation  where that is always the same body; empty when it is the one that owns the subject
 * sentence      what is seen, with {names} of numbers · toDo what to do about it
 * escalateAfter working days after it was raised, while nobody answers, and to whom
 */
export type WarningRule = {
  code: WarningCode;
  title: LocalizedText;
  sentence: LocalizedText;
  toDo: LocalizedText;
  threshold: number;
  unit: ThresholdUnit;
  typical?: Partial<Record<Stage, number>>;
  role: WarnedRole;
  organisation?: string;
  escalateAfter: { after: number; to: EscalationPost }[];
  active: boolean;
  whyNotActive?: LocalizedText;
};

export const subjectKinds = [
  'project',
  'milestone',
  'criterion',
  'condition',
  'gate',
  'indicator',
  'region',
  'obligation',
  'transfer',
  'study',
  'envelope',
  'holding',
  'cohort',
  'legal-text',
  'ai-system',
  'state-system',
  'digital-service',
  'asset',
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/**
 * What a rule found: about what, since when, and the numbers that its sentence says.
 *
 * since   first day on which the rule would have warned
 * weight  0 to 120: what the rule is worth, more the further beyond the threshold; lists are ordered by it
 */
export type FoundWarning = {
  rule: ActiveCode;
  subject: { kind: SubjectKind; ref: string };
  project?: string;
  strategy?: string;
  region?: string;
  organisation?: string;
  since: Day;
  numbers: Record<string, number | string>;
  weight: number;
};

/** One subject has one warning of one rule at a time. example  'milestone-overdue milestone F1/M2' */
export const warningKey = ({ rule, subject }: Pick<FoundWarning, 'rule' | 'subject'>): string =>
  `${rule} ${subject.kind} ${subject.ref}`;
