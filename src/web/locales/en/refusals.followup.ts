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
  'warning.why-missing': 'Say why the rule {code} is off.',
  'warning.unknown': 'No warning, present or past, has this reference: {key}.',
  'warning.gone': 'The cause of this warning has just gone; it closes tonight. Refresh the page.',
  'warning.no-such-step': 'This act ({act}) is not possible: the warning is in the state “{state}”.',
  'warning.words-missing': 'This act ({act}) needs words: the answer, or the reason.',
  'warning.not-asked':
    'A warning is answered by who owns its subject, or by those whom the rule {rule} asks. You are neither.',
  'warning.snooze-backwards': '{until} is not to come. Choose a later day.',
  'warning.snooze-too-long': 'A warning is put off for thirty working days at most: until {last}.',
  'warning.other-hierarchy':
    '{organisation} is outside the owner’s hierarchy. A warning is never taken to another department.',
  'warning.nobody-there': 'Nobody holds this post ({to}) in the owner’s hierarchy. Record who holds it first.',
  'warning.told-already': 'This warning was taken to this post ({to}) already, or higher.',
  'warning.step-skipped': 'It is not taken to ({to}) before ({lower}) was told.',
  'warning.moved-without-act': 'The state of a warning changes only by an act recorded in somebody’s name.',
} as const satisfies Same<typeof ar>;
