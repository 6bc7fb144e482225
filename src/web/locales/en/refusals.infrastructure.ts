import type { infrastructureRefusals as ar } from '../ar/refusals.infrastructure.ts';
import type { Same } from '../catalogue.tsx';

/** Sentences of what assets refuse. */
export const infrastructureRefusals = {
  'asset.unknown': 'No asset bears the reference {ref}.',
  'asset.ref-taken': 'The reference {ref} belongs to another asset. Choose another.',
  'asset.project-elsewhere': 'The project {project} is not of the strategy {strategy}.',
  'asset.phases':
    'Phases are numbered from 1 without a gap, and each is promised for a year, a month or a day. Look at phase {phase}.',
  'asset.phase-unknown': 'The asset {ref} has no phase {phase}.',
  'asset.phase-reported': 'Something was reported of phase {phase}: it stays.',
  'asset.measure-elsewhere':
    'This is not reported of the asset {ref}: fibre has no MW, and nothing else has kilometres.',
  'asset.of-missing': 'Say what the MW measure, and say it of MW only.',
  'asset.currency-missing': 'A cost has a currency, and nothing else has one.',
  'asset.value': 'The value {value} will not do: a share goes from 0 to 1, sites are whole, nothing is below zero.',
  'asset.period':
    'The period {period} will not do: it does not begin after {today}, and a share is that of a whole year that is over.',
  'asset.ground-missing': 'Name the source that says so, or the paper.',
  'asset.above-installed':
    'The power energised ({energised}) is above the power installed ({installed}). Correct one of them first.',
  'asset.report-unknown': 'No report has this identifier.',
  'asset.report-settled': 'Report {number} has been settled already.',
  'model.unknown': 'The model of the study {ref} has no version {number}.',
  'model.range':
    'The input “{field}” will not do: low {low}, then base {base}, then high {high}, all from {from} to {to}.',
  'model.source-missing': 'Name the source of the input “{field}”, or mark it as an assumption.',
  'model.unchanged': 'This model is version {number} itself: there is nothing new to save.',
  'hours.column-missing':
    'The file lacks the column {column}. Its first line holds titles, wind_cf and solar_cf among them.',
  'hours.rows': 'The file has {rows} rows after its titles; {expected} are needed, one an hour.',
  'hours.cell':
    'Row {row}, column {column}: “{value}” is not a number from {from} to {to}. Correct it and send the file again.',
  'hours.file-large': 'The file of hours is above {most} MB. Keep the columns wind_cf, solar_cf and load_mw only.',
  'four-eyes.reporter-verifies-asset': 'Who reported neither verifies nor returns the report.',
} as const satisfies Same<typeof ar>;
