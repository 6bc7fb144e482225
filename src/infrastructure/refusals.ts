/** What assets may refuse; each code has its sentence in `web/locales/<lang>/refusals.infrastructure.ts`. */
export const assetRefusals = {
  'asset.unknown': { status: 404 },
  'asset.ref-taken': { status: 409 },
  'asset.project-elsewhere': { status: 422 },
  'asset.phases': { status: 422 },
  'asset.phase-unknown': { status: 422 },
  'asset.phase-reported': { status: 409 },
  'asset.measure-elsewhere': { status: 422 },
  'asset.of-missing': { status: 422 },
  'asset.currency-missing': { status: 422 },
  'asset.value': { status: 422 },
  'asset.period': { status: 422 },
  'asset.ground-missing': { status: 422 },
  'asset.above-installed': { status: 422 },
  'asset.report-unknown': { status: 404 },
  'asset.report-settled': { status: 409 },
  'four-eyes.reporter-verifies-asset': { status: 403 },
} as const;

/** What feasibility models may refuse; sentences likewise. */
export const modelRefusals = {
  'model.unknown': { status: 404 },
  'model.range': { status: 422 },
  'model.source-missing': { status: 422 },
  'model.unchanged': { status: 409 },
  'hours.column-missing': { status: 422 },
  'hours.rows': { status: 422 },
  'hours.cell': { status: 422 },
  'hours.file-large': { status: 422 },
} as const;
