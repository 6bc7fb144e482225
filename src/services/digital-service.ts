import type { Day, LocalizedText } from '../kernel/index.ts';
import { limitedProcedures } from './norm.ts';
import type { Said } from './said.ts';

export const procedures = [...limitedProcedures, 'other'] as const;
export type Procedure = (typeof procedures)[number];
export const channels = ['online', 'both', 'counter'] as const;
export type Channel = (typeof channels)[number];

/**
 * A procedure that an administration gives online or at the counter.
 *
 * days, legalText  calendar days that another procedure may take, and the text that says so; of the two kinds of the law the norm says it
 * system           of the State that it runs on
 */
export type DigitalService = {
  ref: string;
  title: LocalizedText;
  strategy: string;
  administration: string;
  procedure: Procedure;
  days?: number;
  legalText?: string;
  system?: string;
  channel: Channel;
  note?: LocalizedText;
  recordedOn: Day;
  version: number;
};

/** What is counted of the requests of a period, each but the first within the one that holds it. */
export const serviceCounts = ['requests', 'startedOnline', 'completedOnline', 'inTime', 'late', 'silent'] as const;
export type ServiceCount = (typeof serviceCounts)[number];

/**
 * Requests of one period in one place. What is absent was not reported.
 *
 * place           region, province or commune; absent for the whole country
 * requests        by any channel; one begun online counts from the moment it is begun
 * startedOnline   of these begun online · completedOnline: of those brought to their end online
 * inTime, late    decided within the legal delay, after it
 * silent          held to be accepted by law, because nobody answered within the delay
 * medianDays      from request to decision, in calendar days
 */
export type ServiceNumbers = { requests: number } & Partial<Record<Exclude<ServiceCount, 'requests'>, number>> & {
    medianDays?: string;
  };

export type ServiceReport = Said & ServiceNumbers & { period: string; place?: string };

/** The days that a procedure may take, and the legal text that says so. */
export type LegalDelay = { days: number; legalText: string };

/** over: the median lies above the legal delay, or more than half came after it · no-delay: no text gives one */
export type Punctual = 'within' | 'over' | 'not-reported' | 'no-delay';

/**
 * Sums over reports. Each share is that of the reports that tell both of its parts, and is absent where none does.
 *
 * completion   brought to their end online, of those begun online
 * inTimeShare  decided within the legal delay, of those decided or held to be accepted
 */
export type ServiceUse = Partial<Record<ServiceCount, number>> & {
  reports: number;
  completion?: string;
  inTimeShare?: string;
};

/**
 * Over several services, by their reports of the whole country in one year, the newest that any tells of.
 *
 * reporting  services that reported in it · told: of these, those whose last report says something of the delay · over: above it
 */
export type ServiceFigures = {
  services: number;
  year?: number;
  reporting: number;
  declared: ServiceUse;
  verified: ServiceUse;
  told: number;
  over: number;
};
