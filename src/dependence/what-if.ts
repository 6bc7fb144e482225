import type { LocalizedText } from '../kernel/index.ts';
import type { Holding, Layer, ProjectOutput } from './holding.ts';

/**
 * A project as a withdrawal looks at it; money is exact, in the base currency.
 *
 * need      what it needs for building: its last approved budget, else what was signed for it (`needFrom` says which); absent when
 *           neither is known: it cannot fall for want of money then
 * fundings  signed, for building
 * paid      what each body has paid
 */
export type Stood = {
  project: string;
  need?: string;
  needFrom?: 'budget' | 'signed';
  fundings: readonly { organisation: string; amount: string }[];
  paid: readonly { organisation: string; amount: string }[];
  holdings: readonly Holding[];
  outputs: readonly ProjectOutput[];
};

/** Who leaves: a body, or all bodies of a group. */
export type Leaver = { ref: string; bodies: readonly string[] };

export type FallReason = 'funding' | Layer;
/** left: money of those that stay · gap: what is missing to the threshold, '0' when money is not why */
export type FallenProject = { project: string; because: FallReason[]; left: string; need?: string; gap: string };

/**
 * What happens when these leave together.
 *
 * withdrawn  money that goes with them
 * stranded   money of others in the projects that fall
 * megawatts, trainees  promised in the projects that fall, by whomever
 * pledges    `whole`: no project that serves it is left; `part`: some fall
 */
export type Fall = {
  leaving: string[];
  projects: FallenProject[];
  withdrawn: string;
  stranded: string;
  megawatts: string;
  trainees: string;
  pledges: { whole: string[]; part: string[] };
};

/** What takes the place of a leaver in a project that falls: bodies named for a layer, and others that already pay. */
export type Replacement = {
  project: string;
  layers: { layer: Layer; instead: string; of: string; testedOn?: string }[];
  funders: { organisation: string; amount: string }[];
};

/**
 * What it takes to leave a partner: all layers are changed over at the same time, so months are those of the longest and costs add up.
 * Where one line does not know, the whole is not known.
 */
export type ExitLine = {
  holding: string;
  project: string;
  layer: Layer;
  organisation: string;
  substitute?: string;
  testedOn?: string;
  months?: string;
  cost?: string;
  currency?: string;
  /** in the base currency; absent when not known or without a rate */
  converted?: string;
};
export type Exit = { leaver: string; lines: ExitLine[]; months?: string; cost?: string; unknown: number };

/**
 * singles, pairs and all together; two together are not the sum of each alone where they overlap.
 *
 * inSeveral     projects that fall with more than one of them alone: counted once together
 * onlyTogether  projects that stand while only one leaves and fall when all do
 * alreadyShort  projects that are short before anybody leaves: no fall of theirs is counted
 */
export type WhatIf = {
  singles: Fall[];
  pairs: Fall[];
  together: Fall;
  inSeveral: string[];
  onlyTogether: string[];
  alreadyShort: string[];
  replacements: Replacement[];
  exits: Exit[];
};
export type Titled = Record<string, LocalizedText>;
