/** What ratings and warnings may refuse; each code has its sentence in `web/locales/<lang>/refusals.followup.ts`. */
export const followupRefusals = {
  'rating.unknown': { status: 404 },
  'rating.not-followed': { status: 422 },
  'rating.period-not-over': { status: 422 },
  'rating.instrument-missing': { status: 422 },
  'rating.act-unknown': { status: 422 },
  'rating.no-gap': { status: 409 },
  'warning.rule-unknown': { status: 404 },
  'warning.rule-waits': { status: 422 },
  'warning.why-missing': { status: 422 },
} as const;
