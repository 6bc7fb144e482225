import type { dependenceRefusals as ar } from '../ar/refusals.dependence.ts';
import type { Same } from '../catalogue.tsx';

export const dependenceRefusals = {
  'holding.unknown': 'There is no holding {ref}.',
  'holding.taken': '{organisation} already holds a part of this layer in this project ({ref}). Revise that one.',
  'holding.removed': 'The holding {ref} was removed on {day}: it does not change any more. Record another.',
  'holding.shares-exceed': 'With this one, the parts of the layer would make {sum}: they make 1 at most.',
  'holding.substitute-itself': '{ref} cannot take its own place.',
  'holding.tested-without-substitute': 'A test needs a substitute: name the body that was tested.',
  'holding.tested-later': 'A test cannot be dated {day}: today is {today}.',
  'holding.cost-currency': 'A cost has its currency: give both or neither.',
  'output.unknown': 'Nothing that a body brings has the reference {ref}.',
  'output.taken': 'What {organisation} brings of this kind is recorded already ({ref}). Revise that one.',
  'output.delivered-day': 'What was delivered has its day, today or before: give both or neither.',
  'holder.circle': '{holder} cannot hold {organisation}: it would come to hold itself.',
  'mark.order': 'The mark of high concentration must be above the one of concentration.',
  'what-if.nobody': 'Choose at least one partner that leaves.',
  'what-if.too-many': 'A test takes {most} partners at most.',
} as const satisfies Same<typeof ar>;
