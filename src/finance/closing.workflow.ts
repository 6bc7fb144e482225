import { ok, type Result, refused } from '../kernel/index.ts';
import type { ClosingState } from './closing.ts';

export type ClosingAct = 'confirm' | 'refuse';

/** Only what is proposed is settled, once; what was confirmed is replaced by a later number, never rewritten. */
const steps: Record<ClosingState, Partial<Record<ClosingAct, ClosingState>>> = {
  proposed: { confirm: 'confirmed', refuse: 'refused' },
  confirmed: {},
  refused: {},
};

/** refuses 'closing.no-such-step' · example  closingStep('proposed', 'confirm') → ok('confirmed') */
export const closingStep = (state: ClosingState, act: ClosingAct): Result<ClosingState> => {
  const to = steps[state][act];
  return to === undefined ? refused('closing.no-such-step', { act, state }) : ok(to);
};
