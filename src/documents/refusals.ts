/** What documents may refuse; each code has its sentence in `web/locales/<lang>/refusals.documents.ts`. */
export const documentsRefusals = {
  'source.unknown': { status: 404 },
  'source.ref-taken': { status: 409 },
  'source.held-without-file': { status: 422 },
  'file.restricted': { status: 403 },
  'file.ground-missing': { status: 422 },
  'file.widening-takes-two': { status: 409 },
} as const;
