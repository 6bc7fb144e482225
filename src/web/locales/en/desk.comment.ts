import type { deskComment as ar } from '../ar/desk.comment.ts';
import type { Translated } from '../desk.ts';

/** Comments on records, in English. */
export const deskComment = {
  comments: {
    title: 'Comments',
    none: 'No comment yet.',
    lead: 'Read by everybody who may read this record.',
    words: 'Your comment',
    write: 'Comment',
    mention: 'Mention an office, which is told',
    another: 'Mention another office',
    mentions: 'For the attention of',
    add: 'Add to it',
    adds: 'adds to an earlier comment',
    withdraw: 'Withdraw it',
    withdrawn: 'withdrawn by its author on',
  },
} as const satisfies Translated<typeof ar>;
