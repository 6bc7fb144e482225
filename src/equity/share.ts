import type { LocalizedText } from '../kernel/index.ts';

/** What is shared out: one for each project, or money in the base currency that was announced, signed or paid. */
export const measures = ['projects', 'announced', 'signed', 'paid'] as const;
export type Measure = (typeof measures)[number];

/** Where the works lie, or whom the benefit reaches: one is not the other. */
export const placeKinds = ['works', 'benefit'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** A region with its part. Amounts are projects or money; per head is per inhabitant in money, per million inhabitants in projects. */
export type RegionShare = {
  region: string;
  population: number;
  amount: string;
  perHead: string;
  /** Per head over the median of the regions, less one: -0.5 is half of it. Null where the median is nothing. */
  gap: number | null;
};

/** How unevenly it is spread over regions, each weighing as its people; null where it is not defined. */
export type Unevenness = {
  theilT: number | null;
  theilL: number | null;
  gini: number | null;
  hoover: number | null;
  /** Per head of the region in the middle, in the unit of `perHead`. */
  median: string;
};

export type Spread = Unevenness & { regions: RegionShare[] };

/** Theil T between regions and inside them, over the part of the amount that is placed in a province or a commune. */
export type InsideRegions = { covered: number; theilT: number | null; between: number | null; within: number | null };

/** Rural people against their part of what is placed in communes; a commune counts by its rural share of inhabitants. */
export type RuralShare = {
  covered: number;
  peopleShare: number | null;
  amountShare: number | null;
  parity: number | null;
};

/** Communes that a project names, and those where one of these projects is in operation by gates that evidence opened. */
export type Reach = { communes: number; named: number; verified: number };

export type FairShare = {
  measure: Measure;
  place: PlaceKind;
  currency?: string;
  total: string;
  /** For the whole country or abroad, and for which nobody said where: not in the regions. */
  national: string;
  unplaced: string;
  projects: number;
  whole: Spread;
  /** The same without the largest project; absent where all count the same. */
  largest?: { project: string; title: LocalizedText; amount: string; without: Spread };
  inside: InsideRegions;
  rural: RuralShare;
  reach: Reach;
  remote: Reach & { kilometres: number; people: number };
  names: Record<string, LocalizedText>;
};
