import type { Day, LocalizedText } from '../kernel/index.ts';

export const closingStates = ['proposed', 'confirmed', 'refused'] as const;
export type ClosingState = (typeof closingStates)[number];

/**
 * One row of a closing account, in the currency of the envelope; without an axis: what was allotted to none.
 * Every amount is an exact decimal text; an absent one was not reported, or is not decided.
 */
export type ClosingLine = {
  axis?: string;
  programmed?: string;
  carriedIn?: string;
  committed?: string;
  paid?: string;
  carriedOver?: string;
  lapsed?: string;
};

/** What a person says of what is left of one row. */
export type ClosingShare = { axis?: string | undefined; carriedOver: string; lapsed: string };

export type Closing = {
  id: string;
  envelope: string;
  /** Counts the accounts of the envelope from 1. */
  number: number;
  /** Day as of which it is drawn. */
  closedOn: Day;
  state: ClosingState;
  successor?: string;
  words?: LocalizedText;
  proposedBy: string;
  proposedOn: Day;
  settledBy?: string;
  settledOn?: Day;
  reason?: LocalizedText;
  version: number;
};
export type ClosingAccount = Closing & { lines: ClosingLine[] };

/**
 * Why an account is not whole: nobody reported this of the row.
 *
 * carriedIn  the account of the predecessor does not say, or is not closed
 */
export const closingHoles = ['carriedIn', 'committed', 'paid'] as const;
export type ClosingHole = { axis?: string; what: (typeof closingHoles)[number] };
