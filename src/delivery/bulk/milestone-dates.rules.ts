import { addDays, type Day, type Refusal } from '../../kernel/index.ts';
import type { Milestone } from '../milestone.ts';
import type { MilestoneChange, MilestoneMove, MilestoneUndo, MovedDate } from './milestone-dates.ts';

type Dated = Pick<Milestone, 'ref' | 'project' | 'title' | 'version' | 'plannedOn' | 'expectedOn' | 'reachedOn'>;

const isOpen = (one: Dated): boolean => one.reachedOn === undefined;

/** The day that speaks: what is expected by now, or the plan where nothing else was said; of the plan, the plan alone. */
const standing = (one: Dated, date: MovedDate): Day =>
  date === 'plannedOn' ? one.plannedOn : (one.expectedOn ?? one.plannedOn);

/**
 * The milestones meant, in the order given.
 *
 * late     not reached, and the day that is to be moved lies before today
 * refuses  of those named: 'milestone.unknown' · 'bulk.milestone-reached' (its days are history)
 */
function meant(milestones: readonly Dated[], { milestones: choice, date }: MilestoneChange, today: Day) {
  if (choice === 'open') return { chosen: milestones.filter(isOpen), problems: [] };
  if (choice === 'late')
    return { chosen: milestones.filter((one) => isOpen(one) && standing(one, date) < today), problems: [] };
  const byRef = new Map(milestones.map((one) => [one.ref, one]));
  const problems: Refusal[] = [];
  const chosen: Dated[] = [];
  for (const ref of new Set(choice)) {
    const one = byRef.get(ref);
    const code = one === undefined ? 'milestone.unknown' : isOpen(one) ? undefined : 'bulk.milestone-reached';
    if (code) problems.push({ code, details: { milestone: ref, project: ref.replace(/\/M\d+$/, ''), field: date } });
    else if (one) chosen.push(one);
  }
  return { chosen, problems };
}

/**
 * What one change of dates does to each milestone of the projects chosen, or why it may not.
 *
 * milestones  of the projects on which the caller has the right
 * refuses     line by line 'milestone.unknown' · 'bulk.milestone-reached', each with milestone, project and field
 * example     M1 expected on 1 March, moved by 30 days → before 1 March, after 31 March
 */
export function milestoneMoves(
  milestones: readonly Dated[],
  change: MilestoneChange,
  today: Day,
): { moves: MilestoneMove[]; same: number; problems: Refusal[] } {
  const { date, days, day } = change;
  const { chosen, problems } = meant(milestones, change, today);
  const moves = chosen
    .map((one): MilestoneMove => {
      const { ref, project, title, version } = one;
      const after = days === undefined ? (day ?? undefined) : addDays(standing(one, date), days);
      return { ref, project, title, version, before: one[date], after };
    })
    .filter((one) => one.before !== one.after);
  return { moves, same: chosen.length - moves.length, problems };
}

/** What undoes a change: what was moved goes back by as many days, what had no day loses it, what was set is set as it was. */
export function milestonesBack(
  moves: readonly MilestoneMove[],
  { days }: Pick<MilestoneChange, 'days'>,
): MilestoneUndo[] {
  const key = ({ before }: MilestoneMove): string =>
    before === undefined ? '' : days === undefined ? before : 'moved';
  return [...Map.groupBy(moves, key).values()].map((lines) => ({
    ...(lines[0]!.before !== undefined && days !== undefined ? { days: -days } : { day: lines[0]!.before ?? null }),
    projects: [...new Set(lines.map((one) => one.project))],
    milestones: lines.map((one) => one.ref),
  }));
}
