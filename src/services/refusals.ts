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
