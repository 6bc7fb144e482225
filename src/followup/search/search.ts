import type { LocalizedText } from '../../kernel/localized.ts';
import type { Commented } from '../comment/comment.ts';

/** What can be found from the desk, in the order in which equal answers are shown. */
export const searchKinds = [
  'strategy',
  'axis',
  'pledge',
  'project',
  'milestone',
  'indicator',
  'claim',
  'evidence',
  'risk',
  'recommendation',
  'agreement',
  'obligation',
  'transfer',
  'study',
  'action',
  'committee',
  'letter',
  'question',
  'organisation',
  'source',
  'legal-text',
  'solution',
  'digital-service',
  'state-system',
  'ai-system',
  'place',
  'comment',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/**
 * One thing found.
 *
 * key      identifier of the row: what the address of an action is made of
 * ref      what people call it
 * project  project whose page shows it, when it has none of its own
 * about    record that a comment is on
 */
export type Found = {
  kind: SearchKind;
  key: string;
  ref: string;
  title: LocalizedText;
  note?: LocalizedText;
  project?: string;
  about?: Commented;
};

/** What was found of one kind: how many, and the best of them. */
export type FoundOfKind = { kind: SearchKind; total: number; items: Found[] };

/**
 * The answer to a search.
 *
 * groups   kinds in the order of their best answer
 * isCut    so many things hold these words that only the first of them were weighed: another word helps
 * isNear   nothing holds these words as written: what is written nearly so is shown
 */
export type SearchAnswer = { total: number; isCut: boolean; isNear: boolean; groups: FoundOfKind[] };
