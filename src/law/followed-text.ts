import type { Day, LocalizedText } from '../kernel/index.ts';

/**
 * A text on its way, as the warnings see it.
 *
 * organisation  authority that is asked, where it is known
 * promisedOn    last day for which its publication was promised
 * stay          station where it stands, the day from which its days there are counted, and how long other texts stayed there as a rule
 */
export type FollowedText = {
  ref: string;
  title?: LocalizedText;
  organisation?: string;
  promisedOn?: Day;
  stay?: { station: string; from: Day; usual?: number };
};
