import type { LocalizedText } from '../../kernel/index.ts';

/** Records that a letter, a question or a comment may be about. */
export const linkedKinds = [
  'project',
  'pledge',
  'indicator',
  'gate',
  'report',
  'warning',
  'action',
  'stocktake',
  'recommendation',
] as const;
export type LinkedKind = (typeof linkedKinds)[number];

/** ref: the reference of the record; the key of a warning; the id of a report, an action or a stocktake */
export type Linked = { kind: LinkedKind; ref: string };

/** A record as it is called today and where it lies. organisation: the body that answers for it */
export type LinkedRecord = {
  title?: LocalizedText;
  project?: string;
  strategy?: string;
  organisation?: string;
};
