/** What papers refuse. */
export const briefingRefusals = {
  'brief.unknown': { status: 404 },
  'brief.press-missing': { status: 501 },
  'brief.press-busy': { status: 503 },
  'paper.not-ours': { status: 409 },
  'paper.not-held': { status: 409 },
  'reminder.not-overdue': { status: 409 },
  'convocation.not-convener': { status: 403 },
  'convocation.agenda-open': { status: 409 },
  'convocation.day-passed': { status: 409 },
  'convocation.not-arranged': { status: 409 },
  'convocation.nobody': { status: 409 },
  'convocation.waits': { status: 409 },
  'reminder.nobody': { status: 422 },
} as const;
