import type { Grant } from '../../access/index.ts';
import type { Day } from '../../kernel/index.ts';
import { type EscalationPost, escalationPosts } from '../cycle/reporting-calendar.ts';
import type { FoundWarning, WarningRule } from '../warning.ts';
import type { WorkingDays } from '../working-days.rules.ts';
import type { Episode, WarningStep } from './episode.ts';

/** Working days for which a warning may be put off at most, and for which an answer is enough. */
export const MOST_SNOOZED = 30;
export const ANSWER_HOLDS = 30;
/** Points of weight by which a warning must have grown before what is kept of it is written anew. */
const WORSE = 10;

/** An answer or a snooze whose day has come: the warning stands as raised again, whether or not the night has passed. */
export const isAwake = (episode: Pick<Episode, 'quietUntil'>, today: Day): boolean =>
  episode.quietUntil !== undefined && episode.quietUntil <= today;

export const isMuchWorse = (episode: Pick<Episode, 'weight'>, found: Pick<FoundWarning, 'weight'>): boolean =>
  found.weight >= episode.weight + WORSE;

/** The roles that answer a warning of a rule: those who own the subject, and whom the rule asks. */
export const isAsked = ({ role }: Pick<Grant, 'role'>, rule: Pick<WarningRule, 'role'>): boolean =>
  role === 'owner' || role === rule.role;

/** Ranks of the posts told in an episode; -1 when none was. */
export const rankOf = (post: EscalationPost): number => escalationPosts.indexOf(post);
export const highestTold = (steps: readonly Pick<WarningStep, 'toPost'>[]): number =>
  Math.max(-1, ...steps.flatMap((one) => (one.toPost ? [rankOf(one.toPost)] : [])));

export type DueEscalation = { to: EscalationPost; day: Day };

/**
 * The posts that the silence around a warning must have been told to by `today`, lowest first: counted in working days from the day it
 * was raised or came back; no post twice in one episode, and none below one that was told.
 *
 * example  raised on a Monday, {after: 3, to: 'focal-point'} → due on the Thursday; after an answer nothing is due
 */
export function escalationsDue(
  state: Episode['state'],
  steps: readonly WarningStep[],
  rule: Pick<WarningRule, 'escalateAfter'>,
  days: WorkingDays,
  today: Day,
): DueEscalation[] {
  const from = steps.findLast((one) => one.act === 'raise' || one.act === 'wake');
  if (!from || (state !== 'raised' && state !== 'escalated')) return [];
  const told = highestTold(steps);
  return rule.escalateAfter
    .map(({ after, to }) => ({ to, day: days.after(from.day, after) }))
    .filter(({ to, day }) => rankOf(to) > told && day <= today)
    .sort((a, b) => rankOf(a.to) - rankOf(b.to));
}
