import type { Day, LocalizedText } from '../kernel/index.ts';
import type { TranscribedAct } from './gate.ts';
import type { Signature } from './signature.ts';
import type { Stage } from './stage.ts';

/**
 * Acts outside the gates that change where a project stands, each by two persons: one proposes, another confirms.
 *
 * take-over           a project already under way enters at a declared stage («محضر تسلّم الوضعية»)
 * higher-instruction  a gate is carried by order of a higher authority; what was missing stays owed
 * suspension, resumption, cancellation   with a reason
 */
export const standingActKinds = [
  'take-over',
  'higher-instruction',
  'suspension',
  'resumption',
  'cancellation',
] as const;
export type StandingActKind = (typeof standingActKinds)[number];

export const standingActStatuses = ['proposed', 'confirmed', 'refused'] as const;
export type StandingActStatus = (typeof standingActStatuses)[number];

export type StandingAct = {
  id: string;
  kind: StandingActKind;
  reason: LocalizedText;
  /** the written act; a take-over and a higher instruction always have one */
  act?: TranscribedAct;
  /** source that a shipped take-over rests on, when no act was received */
  source?: string;
  /** day it takes effect */
  effectiveOn: Day;
  /** stage declared by a take-over */
  stage?: Stage;
  /** gate carried by a higher instruction */
  gate?: string;
  proposedBy: Signature;
  proposedOn: Day;
  status: StandingActStatus;
  settledBy?: Signature;
  settledOn?: Day;
  refusalReason?: LocalizedText;
};
