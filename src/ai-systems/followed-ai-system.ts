import type { Day, LocalizedText } from '../kernel/index.ts';

/** An AI system that is used or planned, as the warnings see it. organisation: administration that answers for it · reviewDue: of its next review */
export type FollowedAiSystem = {
  ref: string;
  title?: LocalizedText;
  strategy: string;
  organisation: string;
  reviewDue?: Day;
};
