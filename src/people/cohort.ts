import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Independence } from '../partners/index.ts';

/** From the first request for a place to work in the country; each step is reached by some of those of the step before. */
export const steps = ['applied', 'enrolled', 'completed', 'certified', 'employed-6', 'employed-12'] as const;
export type Step = (typeof steps)[number];

/**
 * Those who enter one programme of one institute in one period.
 *
 * intake  period in which they enter, such as 2026-Q4
 * endsOn  day on which they finish, as planned
 * places  seats that were planned, heads
 */
export type Cohort = {
  ref: string;
  programme: string;
  institute: string;
  intake: string;
  endsOn: Day;
  places?: number;
  note?: LocalizedText;
  version: number;
};

export const sexes = ['female', 'male'] as const;
export const areas = ['urban', 'rural'] as const;
export const splitKinds = ['sex', 'area', 'region'] as const;
export type SplitKind = (typeof splitKinds)[number];

/** Parts of a count by kind of split, heads; a part that is not there is not reported. Regions by their codes. */
export type Splits = { [Kind in SplitKind]?: Readonly<Record<string, number>> };

export const countStatuses = ['reported', 'verified', 'returned'] as const;
export type CountStatus = (typeof countStatuses)[number];

/** How many people of a cohort reached a step by a day, as the institute declared it. countedOn: day for which it was counted */
export type CohortCount = {
  id: string;
  number: number;
  step: Step;
  countedOn: Day;
  total: number;
  splits: Splits;
  reference: LocalizedText;
  status: CountStatus;
  organisation: string;
  reportedBy: string;
  reportedFor: string[];
  reportedOn: Day;
  judgedBy?: string;
  judgedFor: string[];
  judgedOn?: Day;
  judgeOrganisation?: string;
  independence?: Exclude<Independence, 'self'>;
  answer?: LocalizedText;
};

/**
 * The same people in two cohorts at one step, known (least = most) or bounded.
 *
 * first, second  the two cohorts, in the order of their references
 */
export type CohortOverlap = {
  id: string;
  first: string;
  second: string;
  step: Step;
  least: number;
  most: number;
  reference: LocalizedText;
  recordedBy: string;
  recordedFor: string[];
  recordedOn: Day;
  withdrawnBy?: string;
  withdrawnOn?: Day;
  reason?: LocalizedText;
};

/** What is known of a step: what another verified, else what the institute declares; else why nothing is. */
export type StepStands =
  | { step: Step; is: 'verified' | 'declared'; total: number; countedOn: Day; splits: Splits }
  | { step: Step; is: 'not-reported' | 'not-yet-due'; dueOn: Day };
export type Known = Extract<StepStands, { total: number }>;
