import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Signature } from './signature.ts';
import type { StandingActStatus } from './standing-act.ts';

/** The day approved for one milestone. */
export type PlannedDay = { milestone: string; on: Day };

/** A plan approved as a dated act: proposed by one person, confirmed by another. Earlier ones are kept. */
export type Baseline = {
  id: string;
  project: string;
  /** 1, 2, 3 … refused ones included */
  number: number;
  plan: readonly PlannedDay[];
  reason: LocalizedText;
  effectiveOn: Day;
  proposedBy: Signature;
  proposedOn: Day;
  status: StandingActStatus;
  settledBy?: Signature;
  settledOn?: Day;
  refusalReason?: LocalizedText;
};
