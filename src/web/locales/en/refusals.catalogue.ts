import type { catalogueRefusals as ar } from '../ar/refusals.catalogue.ts';
import type { Same } from '../catalogue.tsx';

export const catalogueRefusals = {
  'solution.unknown': 'No solution has the code {ref}.',
  'solution.ref-taken': 'The code {ref} belongs to another solution. Choose another.',
  'solution.maker-missing': 'Name the maker: an organisation of the register or a name, not both.',
  'solution.maker-country': 'Give the country of a maker that is known by name only.',
  'solution.ground-missing': 'Name what shows it: a source of the register, a paper or a file.',
  'solution.licence-twice': 'Give the licence by its identifier or in words, not both.',
  'solution.criterion-source': 'The criterion {kind} is answered without a source. Name one, or leave it unanswered.',
  'solution.submission-waits':
    'A submission of the solution {ref} waits for its review. No other before that is settled.',
  'solution.closed': 'The solution {ref} was refused and is not submitted again under this code.',
  'solution.nothing-waits': 'No submission of the solution {ref} waits for a review.',
  'solution.not-listed': 'The solution {ref} is not listed, so neither is its use declared nor its delisting proposed.',
  'solution.delisting-waits':
    'A proposal to delist the solution {ref} waits for its answer. Nothing else is proposed before.',
  'solution.no-delisting-waits': 'No proposal to delist the solution {ref} waits for an answer.',
  'solution.user-missing': 'Name who uses it: an organisation of the register or a name, not both.',
  'solution.since': 'The beginning of use {since} is not possible: not after {today}.',
  'solution.use-known': 'This use is declared already as number {number}.',
  'solution.use-unknown': 'No use has this identifier.',
  'solution.use-settled': 'Use number {number} was settled before.',
  'solution.use-not-standing': 'Use number {number} was returned or has ended already.',
  'solution.end-day': 'The day of end {day} is not possible: neither before {since} nor after {today}.',
} as const satisfies Same<typeof ar>;
