import type { Maybe } from '../kernel/index.ts';
import type { Nature } from './budget.ts';
import type { Side, Step } from './transaction.ts';

/**
 * Which reports a sum takes in.
 *
 * state      what the State reported: what counts, unless somebody asks otherwise
 * partner    what partners reported, matched or not: never added to the former
 * unmatched  what partners alone reported: shown beside, until a person matches it
 * each       both, for lists and for sums broken down by side: adding the two counts the same money twice
 */
export const reportedBy = ['state', 'partner', 'unmatched', 'each'] as const;
export type ReportedBy = (typeof reportedBy)[number];

/** What sums may be taken over; `organisation` is whoever pays or is paid. */
export type MoneyFilter = {
  strategy?: string | undefined;
  /** 'none' for projects without an axis */
  axis?: string | undefined;
  projects?: readonly string[] | undefined;
  organisation?: string | undefined;
  provider?: string | undefined;
  receiver?: string | undefined;
  /** 'none' for what is drawn on no envelope */
  envelope?: string | undefined;
  year?: number | undefined;
  steps?: readonly Step[] | undefined;
  nature?: Nature | undefined;
  currency?: string | undefined;
  /** 'state' when left out */
  reported?: ReportedBy | undefined;
};

/** What a sum may be broken down by. */
export const dimensions = [
  'project',
  'strategy',
  'axis',
  'provider',
  'receiver',
  'envelope',
  'year',
  'step',
  'side',
  'nature',
] as const;
export type Dimension = (typeof dimensions)[number];

/** Place of each part: the key of a row is absent where the transactions name none. */
export type MoneyKey = {
  project?: string;
  strategy?: string;
  axis?: string;
  provider?: string;
  receiver?: string;
  envelope?: string;
  year?: number;
  step?: Step;
  side?: Side;
  nature?: Nature;
};

/**
 * A sum that opens to its transactions.
 *
 * lines        how many, reversals included
 * value        exact, in the base currency; missing while one of them has no rate
 * known        sum of those that have a value
 * unconverted  how many have none
 * indicative   how many were converted by an indicative rate: marked wherever it is shown
 * currencies   the same in the currencies they were made in, largest number of lines first
 */
export type MoneyTotal = {
  lines: number;
  value: Maybe<string>;
  known: string;
  unconverted: number;
  indicative: number;
  currencies: { currency: string; amount: string; lines: number }[];
};

/** Of regions, the parts of each transaction by the shares of its project; they have no amounts in other currencies. */
export type RegionTotal = Omit<MoneyTotal, 'currencies'>;
export const placeKinds = ['works', 'benefit'] as const;
export type PlaceKind = (typeof placeKinds)[number];
