import { addDays, type Day, daysBetween } from '../kernel/index.ts';
import type { Obligation } from './obligation.ts';
import { isOwed } from './obligation.workflow.ts';

/** What a rule of warning looks at: an obligation with the strategy of its agreement. */
export type FollowedObligation = Pick<
  Obligation,
  'ref' | 'agreement' | 'kind' | 'side' | 'debtor' | 'creditor' | 'title' | 'dueOn' | 'project' | 'state' | 'recordedOn'
> & { strategy: string };

/**
 * An obligation that comes due or is past its day.
 *
 * since     first day on which it would have been warned of
 * daysLeft  calendar days to its day, below zero once it is past
 */
export type ObligationDue = {
  obligation: FollowedObligation;
  since: Day;
  due: Day;
  daysLeft: number;
  isOverdue: boolean;
};

/** Days before its day from which an obligation is warned of: late counterpart funds are heard of two months ahead. */
export const WARNED_BEFORE = 60;

/**
 * Obligations still owed whose day is no further than so many calendar days away, the soonest first. What is declared waits for
 * the other side, what is contested for the joint committee.
 *
 * before   calendar days ahead, 0 or more
 * example  due on 1 March, asked on 31 December, 60 days ahead → 60 days left, since 31 December
 */
export function obligationsDue(
  obligations: readonly FollowedObligation[],
  today: Day,
  before: number = WARNED_BEFORE,
): ObligationDue[] {
  return obligations
    .flatMap((obligation): ObligationDue[] => {
      const { dueOn: due, state, recordedOn } = obligation;
      if (due === undefined || !isOwed(state)) return [];
      const daysLeft = daysBetween(today, due);
      if (daysLeft > before) return [];
      const first = addDays(due, -before);
      return [{ obligation, due, daysLeft, isOverdue: daysLeft < 0, since: first > recordedOn ? first : recordedOn }];
    })
    .sort((a, b) => a.daysLeft - b.daysLeft || (a.obligation.ref < b.obligation.ref ? -1 : 1));
}
