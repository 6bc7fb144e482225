import type { Day, LocalizedText } from '../../kernel/index.ts';

/** Kinds of record that may carry fields nobody foresaw. */
export const customKinds = ['strategy', 'pledge', 'source', 'organisation', 'project', 'indicator'] as const;
export type CustomKind = (typeof customKinds)[number];

export const customTypes = ['text', 'localized-text', 'number', 'money', 'day', 'yes-no', 'choice'] as const;
export type CustomType = (typeof customTypes)[number];

/**
 * A field added by an administrator to a kind of record; its values live under `key` in the record's `custom`.
 *
 * unit       of a number, where it has one; a money value carries its currency: { amount, currency }
 * choices    of a choice: codes with their titles
 * retiredOn  day from which it is no longer asked for; values already given stay
 */
export type CustomField = {
  kind: CustomKind;
  key: string;
  type: CustomType;
  title: LocalizedText;
  unit?: string;
  choices?: { code: string; title: LocalizedText }[];
  required: boolean;
  retiredOn?: Day;
};

export type RecordedCustomField = CustomField & { version: number };
export type CustomValues = Record<string, unknown>;
