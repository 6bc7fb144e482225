import type { Day, LocalizedText } from '../kernel/index.ts';

/** indicative: shipped, or read from a market · official: of the central bank, loaded by an administrator */
export const rateStandings = ['indicative', 'official'] as const;
export type RateStanding = (typeof rateStandings)[number];

/**
 * What one unit of a currency was worth on a day.
 *
 * rate    units of the base currency for one unit of `currency`: exact decimal text, above zero
 * source  who published it, in words
 * reason  why it was withdrawn; a rate is never rewritten
 */
export type Rate = {
  id: string;
  currency: string;
  day: Day;
  rate: string;
  standing: RateStanding;
  source: string;
  recordedBy: string;
  recordedOn: Day;
  withdrawnOn?: Day;
  withdrawnBy?: string;
  reason?: LocalizedText;
};
