import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Nature } from './budget.ts';

/** How money is given. */
export const instruments = ['state-budget', 'own-funds', 'grant', 'loan', 'guarantee', 'equity', 'in-kind'] as const;
export type Instrument = (typeof instruments)[number];

/** announced: said · signed: owed under an act · withdrawn: no more */
export const fundingStandings = ['announced', 'signed', 'withdrawn'] as const;
export type FundingStanding = (typeof fundingStandings)[number];

/**
 * Who pays for a project, by which instrument and how much; what is paid is told by transactions only.
 *
 * ref        project, then F and a number: P01/F1
 * amount     exact, in `currency`
 * agreement  reference of the agreement it rests on
 */
export type Funding = {
  ref: string;
  project: string;
  organisation: string;
  instrument: Instrument;
  nature: Nature;
  standing: FundingStanding;
  amount: string;
  currency: string;
  firstYear?: number;
  lastYear?: number;
  envelope?: string;
  agreement?: string;
  signedOn?: Day;
  source?: string;
  note?: LocalizedText;
  recordedBy: string;
  recordedOn: Day;
  version: number;
};
