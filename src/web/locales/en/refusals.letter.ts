import type { letterRefusals as ar } from '../ar/refusals.letter.ts';
import type { Same } from '../catalogue.tsx';

/** Sentences of what the correspondence register refuses. Translators: {act}, {state}, {kind} are codes; {day}, {today} are days. */
export const letterRefusals = {
  'linked.unknown': 'There is no record of kind {kind} with reference {ref} among those you may read.',
  'letter.unknown': 'There is no letter with this identifier: {id}.',
  'letter.not-your-body':
    'Letters are written in the register of one’s own body, or of whom one stands in for; this one is that of {organisation}.',
  'letter.not-addressed-to-you':
    'This letter is addressed to {organisation}: who acts in its name confirms that it arrived.',
  'letter.counterpart-unknown': 'There is no organisation with reference {ref}.',
  'letter.to-itself': 'Sender and recipient are one body: {organisation}. Choose another.',
  'letter.day-ahead': 'The day {day} comes after {today}. Correct the date.',
  'letter.hijri-far': 'The Hijri date {hijri} is far from {day}: they differ by two days at most.',
  'letter.answers-another': 'The letter it answers did not pass between your body and {counterpart} the other way.',
  'letter.file-unknown': 'No file kept here has this hash: {sha256}. Bring it first.',
  'letter.delegation-unknown':
    'No delegation of signature or acting appointment in force today has the identifier {id}.',
  'letter.without-words': 'A letter without text is not approved. Write it, or add its signed original.',
  'letter.no-enclosure': 'The slip lists nothing. Add one enclosure at least.',
  'letter.no-such-step': 'Not possible ({act}): the letter is “{state}”.',
  'letter.moved-without-act': 'A letter changes state only by an act recorded in the name of who did it.',
  'letter.text-stands': 'An approved letter keeps its text and its number. Write another one.',
  'letter.number-gap': 'Numbers of the register follow one another without holes: try again.',
  'four-eyes.letter-both-sides': 'You, or whom you stand in for, wrote this letter. Somebody else does this ({act}).',
} as const satisfies Same<typeof ar>;
