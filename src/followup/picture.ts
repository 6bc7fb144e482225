import type { Stage } from '../delivery/index.ts';
import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Frequency, PathState } from '../results/index.ts';
import type { Partnership } from './partnership.ts';
import type { Rating } from './rating.ts';
import type { WorkingDays } from './working-days.rules.ts';

/**
 * How far what was said done is carried by evidence.
 *
 * independent    accepted by a body outside the tutelage of who brought it
 * same-tutelage  accepted inside it
 * waiting        brought and not judged yet: the judge's delay is not held against the owner
 * none           nothing stands: nothing was brought, or what was brought was returned
 */
export type Proof = 'independent' | 'same-tutelage' | 'waiting' | 'none';

/** Something said done: a milestone reached, a criterion of a gate that was passed. */
export type SaidDone = { kind: 'milestone' | 'criterion'; ref: string; on: Day; proof: Proof };

/**
 * A milestone as the plan in force has it; `baselineOn` is absent while no plan was approved for it.
 *
 * proof    how far its being reached is carried; `paperOn` the day that the paper itself bears
 */
export type PlanPoint = {
  ref: string;
  title?: LocalizedText;
  baselineOn?: Day;
  plannedOn: Day;
  expectedOn?: Day;
  reachedOn?: Day;
  proof?: Proof;
  paperOn?: Day;
};

/** An approved plan after the first: the day it took effect, and the working days by which it moved the last milestone. */
export type PlanMove = { id: string; number: number; on: Day; movedBy: number };

/** Papers for one thing to prove that were returned, while none was accepted for it. */
export type Returned = { ref: string; times: number; lastOn: Day };

/** A condition of a confirmed decision that is not met. */
export type OpenCondition = { id: string; gate: string; title?: LocalizedText; dueOn: Day };

/** Mandatory evidence of a gate carried by higher instruction that has not come. */
export type OwedEvidence = { gate: string; code: string; since: Day };

/** What an owner declared at the end of a cycle, beside what was computed on that day. */
export type DeclaredThen = { cycle: string; on: Day; declared: Rating; computed: Rating | 'unknown' };

/** A project as the ratings and the warnings see it. */
export type FollowedProject = {
  ref: string;
  title?: LocalizedText;
  strategy: string;
  organisation?: string;
  stage: Stage;
  state: 'active' | 'suspended';
  stageSince: Day;
  /** day the follow-up of it began here */
  followedSince: Day;
  /** last act of its own side: a report, a paper, a revised milestone */
  lastUpdateOn?: Day;
  /** region of its works, with shares */
  regions: readonly { region: string; share: number }[];
  points: readonly PlanPoint[];
  moves: readonly PlanMove[];
  said: readonly SaidDone[];
  returned: readonly Returned[];
  conditions: readonly OpenCondition[];
  owed: readonly OwedEvidence[];
  /** oldest first */
  declared: readonly DeclaredThen[];
};

/**
 * A standing figure that nobody has verified and that is outside the plausible range of its definition, or many times the one of the
 * period before (`before`; never given for flows, which may jump), or of what the path asks for on its day (`asked`; of the newest one).
 */
export type OddFigure = {
  period: string;
  place: string;
  value: string;
  low?: string;
  high?: string;
  before?: string;
  asked?: string;
  on: Day;
};

/** An indicator as freshness and the warnings see it. */
export type FollowedIndicator = {
  ref: string;
  title?: LocalizedText;
  strategy: string;
  project?: string;
  organisation?: string;
  frequency: Frequency;
  /** day from which figures are asked for: its first definition */
  followedSince: Day;
  /** last day of the period that its newest standing figure is about */
  lastEnd?: Day;
  path: PathState;
  odd: readonly OddFigure[];
};

/** Everything that the rules read, loaded in bulk. */
export type Picture = {
  today: Day;
  days: WorkingDays;
  projects: readonly FollowedProject[];
  indicators: readonly FollowedIndicator[];
  partnership: Partnership;
};
