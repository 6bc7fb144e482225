import type { Day, LocalizedText } from '../../kernel/index.ts';

/** Records that people comment on. */
export const commentedKinds = ['project', 'pledge', 'report', 'warning', 'action', 'gate'] as const;
export type CommentedKind = (typeof commentedKinds)[number];
export type Commented = { kind: CommentedKind; ref: string };

/** What somebody says of a record. addsTo: an earlier comment of theirs · mentions: ids of people, shown by their office */
export type Comment = {
  id: string;
  subject: Commented;
  addsTo?: string;
  words: LocalizedText;
  byPerson: string;
  forPersons: string[];
  organisation?: string;
  day: Day;
  at: string;
  withdrawnOn?: Day;
  version: number;
};

/** As it is shown: without its words once it is withdrawn. */
export type ShownComment = Omit<Comment, 'words'> & { words?: LocalizedText; mentions: string[]; isMine: boolean };
