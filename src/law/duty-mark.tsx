import type { DutyState } from '../delivery/legal/duty.ts';
import { useSpoken } from '../web/kit/words.tsx';

/** Whether a duty is met, owed, still to come, or lies before the follow-up. */
export function DutyMark({ state }: { state: DutyState }) {
  const { words } = useSpoken();
  return <span className={state === 'owed' ? 'note owed' : 'note'}>{words.dutyStates[state]}</span>;
}
