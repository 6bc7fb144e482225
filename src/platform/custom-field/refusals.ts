/** What custom fields may refuse; each code has its sentence in `web/locales/<lang>/refusals.custom-field.ts`. */
export const customFieldRefusals = {
  'field.unknown': { status: 422 },
  'field.already-there': { status: 409 },
  'field.value-refused': { status: 422 },
  'field.missing': { status: 422 },
  'field.type-fixed': { status: 422 },
  'field.choice-missing': { status: 422 },
} as const;
