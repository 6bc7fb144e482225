import { useSpoken } from '../../web/kit/words.tsx';
import type { DutyState } from './duty.ts';

/** Whether a duty is met, owed, still to come, or lies before the follow-up. */
export function DutyMark({ state }: { state: DutyState }) {
  const { words } = useSpoken();
  return <span className={state === 'owed' ? 'note owed' : 'note'}>{words.dutyStates[state]}</span>;
}
