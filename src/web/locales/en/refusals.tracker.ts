import type { trackerRefusals as ar } from '../ar/refusals.tracker.ts';
import type { Same } from '../catalogue.tsx';

export const trackerRefusals = {
  'tracker.file-damaged':
    'The file is cut or damaged and cannot be opened. Save it again from the spreadsheet and send it.',
  'tracker.file-inflates':
    'Once opened, the file is far larger than a list of projects, so it was not read. Copy the sheet of projects alone into a new file.',
  'tracker.file-locked': 'The file is protected by a password. Remove it and send the file again.',
  'tracker.file-too-large':
    'The file is larger than {most} MB. Remove pictures and sheets that are not needed, and send it again.',
  'tracker.format-old':
    'The file is in the old .xls format, or protected by a password. Save it as .xlsx and send it again.',
  'tracker.format-unknown': 'This file is neither an .xlsx workbook nor CSV. Export the list as one of them.',
  'tracker.encoding-broken':
    'The letters of the file are broken: it was saved in the wrong encoding. Export it again from the original, in UTF-8.',
  'tracker.one-column': 'The file has one column only. Export the list with a separator: semicolon, comma or tab.',
  'tracker.csv-quote':
    'A quotation mark is opened and not closed near line {line}. Correct it and send the file again.',
  'tracker.too-many-rows': 'The sheet has more than {most} filled rows. Split the list.',
  'tracker.too-many-columns': 'The sheet has more than {most} columns. Keep those of the list alone.',
  'tracker.sheet-unknown': 'The file has no visible sheet named {sheet}. Sheets: {sheets}.',
  'tracker.no-header':
    'No line of titles was found in the sheet {sheet}. Put titles such as “Project” and “Owner” above the list.',
  'tracker.no-rows': 'There is no project to import under the titles.',
  'tracker.mapping-unknown': 'No mapping is kept under the name {name}.',
  'tracker.mapping-taken': 'A mapping is already kept under the name {name}. Take another name, or revise it.',
  'tracker.no-title-column': 'No column gives the title of the project. Choose one in the table of columns.',
  'tracker.field-twice': 'Column {column} ({value}) and column “{other}” fill the same field. Change one of them.',
  'tracker.field-type-differs':
    'Column {column} ({value}): the field {key} is already defined with another type ({type}). Choose another key.',
  'tracker.unit-missing':
    'Row {row}, column {column}: the amount “{value}” has no unit. Give the unit of the column in the table of columns.',
  'tracker.problems': 'Nothing was imported: {count} points are left to settle. See them in the preview.',
  'tracker.changed-since-preview':
    'The register changed since the preview, so nothing was imported. Look at the preview again, then import.',
  'tracker.guess-to-confirm':
    '“{value}” ({count} rows, the first is {row}): probably {guesses}. Confirm it, or choose something else.',
  'tracker.word-to-decide':
    '“{value}” ({count} rows, the first is {row}) is unknown to the register. Choose what it stands for, or keep it as written.',
  'tracker.row-twice': 'Row {row} repeats row {other} ({value}). Remove one, or tell them apart by a reference.',
  'tracker.title-missing':
    'Row {row} ({value}) has no title. Write it in the file, or choose to leave out what cannot be read.',
  'tracker.ref-elsewhere':
    'Row {row}: the reference {ref} belongs to a project of another strategy. Change it in the file.',
  'tracker.ref-unfit':
    'Row {row}, column {column}: “{value}” cannot be a reference. Write Latin letters and digits, or make the column a field of its own.',
  'tracker.formula-failed':
    'Row {row}, column {column}: the formula of the cell failed ({value}). Correct it in the file.',
  'tracker.number-unreadable': 'Row {row}, column {column}: “{value}” is not a number. Correct it in the file.',
  'tracker.number-ambiguous':
    'Row {row}, column {column}: “{value}” can be read in two ways. Give the decimal sign in the table of columns.',
  'tracker.day-unreadable':
    'Row {row}, column {column}: “{value}” is not a date. Write, for example, 15/03/2026 or March 2026.',
  'tracker.day-impossible':
    'Row {row}, column {column}: there is no day “{value}”. Write the day, the month, then the year.',
  'tracker.yes-no-unreadable':
    'Row {row}, column {column}: “{value}” is neither yes nor no. Correct it in the file, or make the column a text.',
  'tracker.milestones-unreadable':
    'Row {row}, column {column}: “{piece}” has no date. Write each milestone with its date, for example: Study 03/2026.',
  'tracker.milestone-without-day':
    'Row {row}, column {column}: the milestone “{value}” has no date. Add it in the file.',
  'tracker.left-above': 'Row {row} stands above the titles and is not taken over: {value}',
  'tracker.left-total': 'Row {row} is a total and is not taken over: {value}',
  'tracker.left-note': 'Row {row} is a note about the list and is not taken over: {value}',
  'tracker.left-header': 'Row {row} repeats the titles and is not taken over.',
  'tracker.left-column': 'Column {column} ({value}) is left out as you chose: {count} cells.',
  'tracker.merged-amount':
    'Row {row}, column {column}: the amount “{value}” is in a merged cell; it is counted in its first row only.',
  'tracker.day-read-as': 'Row {row}, column {column}: “{value}” is read as {day}.',
  'tracker.ref-cleaned':
    'Row {row}, column {column}: the reference “{value}” becomes {ref}; it is kept as written as well.',
  'tracker.place-also-named': '“{value}” is the name of several places: {place} is taken, and not {others}.',
  'tracker.places-disagree':
    'Row {row}, column {column}: “{value}” does not contain the place of the other column. Correct one of them.',
  'tracker.matched-by-title':
    'Row {row} ({value}) bears the title of project {ref} of the register, and is taken to be it.',
} as const satisfies Same<typeof ar>;
