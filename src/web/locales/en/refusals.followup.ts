import type { followupRefusals as ar } from '../ar/refusals.followup.ts';
import type { Same } from '../catalogue.tsx';

export const followupRefusals = {
  'rating.unknown': 'No declaration has the identifier {id}.',
  'rating.not-followed':
    'The project {project} does not exist, is cancelled or has no owner: there is nothing to declare.',
  'rating.period-not-over': 'The period {cycle} is not over. Declare the rating after its end.',
  'rating.instrument-missing':
    'You do not own the project {project}. Give the paper in which its owner declared the rating: authority, reference, date and scanned copy.',
  'rating.act-unknown': 'The paper {sha256} is not kept here. Bring it first.',
  'rating.no-gap': 'The two ratings of {project} agree in this declaration: there is nothing to explain.',
  'warning.rule-unknown': 'No rule of warning has the code {code}.',
  'warning.rule-waits': 'The rule {code} cannot be active yet: what it reads is not kept here.',
  'warning.why-missing': 'Say why the rule {code} is off.',
} as const satisfies Same<typeof ar>;
