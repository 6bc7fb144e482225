import type { lawRefusals as ar } from '../ar/refusals.law.ts';
import type { Same } from '../catalogue.tsx';

export const lawRefusals = {
  'law.unknown': 'No legal text has the reference {ref}.',
  'law.ref-taken': 'The reference {ref} is another text’s. Choose another.',
  'law.rank': 'The text {ref} cannot apply {parent}: a text applies one of a higher rank only.',
  'law.over': 'The text {ref} is published or no longer in procedure: its way does not change any more.',
  'law.not-in-force': 'The text {ref} is not in force: only what is in force is repealed.',
  'law.move-waits': 'A move of the text {ref} waits for another person to confirm it.',
  'law.no-such-station': 'A text of this kind ({ref}) does not go through the station {station}.',
  'law.stands-there': 'The text {ref} stands at this station already.',
  'law.day': '{day} will not do: it is after the last known move, and no later than {today}.',
  'law.ground-missing': 'Name the source or the paper that says so.',
  'law.reason-missing': 'Going back and withdrawing need a reason.',
  'law.bulletin-missing': 'Give the number of the Official Bulletin in which the text {ref} is published.',
  'law.promise-day':
    'The promised day, {day}, is not before the day of the promise, {saidOn}, which is no later than {today}.',
  'law.move-unknown': 'No move has this identifier.',
  'law.move-settled': 'This move was confirmed or refused already.',
  'law.moved-without-act':
    'A text comes into force or is withdrawn only by a move that one person wrote down and another confirmed.',
  'four-eyes.recorder-confirms-move': 'Who wrote the move down neither confirms nor refuses it.',
  'text.criterion-unknown': 'This gate has no criterion {criterion}.',
  'text.gate-passed': 'The project has passed the gate of {criterion}: it no longer waits for a text.',
  'text.named-already': 'The criterion {criterion} waits for this text already.',
  'text.not-named': 'The criterion {criterion} does not wait for this text.',
  'text.in-force': 'The text {ref} is in force: there is nothing to wait for.',
} as const satisfies Same<typeof ar>;
