/** What papers refuse. */
export const briefingRefusals = {
  'brief.unknown': { status: 404 },
  'brief.press-missing': { status: 501 },
  'brief.press-busy': { status: 503 },
} as const;
