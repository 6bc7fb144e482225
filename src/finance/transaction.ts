import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Nature } from './budget.ts';
import type { RateStanding } from './rate.ts';

/** Who reported it. What both sides report is matched by a person and counted once, as the State reported it. */
export const sides = ['state', 'partner'] as const;
export type Side = (typeof sides)[number];

/**
 * The steps of the two chains, each in its order. They are never added to one another: a grant that a partner disburses and the
 * State then pays out is the same money twice.
 *
 * national       source  Moroccan royal decree 330-66 on public accounting, articles 11 and 33 to 35
 * international  source  IATI Standard 2.03, TransactionType 2, 3 and 4
 */
export const chains = {
  national: ['engagement', 'liquidation', 'ordonnancement', 'paiement'],
  international: ['commitment', 'disbursement', 'expenditure'],
} as const;
export type ChainName = keyof typeof chains;
export const steps = [...chains.national, ...chains.international] as const;
export type Step = (typeof steps)[number];

export const chainOf = (step: Step): ChainName =>
  (chains.national as readonly string[]).includes(step) ? 'national' : 'international';
/** Place of a step in its chain, from 0. */
export const placeInChain = (step: Step): number => (chains[chainOf(step)] as readonly Step[]).indexOf(step);

/**
 * Money as it moves. A line is never changed: a wrong one is reversed by another with the opposite amount.
 *
 * ref           that the paying side gives it, unique with the side and the provider
 * day           of the act; its year is the year it counts in
 * valueDay      whose rate converts it
 * amount        exact, in `currency`; below zero in a reversal only
 * receiver      body of the register that is paid; `receiverName` names one that is not in it: firms and bodies, never persons
 * follows       ref of the step before it in its chain: a paiement names its engagement, or the step between
 * reverses      id of the transaction it takes back
 * recordedFor   body in whose name it was recorded
 */
export type Transaction = {
  id: string;
  ref: string;
  project: string;
  side: Side;
  step: Step;
  day: Day;
  valueDay: Day;
  amount: string;
  currency: string;
  nature: Nature;
  provider: string;
  receiver?: string;
  receiverName?: string;
  funding?: string;
  envelope?: string;
  agreement?: string;
  follows?: string;
  reverses?: string;
  words?: LocalizedText;
  evidence?: string;
  batch?: string;
  recordedBy: string;
  recordedFor?: string;
  recordedOn: Day;
};

/** A transaction in the base currency; without a rate for its value day it has no value. */
export type TransactionValue = {
  value?: string;
  rateId?: string;
  rate?: string;
  rateDay?: Day;
  standing?: RateStanding;
};

/** Two transactions, one of each side, that a person said are the same money. */
export type Match = {
  id: string;
  stateSide: string;
  partnerSide: string;
  words?: LocalizedText;
  matchedBy: string;
  matchedOn: Day;
  undoneBy?: string;
  undoneOn?: Day;
  reason?: LocalizedText;
};
