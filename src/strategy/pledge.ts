import type { LocalizedText, Quantity } from '../kernel/index.ts';

/**
 * state-pledge         what the state is held to
 * partner-undertaking  what a partner is held to
 * joint-pledge         both together
 * rule                 what a text says ought to be
 * fact                 something that happened
 */
export const pledgeKinds = ['state-pledge', 'partner-undertaking', 'joint-pledge', 'rule', 'fact'] as const;
export type PledgeKind = (typeof pledgeKinds)[number];

/** A legal text of the register by reference, or words. */
export type LegalBasis = { ref: string } | LocalizedText;
export type YearlyValue = { period: string; quantity: Quantity };

/**
 * An item of the register.
 *
 * quantity       what is promised, exact, with its unit; absent when no number was given
 * deadline       period whose last day is the deadline: 2030, 2026-06, 2024-2026
 * place          code of the place it is about; absent for the whole country
 * owner          organisation that answers for it; bound: organisations held to it
 * notMeasurable  why it cannot be measured today: an allowed, published answer
 */
export type Pledge = {
  ref: string;
  strategy: string;
  axis?: string;
  kind: PledgeKind;
  topic: string;
  title: LocalizedText;
  summary?: LocalizedText;
  quantity?: Quantity;
  deadline?: string;
  place?: string;
  owner?: string;
  bound: string[];
  definition?: LocalizedText;
  baseline?: { quantity: Quantity; period: string };
  yearlyPath?: YearlyValue[];
  measurement?: LocalizedText;
  regionalSplit?: boolean;
  funding?: LocalizedText;
  legalBasis?: LegalBasis;
  notMeasurable?: LocalizedText;
  note?: LocalizedText;
  custom?: Record<string, unknown>;
};

export type RecordedPledge = Pledge & { version: number; recordedBy?: string };

/** Only state and joint pledges count as what the state is held to. */
export const isHeldByState = (pledge: Pick<Pledge, 'kind'>): boolean =>
  pledge.kind === 'state-pledge' || pledge.kind === 'joint-pledge';
