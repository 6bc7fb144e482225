/** What the register of questions may refuse; each code has its sentence in `web/locales/<lang>/refusals.question.ts`. */
export const questionRefusals = {
  'question.unknown': { status: 404 },
  'question.taken': { status: 409 },
  'question.not-your-body': { status: 403 },
  'question.days': { status: 422 },
  'question.letter-unknown': { status: 422 },
  'question.not-answered': { status: 409 },
  'question.no-such-step': { status: 409 },
  'question.moved-without-act': { status: 409 },
  'question.reply-stands': { status: 409 },
  'four-eyes.question-both-sides': { status: 403 },
} as const;
