import type { LocalizedText } from '../kernel/index.ts';

export const sourceKinds = ['press', 'official', 'law', 'report', 'speech', 'dataset', 'article'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** A official or first-hand, B serious press or report, C weak or second-hand. */
export const confidences = ['A', 'B', 'C'] as const;
export type Confidence = (typeof confidences)[number];

/**
 * A document, speech, article or data set that claims rest on.
 *
 * publisher       as it calls itself; publisherNames where it bears another name in each language, or has none
 * address         web address, or where it can be found; addressWords where that is told in words
 * publishedOn     day, month or year as far as known, in the words of `parsePeriod`
 * held            we keep the bytes; only then may a claim quote it
 * sha256          of what was read, hex
 */
export type Source = {
  ref: string;
  title: LocalizedText;
  publisher: string;
  publisherNames?: LocalizedText;
  kind: SourceKind;
  address: string;
  addressWords?: LocalizedText;
  publishedOn?: string;
  confidence: Confidence;
  held: boolean;
  sha256?: string;
  note?: LocalizedText;
  custom?: Record<string, unknown>;
};

export type RecordedSource = Source & { version: number; recordedBy?: string };
