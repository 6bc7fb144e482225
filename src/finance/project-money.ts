import type { Day, Maybe } from '../kernel/index.ts';
import type { BudgetFile } from './budget.ts';
import type { RateUsed } from './conversion.rules.ts';
import type { Funding } from './funding.ts';
import type { MoneyTotal } from './totals.ts';
import type { Side, Step } from './transaction.ts';

/** An amount as it was said, and in the base currency by the rates of its day. */
export type Shown = { amount: string; currency: string; value: Maybe<string>; rates: readonly RateUsed[] };

/**
 * A budget with what it sets.
 *
 * byYear        in the base currency, by year
 * paidAgainst   paid less this budget: below zero while money is left
 * engagedAgainst engaged less this budget
 * sinceFirst    this budget less the first approved one
 */
export type ShownBudget = BudgetFile & {
  total: Shown;
  byYear: { year: number; investment: Maybe<string>; operation: Maybe<string> }[];
  paidAgainst: Maybe<string>;
  engagedAgainst: Maybe<string>;
  sinceFirst: Maybe<string>;
};

/** Where the day of commissioning comes from: the gate that was passed, or the last milestone of the current plan. */
export type Commissioning = { day: Day; from: 'gate' | 'plan' };

/**
 * Whether running is paid for once it is built.
 *
 * years       of operation in a row that have money, from the year after commissioning
 * cliffYear   the first year without
 * funded      each of these years: set by the last approved budget, or covered by signed funding of operation
 */
export type OperationFunded = {
  commissioning: Commissioning;
  years: number;
  cliffYear: number;
  funded: { year: number; budget?: string; fundings: string[] }[];
};

/**
 * The money of one project, from what was planned to what was paid, in the base currency; each part opens to what it is made of.
 *
 * budgets      first and last approved, and current: the proposed one, or the last approved when none waits
 * funded       announced and signed, apart; withdrawn money is in neither
 * unfunded     last approved budget less what is signed, and less what is signed or announced; below zero is more than needed
 * engaged …    national chain, as the State reported it; missing while nothing was reported
 * international steps of the other chain by side; of partners, what is not matched
 * absorption   paid ÷ budget to date (years up to this one), a share that may exceed 1
 * paidWithoutEngagement  how many paiements rest on no engagement that was reported
 */
export type ProjectMoney = {
  project: string;
  base: { code: string; decimals: number };
  today: Day;
  budgets: { first?: ShownBudget; last?: ShownBudget; current?: ShownBudget; all: ShownBudget[] };
  fundings: (Funding & { shown: Shown })[];
  funded: { announced: Maybe<string>; signed: Maybe<string> };
  unfunded: { signed: Maybe<string>; announced: Maybe<string> };
  engaged: MoneyTotal;
  liquidated: MoneyTotal;
  ordered: MoneyTotal;
  paid: MoneyTotal;
  byYear: { year: number; step: Step; total: MoneyTotal }[];
  international: { step: Step; side: Side; total: MoneyTotal }[];
  budgetToDate: Maybe<string>;
  absorption: Maybe<string>;
  paidWithoutEngagement: number;
  operation: Maybe<OperationFunded>;
};
