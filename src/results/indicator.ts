import type { Day, LocalizedText } from '../kernel/index.ts';

/** Where an indicator stands in the chain of results: an output feeds an outcome, an outcome an impact. */
export const resultLevels = ['impact', 'outcome', 'output'] as const;
export type ResultLevel = (typeof resultLevels)[number];

export const frequencies = ['monthly', 'quarterly', 'half-yearly', 'yearly', 'irregular'] as const;
export type Frequency = (typeof frequencies)[number];

/** up: more is better · down: less is better (a rank, a delay). */
export const directions = ['up', 'down'] as const;
export type Direction = (typeof directions)[number];

/** stock at a day · flow of a period · cumulative since the start · rate (a share, a rank, a ratio). */
export const natures = ['stock', 'flow', 'cumulative', 'rate'] as const;
export type Nature = (typeof natures)[number];

/** How shorter periods make a longer one. A sum of stocks, of cumulative figures or of rates says nothing and is refused. */
export const overTimeRules = ['sum', 'last', 'none'] as const;
/** How the parts of a place make the place, and how the indicators that feed one make it. */
export const sumOrNone = ['sum', 'none'] as const;
export type OverTime = (typeof overTimeRules)[number];
export type SumOrNone = (typeof sumOrNone)[number];

/** What is measured. `feeds` is the indicator above it in the chain of results; `owner` reports it, `producer` makes the figures. */
export type Indicator = {
  ref: string;
  strategy: string;
  axis?: string;
  pledge?: string;
  project?: string;
  feeds?: string;
  level: ResultLevel;
  title: LocalizedText;
  owner?: string;
  producer?: string;
  frequency: Frequency;
  note?: LocalizedText;
  custom?: Record<string, unknown>;
};
export type RecordedIndicator = Indicator & { version: number; recordedBy?: string };

/**
 * One version of what an indicator counts. Versions are never changed: another is added.
 *
 * decimals     digits shown after the point
 * formula      over other indicators, where the figure is computed and not reported
 * breakReason  why figures of this version are not compared with those of the version before; absent when they are
 * plausible    figures outside are asked about, in `unit`
 */
export type Definition = {
  indicator: string;
  number: number;
  definition: LocalizedText;
  perimeter?: LocalizedText;
  unit: string;
  direction: Direction;
  nature: Nature;
  decimals: number;
  overTime: OverTime;
  overPlaces: SumOrNone;
  overChain: SumOrNone;
  formula?: string;
  method?: LocalizedText;
  breakReason?: LocalizedText;
  plausibleLow?: string;
  plausibleHigh?: string;
  recordedOn: Day;
};

export const targetKinds = ['baseline', 'target'] as const;
export type TargetKind = (typeof targetKinds)[number];

/**
 * A baseline or a target. It stands until another replaces it by name; two that stand for one period and place are a
 * difference between sources, shown side by side and never averaged.
 *
 * value, high  exact decimals in the unit of the definition; `high` only where a range was announced ("1 to 2")
 * place        absent for the whole country
 */
export type Target = {
  ref: string;
  indicator: string;
  definition: number;
  kind: TargetKind;
  period: string;
  place?: string;
  value: string;
  high?: string;
  source?: LocalizedText;
  sourceRef?: string;
  note?: LocalizedText;
  setOn: Day;
  replaces?: string;
};
