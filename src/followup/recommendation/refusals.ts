/** What the register of recommendations may refuse; each code has its sentence in `web/locales/<lang>/refusals.recommendation.ts`. */
export const recommendationRefusals = {
  'recommendation.unknown': { status: 404 },
  'recommendation.taken': { status: 409 },
  'recommendation.not-a-court': { status: 422 },
  'recommendation.addressee-unknown': { status: 422 },
  'recommendation.not-its-addressee': { status: 403 },
  'recommendation.nothing-to-judge': { status: 409 },
  'recommendation.own-body': { status: 403 },
  'recommendation.without-evidence': { status: 409 },
  'recommendation.file-unknown': { status: 422 },
  'recommendation.extended-backwards': { status: 422 },
  'recommendation.settled': { status: 409 },
  'recommendation.moved-without-act': { status: 409 },
  'four-eyes.recommendation-both-sides': { status: 403 },
} as const;
