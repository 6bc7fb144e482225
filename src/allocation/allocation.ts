import type { Day, LocalizedText } from '../kernel/index.ts';

/**
 * Something that could be done, and where.
 *
 * code          of its own within the proposal · project: of the register, where it is one
 * cost          in the currency of the proposal, exact
 * rural         share of it that serves rural people, 0 to 1
 * places        regions where it may go, each with its benefit in the unit of the proposal
 * fixed         the region where it is decided already · requires: chosen only if these are
 * isAssumption  cost and benefit are the author's own; otherwise a source says them
 */
export type Candidate = {
  code: string;
  project?: string;
  title?: LocalizedText;
  cost: string;
  rural: number;
  places: { region: string; benefit: number }[];
  fixed?: string;
  requires?: string[];
  source?: string;
  isAssumption: boolean;
};

/**
 * What a proposal rests on.
 *
 * budget      most that is spent, exact, in the base currency · envelope: out of which, where one is meant
 * benefit     what a benefit counts, and who says so
 * floor       least spent in every region, as a part of its proportional share (budget x its share of people); floors: of single regions instead
 * ruralShare  least share of what is spent that serves rural people
 * penalty     benefit given up for each million of money by which a region leaves its proportional share
 */
export type AllocationInputs = {
  currency: string;
  budget: string;
  envelope?: string;
  benefit: { unit: LocalizedText; source?: string; isAssumption: boolean };
  candidates: Candidate[];
  floor: number;
  floors: { region: string; floor: number }[];
  ruralShare?: number;
  penalty: number;
};

/** Regions with their people on the day a version was saved: a newer census is another proposal. */
export type RegionPeople = { region: string; people: number };

export type SavedVersion = {
  number: number;
  inputs: AllocationInputs;
  regions: RegionPeople[];
  sha256: string;
  note?: LocalizedText;
  organisation?: string;
  savedBy: string;
  savedFor: string[];
  savedOn: Day;
};

/** A proposal of where projects could go. Nothing follows from it: no verb makes a project or money of it. */
export type AllocationProposal = {
  ref: string;
  strategy: string;
  title: LocalizedText;
  note?: LocalizedText;
  organisation?: string;
  openedBy: string;
  openedFor: string[];
  openedOn: Day;
};

/** A rule by the names that people use for it. */
export type NamedRule =
  | { rule: 'budget' }
  | { rule: 'rural-share' }
  | { rule: 'floor'; region: string }
  | { rule: 'fixed'; candidate: string; region: string }
  | { rule: 'requires'; candidate: string; needs: string };

/** A plan with what it gives. Money is exact; deviation is the money by which regions leave their proportional shares, in all. */
export type ProposedPlan = {
  chosen: { candidate: string; region: string }[];
  benefit: number;
  objective: number;
  spent: string;
  spending: { region: string; amount: string }[];
  deviation: number;
  ruralShare: number | null;
};

/** A point of the frontier: the best plan at a penalty, which is benefit for each million of money. */
export type FrontierStep = {
  penalty: number;
  status: 'optimal' | 'feasible';
  gap: number | null;
  benefit: number;
  deviation: number;
  spent: string;
};

/**
 * What a solver found.
 *
 * gap       how far the best possible may lie above the plan, as a share; 0 when proved, null when not known
 * nextBest  the best plan that differs; absent when time was up before it was proved, null when there is no other
 * isTied    the next best is worth as much
 * differs   candidates that the next best places otherwise · worseBy: what it is worth less
 * prices    benefit that a million of money less of a rule would give, or doing without a fixed place or a requirement
 * even      the plan nearest to proportional shares among those that keep 98 % of the greatest benefit
 * missing   the least money by which rules would have to give way together
 */
export type Answer =
  | {
      status: 'optimal' | 'feasible';
      gap: number | null;
      plan: ProposedPlan;
      nextBest?: { plan: ProposedPlan; differs: string[]; worseBy: number; isTied: boolean } | null;
      prices: { rule: NamedRule; price: number }[];
      frontier: FrontierStep[];
      even?: ProposedPlan;
    }
  | { status: 'infeasible'; conflict: NamedRule[]; isMinimal: boolean; missing: { rule: NamedRule; by: number }[] }
  | { status: 'unknown' };

export const solutionStates = ['waiting', 'solved', 'cancelled', 'failed'] as const;
export type SolutionState = (typeof solutionStates)[number];

/**
 * An order to the solver and what came of it.
 *
 * inputs   hash of what was solved: an order for the same inputs shares its answer
 * seconds  most that each search may take · took: seconds that all of it took
 * solver   name and version
 */
export type Solution = {
  id: string;
  number: number;
  inputs: string;
  seconds: number;
  state: SolutionState;
  answer?: Answer;
  solver?: string;
  took?: number;
  askedBy: string;
  askedFor: string[];
  askedOn: Day;
  settledBy?: string;
  settledOn?: Day;
};

/** The best plan that a running search has so far; gap is null while nothing is proved about it. */
export type Progress = { objective: number; gap: number | null; seconds: number };
