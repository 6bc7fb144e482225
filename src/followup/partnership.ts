import type { FollowedAiSystem } from '../ai-systems/index.ts';
import type { Partnered } from '../dependence/index.ts';
import type { FollowedAsset } from '../infrastructure/index.ts';
import type { Day, LocalizedText } from '../kernel/index.ts';
import type { FollowedText } from '../law/index.ts';
import type { FollowedObligation } from '../partners/index.ts';
import type { CohortOverlap, FollowedCohort } from '../people/index.ts';
import type { FollowedService, FollowedSystem } from '../services/index.ts';
import type { SubjectKind } from './warning.ts';

/** Kinds of subject that lie in no project. */
export const partnershipKinds: ReadonlySet<SubjectKind> = new Set([
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
]);

/**
 * What all of these lie in. Not in a project, whatever it serves: a partner of the same project sees nothing of another partner's
 * agreements, so that what is found about one lies with its strategy and the body that is asked, and nowhere else.
 */
type Held = {
  ref: string;
  title?: LocalizedText;
  strategy: string;
  /** body that is asked about it */
  organisation?: string;
};

/** A transfer of know-how that has steps before it. step  0 to 4 · movedOn  day of the last step, or of the signature */
export type OpenTransfer = Held & { step: number; movedOn: Day };

/** A study that is signed and unlocks no gate that is still to be passed. */
export type IdleStudy = Held & { since: Day };

/**
 * An envelope that still runs, as numbers of its own currency.
 *
 * available  what was announced and carried in
 * paid       paid so far; absent where nobody reported any payment
 * paidLately paid in the last 365 days, or since it began
 */
export type RunningEnvelope = Held & {
  firstOn: Day;
  lastOn: Day;
  available: number;
  paid?: number;
  paidLately?: number;
  hasSuccessor: boolean;
};

/** A budget in force, by the reference of its project, of which a part has no funding, announced or signed. unfunded  per cent of the budget */
export type UnfundedBudget = Held & { approvedOn: Day; unfunded: number };

/**
 * Who pays for a project and who holds its layers, among the bodies of the other side only. No body is asked about it: who they are stays
 * inside.
 */
export type StandingOn = Partnered & { strategy: string; partners: ReadonlySet<string>; since: Day };

/** What the rules about money, partners, people who are trained, legal texts, AI systems, State systems, digital services and infrastructure read. */
export type Partnership = {
  obligations: readonly FollowedObligation[];
  transfers: readonly OpenTransfer[];
  studies: readonly IdleStudy[];
  envelopes: readonly RunningEnvelope[];
  budgets: readonly UnfundedBudget[];
  standing: readonly StandingOn[];
  cohorts: readonly FollowedCohort[];
  texts: readonly FollowedText[];
  aiSystems: readonly FollowedAiSystem[];
  overlaps: readonly Pick<CohortOverlap, 'first' | 'second' | 'withdrawnOn'>[];
  systems: readonly FollowedSystem[];
  services: readonly FollowedService[];
  assets: readonly FollowedAsset[];
};

export const noPartnership: Partnership = {
  obligations: [],
  transfers: [],
  studies: [],
  envelopes: [],
  budgets: [],
  standing: [],
  cohorts: [],
  overlaps: [],
  texts: [],
  aiSystems: [],
  systems: [],
  services: [],
  assets: [],
};
