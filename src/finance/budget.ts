import type { Day, LocalizedText } from '../kernel/index.ts';

/** proposed: waits for a second person · approved: in force until a later one is · refused: its transcription was wrong */
export const budgetStates = ['proposed', 'approved', 'refused'] as const;
export type BudgetState = (typeof budgetStates)[number];

/** Money for building, and money for running what was built. */
export const natures = ['investment', 'operation'] as const;
export type Nature = (typeof natures)[number];

/** What a budget sets for one year: exact amount in the currency of the budget. */
export type BudgetLine = { year: number; nature: Nature; envelope?: string; amount: string };

/**
 * The budget of a project as a dated act, by the number it has in the project, from 1. The first approved one stays: variances
 * are shown against the first, the last approved and the current one.
 *
 * authority  who decided it
 * reference  of the act, and `dated` its date
 * act        SHA-256 of the scanned act
 */
export type Budget = {
  id: string;
  project: string;
  number: number;
  state: BudgetState;
  currency: string;
  authority: LocalizedText;
  reference: string;
  dated: Day;
  act?: string;
  words?: LocalizedText;
  proposedBy: string;
  proposedOn: Day;
  settledBy?: string;
  settledOn?: Day;
  reason?: LocalizedText;
  version: number;
};

export type BudgetFile = Budget & { lines: BudgetLine[] };
