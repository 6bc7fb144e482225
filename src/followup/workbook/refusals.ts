/** What workbooks and the grid may refuse or remark; each code has its sentence in `web/locales/<lang>/refusals.workbook.ts`. */
export const workbookRefusals = {
  // the file
  'workbook.not-ours': { status: 422 },
  'workbook.format-other': { status: 422 },
  'workbook.other-register': { status: 422 },
  'workbook.too-many-changes': { status: 422 },
  // the entering
  'workbook.problems': { status: 422 },
  'workbook.changed-since-preview': { status: 409 },
  // a sheet, a row, a cell
  'workbook.sheet-missing': { status: 422 },
  'workbook.column-moved': { status: 422 },
  'workbook.id-missing': { status: 422 },
  'workbook.id-unknown': { status: 422 },
  'workbook.id-twice': { status: 422 },
  'workbook.column-shut': { status: 422 },
  'workbook.hidden-altered': { status: 422 },
  'workbook.formula-failed': { status: 422 },
  'workbook.number-expected': { status: 422 },
  'workbook.number-ambiguous': { status: 422 },
  'workbook.day-expected': { status: 422 },
  'workbook.choice-unknown': { status: 422 },
  'workbook.row-gone': { status: 409 },
  'workbook.row-shut': { status: 403 },
  'workbook.report-closed': { status: 409 },
  'workbook.day-to-come': { status: 422 },
  'workbook.figure-both': { status: 422 },
  'workbook.figure-emptied': { status: 422 },
  'workbook.title-empty': { status: 422 },
  'workbook.currency-unknown': { status: 422 },
  // what is left as it is
  'workbook.rows-left': { status: 422 },
} as const;
