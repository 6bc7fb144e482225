/** What papers refuse. */
export const briefingRefusals = {
  'brief.unknown': { status: 404 },
  'brief.press-missing': { status: 501 },
  'brief.press-busy': { status: 503 },
  'paper.not-ours': { status: 409 },
  'paper.not-held': { status: 409 },
  'reminder.not-overdue': { status: 409 },
  'reminder.nobody': { status: 422 },
} as const;
