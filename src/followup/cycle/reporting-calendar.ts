import type { Day, LocalizedText } from '../../kernel/index.ts';

export const cycleFrequencies = ['monthly', 'quarterly', 'half-yearly', 'yearly'] as const;
export type CycleFrequency = (typeof cycleFrequencies)[number];

/** Whom silence is told, in this order and inside one hierarchy: never another department's. */
export const escalationPosts = ['focal-point', 'secretary-general', 'commission'] as const;
export type EscalationPost = (typeof escalationPosts)[number];

/** Counts of working days go this far; so many reminders and steps of escalation at most. */
export const mostWorkingDays = 120;
export const mostReminders = 5;
export const mostSteps = 6;

/**
 * When the projects of a strategy report. All counts are working days of the calendar named (the first one when none is).
 *
 * dueAfter      after the end of the period
 * remindBefore  before the due day, one reminder each
 * escalateAfter after the due day, to whom
 */
export type ReportingCalendar = {
  ref: string;
  strategy: string;
  title: LocalizedText;
  frequency: CycleFrequency;
  from: Day;
  until?: Day;
  dueAfter: number;
  remindBefore: number[];
  escalateAfter: { after: number; to: EscalationPost }[];
  workingCalendar?: string;
};
export type RecordedReportingCalendar = ReportingCalendar & { version: number };

export const postKinds = ['visa', 'focal-point', 'secretary-general', 'commission'] as const;
export type PostKind = (typeof postKinds)[number];

/** A post of a body: a visa of its chain (by `position`), or one to whom silence is escalated. */
export type Post = {
  id: string;
  organisation: string;
  kind: PostKind;
  position: number;
  title: LocalizedText;
  person: string;
  actReference: string;
  from: Day;
  until?: Day;
};
