import { stageOrder } from '../stage.ts';
import type { DutyLine, DutyState, GoLive } from './duty.ts';

/** What a project has done about one duty. example  stage operation, gate 7 never begun here → 'before-follow-up' */
export const dutyState = ({
  metOn,
  isBegun,
  stage,
  gate,
}: Pick<DutyLine, 'metOn' | 'isBegun' | 'stage' | 'gate'>): DutyState =>
  metOn !== undefined ? 'met' : isBegun ? 'owed' : stageOrder(stage) > gate ? 'before-follow-up' : 'ahead';

/**
 * For each text, the projects in operation that had met all it asks on the day they went live. What was accepted later does not count;
 * what lies before the follow-up is not reported, never met.
 *
 * example  two lines met on 1 and 5 May, in operation since 5 May → met; the second on 6 May → missed
 */
export function goLiveOf(lines: readonly DutyLine[]): GoLive[] {
  const live = lines.filter((one) => one.stage === 'operation');
  return [...Map.groupBy(live, (one) => one.text)]
    .map(([text, own]): GoLive => {
      const projects = [...Map.groupBy(own, (one) => one.project).values()].map((duties) => {
        const states = duties.map((one) =>
          one.metOn !== undefined && one.metOn > one.stageSince ? 'owed' : dutyState(one),
        );
        if (states.every((one) => one === 'met')) return 'met';
        return states.includes('owed') ? 'missed' : 'notReported';
      });
      const count = (what: string): number => projects.filter((one) => one === what).length;
      return {
        text,
        wentLive: projects.length,
        met: count('met'),
        missed: count('missed'),
        notReported: count('notReported'),
      };
    })
    .sort((a, b) => (a.text < b.text ? -1 : 1));
}
