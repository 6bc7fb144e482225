import type { Day, LocalizedText } from '../kernel/index.ts';

/**
 * From where on a thing is said of a number. Each is above 0, up to 1.
 *
 * concentrated         index from which an amount is in few hands
 * highly-concentrated  index from which it is in very few
 * funding-threshold    share of its need below which a project falls
 * sole-holder          share of a layer above which its holder counts as the only one
 */
export const markCodes = ['concentrated', 'highly-concentrated', 'funding-threshold', 'sole-holder'] as const;
export type MarkCode = (typeof markCodes)[number];

export type Mark = {
  code: MarkCode;
  value: string;
  reason: LocalizedText;
  setBy: string;
  setOn: Day;
  version: number;
};

/**
 * What holds until a country sets its own.
 *
 * source  US Department of Justice and Federal Trade Commission, Merger Guidelines, 2023, guideline 1: above 1,000 and above 1,800 of
 *         10,000; the other two are ours
 */
export const shippedMarks: Record<MarkCode, string> = {
  concentrated: '0.1',
  'highly-concentrated': '0.18',
  'funding-threshold': '0.8',
  'sole-holder': '0.5',
};
export type Marks = Record<MarkCode, number>;
