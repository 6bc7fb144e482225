/**
 * What importing a list of projects may refuse, or remark; each code has its sentence in
 * `web/locales/<lang>/refusals.tracker.ts`. Remarks about single rows and cells travel inside an answer and take the
 * status of the import they would stop.
 */
export const trackerRefusals = {
  // the file
  'tracker.file-damaged': { status: 422 },
  'tracker.file-inflates': { status: 422 },
  'tracker.file-locked': { status: 422 },
  'tracker.file-too-large': { status: 413 },
  'tracker.format-old': { status: 422 },
  'tracker.format-unknown': { status: 422 },
  'tracker.encoding-broken': { status: 422 },
  'tracker.one-column': { status: 422 },
  'tracker.csv-quote': { status: 422 },
  'tracker.too-many-rows': { status: 422 },
  'tracker.too-many-columns': { status: 422 },
  'tracker.sheet-unknown': { status: 404 },
  'tracker.no-header': { status: 422 },
  'tracker.no-rows': { status: 422 },
  // the mapping
  'tracker.mapping-unknown': { status: 404 },
  'tracker.mapping-taken': { status: 409 },
  'tracker.no-title-column': { status: 422 },
  'tracker.field-twice': { status: 422 },
  'tracker.field-type-differs': { status: 422 },
  'tracker.unit-missing': { status: 422 },
  // the import
  'tracker.problems': { status: 422 },
  'tracker.changed-since-preview': { status: 409 },
  // a word, a row, a cell
  'tracker.guess-to-confirm': { status: 422 },
  'tracker.word-to-decide': { status: 422 },
  'tracker.row-twice': { status: 422 },
  'tracker.title-missing': { status: 422 },
  'tracker.ref-elsewhere': { status: 409 },
  'tracker.ref-unfit': { status: 422 },
  'tracker.formula-failed': { status: 422 },
  'tracker.number-unreadable': { status: 422 },
  'tracker.number-ambiguous': { status: 422 },
  'tracker.day-unreadable': { status: 422 },
  'tracker.day-impossible': { status: 422 },
  'tracker.yes-no-unreadable': { status: 422 },
  'tracker.milestones-unreadable': { status: 422 },
  'tracker.milestone-without-day': { status: 422 },
  // what is left out, or read in a way that should be seen
  'tracker.left-above': { status: 422 },
  'tracker.left-total': { status: 422 },
  'tracker.left-note': { status: 422 },
  'tracker.left-header': { status: 422 },
  'tracker.left-column': { status: 422 },
  'tracker.merged-amount': { status: 422 },
  'tracker.day-read-as': { status: 422 },
  'tracker.ref-cleaned': { status: 422 },
  'tracker.place-also-named': { status: 422 },
  'tracker.places-disagree': { status: 422 },
  'tracker.matched-by-title': { status: 422 },
} as const;
