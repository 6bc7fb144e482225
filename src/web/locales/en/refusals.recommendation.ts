import type { recommendationRefusals as ar } from '../ar/refusals.recommendation.ts';
import type { Same } from '../catalogue.tsx';

/** Sentences of what the register of recommendations refuses, in English. Translators: {state} is a code; {until}, {due} are days. */
export const recommendationRefusals = {
  'recommendation.unknown': 'There is no recommendation with reference {ref}.',
  'recommendation.taken': 'Another recommendation has the reference {ref}. Choose another.',
  'recommendation.not-a-court':
    '{ref} is no court of accounts: a recommendation is recorded in the name of who made it.',
  'recommendation.addressee-unknown': 'There is no organisation with reference {ref}.',
  'recommendation.not-its-addressee':
    'The recommendation is addressed to {organisation}: who acts in its name answers it.',
  'recommendation.nothing-to-judge': 'No answer about recommendation {ref} waits for a judgement.',
  'recommendation.own-body':
    'You are of {organisation}, which the recommendation is about: somebody outside it judges.',
  'recommendation.without-evidence':
    'Recommendation {ref} is not taken as done without evidence: ask the body to add a paper to its answer.',
  'recommendation.file-unknown': 'No file kept here has this hash: {sha256}. Bring it first.',
  'recommendation.extended-backwards': 'The new day {until} does not come after the present one, {due}.',
  'recommendation.settled': 'The recommendation is settled (state: {state}): its day is not extended.',
  'recommendation.moved-without-act':
    'State and day of a recommendation change only by an act recorded in the name of who did it.',
  'four-eyes.recommendation-both-sides':
    'You, or whom you stand in for, answered this recommendation. Somebody else judges.',
} as const satisfies Same<typeof ar>;
