/** What the mathematics may refuse; each code has its sentence in `web/locales/<lang>/refusals.analysis.ts`. */
export const analysisRefusals = {
  'analysis.not-a-number': { status: 422 },
  'analysis.negative': { status: 422 },
  'analysis.out-of-range': { status: 422 },
  'analysis.lengths-differ': { status: 422 },
  'analysis.index-unknown': { status: 422 },
  'analysis.not-whole': { status: 422 },
  'analysis.sum-differs': { status: 422 },
} as const;
