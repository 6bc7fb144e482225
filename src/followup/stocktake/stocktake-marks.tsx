import { Mark, type Truth } from '../../web/kit/mark.tsx';
import type { ActionState } from './action.ts';
import type { StocktakeState } from './stocktake.ts';

/** A meeting is promised until it sits, declared until its minutes stand; approved, it is drawn solid. */
const ofStocktake: Record<StocktakeState, Truth> = {
  planned: 'promised',
  frozen: 'promised',
  'in-session': 'declared',
  closed: 'declared',
  written: 'declared',
  approved: 'verified',
  confirmed: 'verified',
  cancelled: 'before-follow-up',
};

const ofAction: Record<ActionState, Truth> = {
  open: 'promised',
  declared: 'declared',
  done: 'verified',
  dropped: 'before-follow-up',
};

export const StocktakeMark = ({ state }: { state: StocktakeState }) => <Mark truth={ofStocktake[state]} />;
export const ActionMark = ({ state, isLate }: { state: ActionState; isLate: boolean }) => (
  <Mark truth={isLate ? 'returned' : ofAction[state]} />
);
