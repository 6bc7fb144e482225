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
  'four-eyes.reporter-verifies-asset': 'Who reported neither verifies nor returns the report.',
} as const satisfies Same<typeof ar>;
