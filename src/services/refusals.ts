/** What State systems may refuse; each code has its sentence in `web/locales/<lang>/refusals.services.ts`. */
export const systemRefusals = {
  'system.unknown': { status: 404 },
  'system.ref-taken': { status: 409 },
  'system.project-elsewhere': { status: 422 },
  'system.said-nothing': { status: 422 },
  'system.country': { status: 422 },
  'system.day': { status: 422 },
  'system.due': { status: 422 },
  'system.ground-missing': { status: 422 },
  'system.target-missing': { status: 422 },
  'system.moved': { status: 409 },
  'said.unknown': { status: 404 },
  'said.settled': { status: 409 },
} as const;

/** What digital services may refuse; sentences likewise. */
export const serviceRefusals = {
  'service.unknown': { status: 404 },
  'service.ref-taken': { status: 409 },
  'service.delay-of-law': { status: 422 },
  'service.delay-text': { status: 422 },
  'service.period': { status: 422 },
  'service.period-overlaps': { status: 422 },
  'service.report-waits': { status: 409 },
  'service.ground-missing': { status: 422 },
  'service.part-above': { status: 422 },
  'service.decided-above': { status: 422 },
  'service.median': { status: 422 },
  'service.parts-above': { status: 422 },
} as const;
