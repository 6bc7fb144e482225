/** What the reading of a file may refuse; sentences in `web/locales/<lang>/refusals.reading.ts`. */
export const fileRefusals = {
  'reading.file-empty': { status: 422 },
  'reading.file-no-text': { status: 422 },
  'reading.file-scanned': { status: 422 },
  'reading.file-scanned-too-long': { status: 422 },
  'reading.file-locked': { status: 422 },
  'reading.file-damaged': { status: 422 },
  'reading.file-too-large': { status: 413 },
  'reading.file-inflates': { status: 422 },
  'reading.file-too-long': { status: 422 },
  'reading.file-too-many-pages': { status: 422 },
  'reading.file-kind-unknown': { status: 422 },
  'reading.file-too-slow': { status: 422 },
  'reading.file-too-heavy': { status: 422 },
  'reading.file-busy': { status: 503 },
  'reading.page-not-shown': { status: 422 },
  'reading.page-unknown': { status: 404 },
} as const;
