import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Step } from './cohort.ts';
import type { Counted } from './overlap.rules.ts';

/**
 * A cohort as the warnings see it.
 *
 * organisation  body that declares its counts, and is asked
 * late          the step that is owed next and did not come
 * jumps         steps counted anew: how far the last count lies from the one before, in per cent, and the day it came
 * lastOn        day of its last count
 */
export type FollowedCohort = Counted & {
  title?: LocalizedText;
  strategy: string;
  organisation?: string;
  late?: { step: Step; dueOn: Day };
  jumps: readonly { step: Step; from: number; to: number; by: number; on: Day }[];
  lastOn?: Day;
};
