import type { allocationRefusals as ar } from '../ar/refusals.allocation.ts';

export const allocationRefusals: Record<keyof typeof ar, string> = {
  'allocation.unknown': 'No proposed allocation has the reference {ref}.',
  'allocation.ref-taken': 'The reference {ref} belongs to another proposal. Choose another one.',
  'allocation.version-unknown': 'The proposal {ref} has no version {number}.',
  'allocation.currency':
    'Proposals are computed in the currency of the accounts, {base}, not in {currency}. Convert the amounts first.',
  'allocation.code-twice': 'Two candidates have the code {code}. Give each its own.',
  'allocation.source-missing': 'Give the source of “{field}”, or mark it as an assumption.',
  'allocation.region-unknown': 'No region has the code {region}.',
  'allocation.fixed-elsewhere':
    'Candidate {code} is fixed in region {region}, which is none of its own. Add the region or fix it elsewhere.',
  'allocation.requires-unknown': 'Candidate {code} requires {needs}, which is not there or is itself.',
  'allocation.project-elsewhere': 'The project {project} is not part of the strategy {strategy}.',
  'allocation.unchanged': 'These inputs are those of version {number}: there is nothing new to save.',
  'allocation.column-missing':
    'The list lacks the column {column}. Its first line has titles, among them code, cost and the codes of regions.',
  'allocation.column-unknown':
    'The column “{column}” is not known: neither one of those foreseen nor the code of a region. Remove or correct it.',
  'allocation.cell': 'Row {row}, column {column}: the value “{value}” is not accepted. Correct it and try again.',
  'allocation.row': 'Row {row} cannot be read, or names no region. Give the benefit in one region at least.',
  'allocation.rows': 'The list has {rows} candidates; between 1 and {most} are taken.',
  'allocation.solution-unknown': 'No search has this identifier.',
  'allocation.solution-settled': 'This search has ended already ({state}).',
};
