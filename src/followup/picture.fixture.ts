import { addDays, type Day, day } from '../kernel/index.ts';
import type { FollowedIndicator, FollowedProject, PlanPoint, SaidDone } from './picture.ts';
import type { WarningRule } from './warning.ts';
import { workingDays } from './working-days.rules.ts';

/** A plain project on a plain calendar, for tests of rules: everything as it should be, one thing changed at a time. */
export const today = day('2027-06-30');
export const days = workingDays({ weekend: [6, 7], holidays: new Set() }, today);
export const now = { today, days };

/** The day so many working days before today. */
export const ago = (n: number): Day => {
  const from = addDays(today, -2 * n - 4);
  return days.after(from, days.between(from, today) - n);
};

export const aProject = (more: Partial<FollowedProject> = {}): FollowedProject => ({
  ref: 'F1',
  strategy: 'plan',
  organisation: 'AGENCY',
  stage: 'implementation',
  state: 'active',
  stageSince: day('2027-01-01'),
  followedSince: day('2026-01-01'),
  lastUpdateOn: ago(5),
  regions: [{ region: '12', share: 1 }],
  points: [],
  moves: [],
  said: [],
  returned: [],
  conditions: [],
  owed: [],
  declared: [],
  ...more,
});
export const anIndicator = (more: Partial<FollowedIndicator> = {}): FollowedIndicator => ({
  ref: 'T1',
  strategy: 'plan',
  project: 'F1',
  organisation: 'AGENCY',
  frequency: 'monthly',
  followedSince: day('2026-01-01'),
  lastEnd: day('2027-05-31'),
  path: 'on-path',
  odd: [],
  ...more,
});
export const point = (n: number, baselineOn: Day, more: Partial<PlanPoint> = {}): PlanPoint => ({
  ref: `F1/M${n}`,
  baselineOn,
  plannedOn: baselineOn,
  ...more,
});
export const said = (n: number, on: Day, proof: SaidDone['proof']): SaidDone => ({
  kind: 'milestone',
  ref: `F1/M${n}`,
  on,
  proof,
});
const words = { authentic: 'ar' as const, ar: 'قاعدة' };
export const aRule = (code: WarningRule['code'], threshold: number, more: Partial<WarningRule> = {}): WarningRule => ({
  code,
  title: words,
  sentence: words,
  toDo: words,
  threshold,
  unit: 'working-days',
  role: 'owner',
  escalateAfter: [],
  active: true,
  ...more,
});
