import type { questionRefusals as ar } from '../ar/refusals.question.ts';
import type { Same } from '../catalogue.tsx';

/** Sentences of what the register of questions refuses, in English. Translators: {act}, {state} are codes; {received}, {due} are days. */
export const questionRefusals = {
  'question.unknown': 'There is no question with this identifier: {id}.',
  'question.taken': 'Question no. {number} of {year} is recorded already.',
  'question.not-your-body': 'The question is to {organisation}: who acts in its name replies.',
  'question.days': 'Correct the days: received on {received}, due on {due}.',
  'question.letter-unknown':
    'No letter in force of this direction has this identifier in the register of your body: {id}.',
  'question.not-answered':
    'The reply has not been given yet (the question is in the state “{state}”): its letter is named when it is.',
  'question.no-such-step': 'Not possible ({act}): the question is “{state}”.',
  'question.moved-without-act': 'A question changes state only by an act recorded in the name of who did it.',
  'question.reply-stands': 'An approved reply keeps its words.',
  'four-eyes.question-both-sides': 'You, or whom you stand in for, wrote this reply. Somebody else does this ({act}).',
} as const satisfies Same<typeof ar>;
