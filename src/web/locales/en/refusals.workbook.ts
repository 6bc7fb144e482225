export const workbookRefusals = {
  'workbook.not-ours':
    'This file was not exported from here. Import it as a list of projects, or export a new workbook.',
  'workbook.format-other':
    'This workbook comes from another version of the program. Export a new one and copy into it what you wrote.',
  'workbook.other-register': 'This workbook comes from another register ({theirs}). Export one from this register.',
  'workbook.too-many-changes': 'The file holds more than {most} changes. Import it in parts.',
  'workbook.problems': 'Nothing was entered: {count} points remain to be settled.',
  'workbook.changed-since-preview': 'The register changed since the preview, so nothing was entered. Look again.',
  'workbook.sheet-missing': 'The sheet “{sheet}” is missing from the file. Give it its name back.',
  'workbook.column-moved':
    'Sheet “{sheet}”, cell {cell}: “{value}” where the title “{expected}” was. Put the columns back in their order.',
  'workbook.id-missing':
    'Sheet “{sheet}”, cell {cell}: a row without its identifier ({value}). Put it back or delete the row; new rows are made on the platform.',
  'workbook.id-unknown':
    'Sheet “{sheet}”, cell {cell}: the identifier “{value}” was not in the exported workbook. Put it back or delete the row.',
  'workbook.id-twice':
    'Sheet “{sheet}”, cell {cell}: the identifier “{value}” already stands in row {other}. Delete one of the two.',
  'workbook.column-shut':
    'Sheet “{sheet}”, cell {cell}: “{value}” in a column that is only there to be read ({column}). Put back what was there.',
  'workbook.hidden-altered':
    'Sheet “{sheet}”, cell {cell}: the hidden sheet that keeps the original of row “{value}” was changed. Export a new workbook.',
  'workbook.formula-failed':
    'Sheet “{sheet}”, cell {cell}: a formula that failed ({value}). Mend it or write the value.',
  'workbook.number-expected': 'Sheet “{sheet}”, cell {cell}: “{value}” is not a number. Write a number, such as 12.5.',
  'workbook.number-ambiguous':
    'Sheet “{sheet}”, cell {cell}: “{value}” can be read in two ways. Write it without separators of thousands.',
  'workbook.day-expected': 'Sheet “{sheet}”, cell {cell}: “{value}” is not a date. Write for example 31/12/2026.',
  'workbook.choice-unknown': 'Sheet “{sheet}”, cell {cell}: “{value}” is not in the list. Choose from it.',
  'workbook.row-gone':
    'Sheet “{sheet}”, cell {cell}: this row is no longer open to you ({value}). Export a new workbook to see what became of it.',
  'workbook.row-shut': 'Sheet “{sheet}”, cell {cell}: you may not change this row ({value}). Put back what was there.',
  'workbook.report-closed':
    'Sheet “{sheet}”, cell {cell}: the report of this row was submitted ({value}). Put back what was there, or ask for the report to be returned.',
  'workbook.day-to-come':
    'Sheet “{sheet}”, cell {cell}: {value} has not come yet, so no milestone was reached on it. Correct the date.',
  'workbook.figure-both':
    'Sheet “{sheet}”, cell {cell}: a figure and a reason why there is none ({value}). Keep one of the two.',
  'workbook.figure-emptied':
    'Sheet “{sheet}”, cell {cell}: a figure that was entered is not erased. Write a figure, or choose why there is none.',
  'workbook.title-empty': 'Sheet “{sheet}”, cell {cell}: a project has a name. Put it back.',
  'workbook.currency-unknown':
    'Sheet “{sheet}”, cell {cell}: an amount without a known currency ({value}). Write its code of three letters, such as MAD.',
  'workbook.rows-left': 'Sheet “{sheet}”: {count} rows are absent ({keys}); nothing changes in them.',
} as const;
