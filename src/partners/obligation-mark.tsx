import { Mark, type Truth } from '../web/kit/mark.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { ObligationState } from './obligation.ts';

/** How true it is that it was done: owed is promised, declared is outlined, what somebody else accepted is solid. */
const truthOf: Record<ObligationState, Truth> = {
  open: 'promised',
  declared: 'declared',
  returned: 'returned',
  met: 'verified',
  contested: 'declared',
  waived: 'before-follow-up',
};

export function ObligationMark({ state }: { state: ObligationState }) {
  const { words } = useSpoken();
  return <Mark truth={truthOf[state]} label={words.obligationStates[state]} />;
}
