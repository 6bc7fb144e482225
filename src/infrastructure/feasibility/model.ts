import type {
  DispatchShares,
  DispatchTotals,
  Driver,
  FacilityEnergy,
  StudyOutcome,
  Swing,
} from '../../analysis/index.ts';
import type { Day, LocalizedText } from '../../kernel/index.ts';

/** Inputs of the data centre and of what supplies it, in the order in which they are read. */
export const siteInputs = [
  'capacityMw',
  'pue',
  'utilisation',
  'capexPerMw',
  'pricePerKwMonth',
  'energyPerMwh',
  'opexShare',
  'rate',
] as const;
export const plantInputs = [
  'windMw',
  'windFactor',
  'windCapexPerKw',
  'solarMw',
  'solarFactor',
  'solarCapexPerKw',
  'batteryMwh',
  'batteryMw',
  'efficiency',
  'batteryCapexPerKwh',
  'plantOpexShare',
  'powerRate',
  'gridMw',
] as const;
export const modelInputs = [...siteInputs, ...plantInputs] as const;
export type InputCode = (typeof modelInputs)[number];

/** What the numbers of an input count. money: of the data centre · power: of what is built for its supply */
export const inputUnits = {
  capacityMw: 'mw',
  pue: 'ratio',
  utilisation: 'share',
  capexPerMw: 'money-millions-mw',
  pricePerKwMonth: 'money-kw-month',
  energyPerMwh: 'money-mwh',
  opexShare: 'share-year',
  rate: 'share-year',
  windMw: 'mw',
  windFactor: 'share',
  windCapexPerKw: 'power-kw',
  solarMw: 'mw',
  solarFactor: 'share',
  solarCapexPerKw: 'power-kw',
  batteryMwh: 'mwh',
  batteryMw: 'mw',
  efficiency: 'share',
  batteryCapexPerKwh: 'power-kwh',
  plantOpexShare: 'share-year',
  powerRate: 'money-for-power',
  gridMw: 'mw',
} as const satisfies Record<InputCode, string>;

/**
 * An input with the ends of its range.
 *
 * isAssumption  the base is nobody's figure but the author's · source: who says so; every input that is no assumption has one
 */
export type ModelInput = {
  low: number;
  base: number;
  high: number;
  isAssumption: boolean;
  source?: string;
  note?: LocalizedText;
};

/** Hours of wind and sun: a file of 8,760 rows that somebody measured or modelled, or a year made by formula, which measures nothing. */
export type YearOfHours = { kind: 'synthetic'; seed: number } | { kind: 'file'; file: string };

/**
 * What a feasibility study rests on.
 *
 * capacityOf     what `capacityMw` is of
 * phases         parts of the capacity built in years 0, 1, …, at most one whole · life: years after the last phase
 * currency       of the data centre · powerCurrency: of what is built for its supply; `powerRate` turns one into the other
 */
export type FeasibilityModel = {
  capacityOf: 'it-load' | 'facility';
  phases: number[];
  life: number;
  currency: string;
  powerCurrency: string;
  inputs: Record<InputCode, ModelInput>;
  year: YearOfHours;
};

/** A version as its author saved it. file: hash of its text, by which a study brings it for review */
export type SavedModel = {
  number: number;
  model: FeasibilityModel;
  note?: LocalizedText;
  file: string;
  organisation?: string;
  savedBy: string;
  savedFor: string[];
  savedOn: Day;
};

/** Capacity factors of wind and sun, and the load in MW where the file says it; one an hour. */
export type HourlyYear = { wind: Float64Array; solar: Float64Array; load?: Float64Array };

/** Money of one year in millions: built by phase, earned, paid for power and for running; net is what is left. */
export type YearFlow = {
  year: number;
  built: number;
  liveMw: number;
  earned: number;
  power: number;
  running: number;
  net: number;
  total: number;
};

/**
 * All figures of a model, base unless said.
 *
 * energy   MW at full load and GWh a year
 * finance  base, worst, best and tornado; money in millions of the currency
 * hours    the supply hour by hour; a flat load unless the file has one
 * lcoe     of what the supply gives, money of the data centre for a MWh; null when it gives nothing
 */
export type ModelOutcome = {
  energy: FacilityEnergy;
  finance: StudyOutcome;
  years: YearFlow[];
  hours: DispatchTotals & DispatchShares;
  lcoe: number | null;
};

export type { Driver, Swing };
