/** What reporting may refuse; each code has its sentence in `web/locales/<lang>/refusals.cycle.ts`. */
export const cycleRefusals = {
  'cycle.unknown': { status: 404 },
  'cycle.ref-taken': { status: 409 },
  'cycle.starts-inside': { status: 422 },
  'cycle.ends-before': { status: 422 },
  'post.unknown': { status: 404 },
  'post.person-unknown': { status: 422 },
  'post.other-body': { status: 422 },
  'post.to-oneself': { status: 403 },
  'post.ends-before': { status: 422 },
  'report.unknown': { status: 404 },
  'report.no-such-step': { status: 409 },
  'report.reason-missing': { status: 422 },
  'report.incomplete': { status: 422 },
  'report.visa-missing': { status: 409 },
  'report.no-visa-left': { status: 409 },
  'report.not-your-visa': { status: 403 },
  'report.milestone-elsewhere': { status: 422 },
  'report.photo-unknown': { status: 422 },
  'report.extension-backwards': { status: 422 },
  'report.moved-without-act': { status: 409 },
  'report.keeps-its-words': { status: 409 },
  'four-eyes.report-both-sides': { status: 403 },
  'notice.unknown': { status: 404 },
} as const;

/** Which refusal a constraint of the database means; told to `platform/database/violations.ts`. */
export const cycleConstraints: Record<string, string> = {
  reporting_calendar_dates: 'cycle.ends-before',
};
