/** What comments may refuse; each code has its sentence in `web/locales/<lang>/refusals.comment.ts`. */
export const commentRefusals = {
  'comment.unknown': { status: 404 },
  'comment.not-for-you': { status: 403 },
  'comment.not-yours': { status: 403 },
  'comment.withdrawn': { status: 409 },
  'comment.stands': { status: 409 },
  'comment.adds-to-another': { status: 422 },
  'comment.mention-cannot-read': { status: 422 },
} as const;
