import type { peopleRefusals as ar } from '../ar/refusals.people.ts';
import type { Same } from '../catalogue.tsx';

export const peopleRefusals = {
  'institute.unknown': 'No institute has the reference {ref}.',
  'institute.ref-taken': 'Another institute has the reference {ref}. Choose another one.',
  'institute.opened-before-signed':
    'An institute does not open before its convention is signed: {openedOn} is before {signedOn}.',
  'training.unknown': 'No training programme has the reference {ref}.',
  'training.ref-taken': 'Another programme has the reference {ref}. Choose another one.',
  'training.has-cohorts':
    'Programme {ref} has cohorts: audience, credential and length do not change under declared counts.',
  'training.pledge-not-people': 'Pledge {ref} is not counted in graduates or jobs by a known date.',
  'cohort.unknown': 'No cohort has the reference {ref}.',
  'cohort.institute-without-body':
    'Nobody is known to run institute {ref}, so nobody can declare its counts. Record the body first.',
  'cohort.ends-before-intake': 'A cohort ends after its intake begins: {day} does not follow {intake}.',
  'cohort.counted': 'Counts of cohort {ref} were declared: its intake no longer changes.',
  'cohort.day': 'The day {day} is not possible: not before the cohort began, not after {today}.',
  'cohort.too-early': 'Step {step} is not counted before {from}: the time after the end has not passed.',
  'cohort.part-unknown': 'There is no part {type} in the split by {kind}.',
  'cohort.parts-above': 'The parts by {kind} add up to {sum}, above the total {total}. Check the split.',
  'cohort.count-waits':
    'A count of step {step} of cohort {ref} waits to be verified: that comes before another is declared.',
  'cohort.step-above': 'No step is above the one before it: “{step}” ({value}) is above “{of}” ({before}).',
  'cohort.part-above': 'No step is above the one before it: {type}, “{step}” ({value}) is above “{of}” ({before}).',
  'cohort.count-unknown': 'No count has the identifier {count}.',
  'cohort.count-judged': 'This count was judged already.',
  'cohort.same-cohort': 'Double counting is between two different cohorts.',
  'cohort.overlap-bounds': 'The least, {least}, is above the most, {most}.',
  'cohort.not-counted': 'Cohort {ref} has no count of step {step}: nobody knows who is counted twice there.',
  'cohort.overlap-above': 'The two cohorts do not share {most} people: the smaller one counts {smaller}.',
  'cohort.overlap-known':
    'Double counting between {first} and {second} at this step is written down. Take it back first.',
  'cohort.overlap-unknown': 'No double counting has the identifier {overlap}.',
  'cohort.overlap-withdrawn': 'This double counting was taken back on {day}.',
  'four-eyes.recorder-withdraws-overlap': 'Who wrote down double counting does not take it back: another person does.',
  'trainees.import-locked':
    'Lists of persons are locked: no administrator has entered an authorisation number of the data-protection authority. Declare counts.',
  'trainees.authorised-already': 'Authorisation {number} is in force. End it before entering another.',
  'trainees.not-authorised': 'No authorisation is in force.',
  'trainees.person-twice': 'The list repeats {count}. Take the repeated ones out, then try again.',
} satisfies Same<typeof ar>;
