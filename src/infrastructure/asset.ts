import type { Day, LocalizedText } from '../kernel/index.ts';

export const assetKinds = ['data-centre', 'ai-compute', 'cloud', 'fibre', 'other'] as const;
export type AssetKind = (typeof assetKinds)[number];

/** How far power has come, in its order. */
export const powerStates = ['announced', 'contracted', 'installed', 'energised'] as const;
export type PowerState = (typeof powerStates)[number];

/** What MW measure: the computers, the whole site at the meter, what is made for it; or what no source says. */
export const powerSubjects = ['it-load', 'facility', 'generation', 'not-stated'] as const;
export type PowerSubject = (typeof powerSubjects)[number];

/** renewable-share over a year, hourly-share hour by hour (24/7); both from 0 to 1 */
export const assetMeasures = [
  ...powerStates,
  'renewable-share',
  'hourly-share',
  'fibre-km',
  'fibre-sites',
  'cost',
] as const;
export type AssetMeasure = (typeof assetMeasures)[number];

/** A part in which an asset is built. due: period for which it is promised */
export type AssetPhase = { number: number; title: LocalizedText; due?: string };

/**
 * What a strategy builds to compute, keep and carry data.
 *
 * project       that builds it: its stage is shown beside it
 * placeWords    the place as the source says it, where that is no place of the register
 * jurisdiction  law under which it and its operator stand
 * sources       references of the sources it is known from
 */
export type Asset = {
  ref: string;
  kind: AssetKind;
  title: LocalizedText;
  strategy: string;
  project?: string;
  place?: string;
  placeWords?: LocalizedText;
  operator?: string;
  owner?: string;
  jurisdiction?: LocalizedText;
  phases: AssetPhase[];
  note?: LocalizedText;
  sources: string[];
  confidence: 'A' | 'B' | 'C';
  recordedOn: Day;
  version: number;
};

export const assetReportStatuses = ['declared', 'verified', 'returned'] as const;
export type AssetReportStatus = (typeof assetReportStatuses)[number];

/**
 * What somebody reports of an asset; it is declared until another person verified it.
 *
 * phase   of the asset; absent for the whole
 * of      what MW measure; with MW only · currency: with a cost only
 * value   exact decimal: MW, share from 0 to 1, km, sites or money
 * asOf    day, month or year for which it is reported
 * stated  the words of the source, where they say more or less than the figure
 */
export type AssetReport = {
  id: string;
  number: number;
  phase?: number;
  measure: AssetMeasure;
  of?: PowerSubject;
  value: string;
  currency?: string;
  asOf: string;
  stated?: LocalizedText;
  source?: string;
  reference?: LocalizedText;
  status: AssetReportStatus;
  organisation?: string;
  /** reference under which a pack shipped it */
  shippedAs?: string;
  recordedBy: string;
  recordedFor: string[];
  recordedOn: Day;
  settledBy?: string;
  settledFor: string[];
  settledOn?: Day;
  answer?: LocalizedText;
};

/** What is known of one measure of the whole or of one phase. verified: the last verified value, where a newer one is only declared */
export type AssetFigure = Pick<
  AssetReport,
  'phase' | 'measure' | 'of' | 'currency' | 'value' | 'asOf' | 'stated' | 'source'
> & {
  isVerified: boolean;
  verified?: Pick<AssetReport, 'value' | 'asOf'>;
};

/** A measure of the whole asset. isAtLeast: summed over the phases that are reported, while others are silent */
export type AssetTotal = Pick<AssetFigure, 'measure' | 'of' | 'currency' | 'value' | 'asOf' | 'isVerified'> & {
  isAtLeast: boolean;
};

/** Cost of a MW, of the whole or of a phase, in units of the currency. state and of: which MW it was divided by */
export type CostPerMw = { phase?: number; value: string; currency: string; state: PowerState; of: PowerSubject };

/** One measure over several assets. reported: how many say it */
export type AssetSum = Pick<AssetTotal, 'measure' | 'of' | 'currency' | 'isVerified' | 'isAtLeast'> & {
  total: string;
  reported: number;
};
