import type { Day, LocalizedText, MissingReason } from '../kernel/index.ts';

/** reported by its owner · verified or returned by another · cited from an official producer, whom nobody here judges. */
export const figureStatuses = ['reported', 'verified', 'returned', 'cited'] as const;
export type FigureStatus = (typeof figureStatuses)[number];

/**
 * The part of a whole that a figure is about, as sorted pairs: `sex=f`, `milieu=rural;sex=f`; empty for the whole.
 * Dimensions and their values are codes of lower-case letters, digits and hyphens.
 */
export type Split = string;

/**
 * A figure: the value of an indicator for a period and a place, or why there is none. Zero is a value.
 *
 * value, low, high  exact decimals in the unit of the definition; `low` and `high` bound an estimate and come together
 * knownFrom         instant from which it was known here; `replacedAt` the instant a correction took its place
 */
export type Figure = {
  id: string;
  indicator: string;
  definition: number;
  period: string;
  place: string;
  split: Split;
  value?: string;
  low?: string;
  high?: string;
  missing?: MissingReason;
  status: FigureStatus;
  organisation?: string;
  source?: LocalizedText;
  evidence?: string;
  note?: LocalizedText;
  reportedBy?: string;
  /** persons whom the reporter stood in for */
  reportedFor?: string[];
  reportedOn: Day;
  knownFrom: string;
  judgedBy?: string;
  judgedOn?: Day;
  independence?: 'independent' | 'same-tutelage' | 'self';
  reason?: LocalizedText;
  replacedAt?: string;
};

/** What a reading looks at of a figure: hundreds of thousands of them are loaded at once, and the rest weighs. */
export type ShelfFigure = Pick<
  Figure,
  'id' | 'indicator' | 'definition' | 'period' | 'place' | 'split' | 'value' | 'low' | 'high' | 'missing' | 'status'
>;
