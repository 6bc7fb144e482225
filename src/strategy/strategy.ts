import type { LocalizedText } from '../kernel/index.ts';

/** A national strategy. `period` is written as `parsePeriod` reads it: 2024-2030; `owner` answers for it. */
export type Strategy = {
  ref: string;
  title: LocalizedText;
  summary?: LocalizedText;
  period: string;
  owner?: string;
  sources: string[];
  note?: LocalizedText;
  custom?: Record<string, unknown>;
};

/** An axis of a strategy; `order` is its rank, as the strategy gives it. */
export type Axis = {
  ref: string;
  strategy: string;
  title: LocalizedText;
  summary?: LocalizedText;
  order: number;
  note?: LocalizedText;
};

export type RecordedStrategy = Strategy & { version: number };
export type RecordedAxis = Axis & { version: number };
