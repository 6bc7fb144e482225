import type { commentRefusals as ar } from '../ar/refusals.comment.ts';
import type { Same } from '../catalogue.tsx';

/** Sentences of what comments refuse, in English. */
export const commentRefusals = {
  'comment.unknown': 'There is no comment with this identifier: {id}.',
  'comment.not-for-you': 'You may not read this record ({kind} {ref}), and so not comment on it.',
  'comment.not-yours': 'A comment is withdrawn by its author only.',
  'comment.withdrawn': 'This comment was withdrawn before.',
  'comment.stands': 'The words of a comment do not change: add another one, or withdraw it.',
  'comment.adds-to-another': 'One adds only to a comment of one’s own on the same record that still stands.',
  'comment.mention-cannot-read': 'Whoever you mention ({person}) may not read this record.',
} as const satisfies Same<typeof ar>;
