import type { Step } from './cohort.ts';
import type { Credential } from './institute.ts';

/** What of a cohort counts for a pledge in people. credential: only people who leave with it */
export type PledgeStep = { step: Step; credential?: Credential };

/**
 * How a pledge is counted by its unit: graduates are certified with a degree, jobs are people at work in the country after twelve months.
 *
 * returns  undefined for a pledge that is not about people
 */
export const pledgeStep = (unit: string | undefined): PledgeStep | undefined =>
  unit === 'graduates'
    ? { step: 'certified', credential: 'graduate' }
    : unit === 'jobs'
      ? { step: 'employed-12' }
      : undefined;
