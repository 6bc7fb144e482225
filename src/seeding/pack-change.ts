import type { Day, Json } from '../kernel/index.ts';

/** What became of a change that a pack proposed. `replaced`: a still newer pack said something else. */
export const proposalStatuses = ['proposed', 'accepted', 'rejected', 'replaced'] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

/** Field of a proposal that is about the whole record: it is new, or no longer shipped (then `theirs` is absent). */
export const WHOLE = '*';

/**
 * A change that a newer pack proposes to one field of one record.
 *
 * base    what the pack shipped before
 * ours    what stands in the register
 * theirs  what the pack ships now
 */
export type PackChange = { kind: string; ref: string; field: string; base?: Json; ours?: Json; theirs?: Json };

export type PackProposal = PackChange & {
  id: string;
  pack: string;
  packVersion: string;
  status: ProposalStatus;
  decidedBy?: string;
  decidedOn?: Day;
  reason?: string;
};
