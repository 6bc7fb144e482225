/** What partners may refuse; each code has its sentence in `web/locales/<lang>/refusals.partners.ts`. */
export const partnersRefusals = {
  'organisation.unknown': { status: 404 },
  'organisation.ref-taken': { status: 409 },
  'organisation.tutelage-circle': { status: 422 },
} as const;
