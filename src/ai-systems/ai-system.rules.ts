import { type Day, ok, parsePeriod, type Result, refused } from '../kernel/index.ts';
import type { AiReview, AiSystem, ReviewState } from './ai-system.ts';

/** Where the next review of a system stands on a day. Planned systems are reviewed too: better before they run. */
export function reviewStateOf({ state, reviewDue }: Pick<AiSystem, 'state' | 'reviewDue'>, today: Day): ReviewState {
  if (state === 'stopped') return 'none';
  if (reviewDue === undefined) return 'not-reported';
  return reviewDue < today ? 'overdue' : 'due';
}

/** Whether somebody said who can stop it and how: one without the other stops nothing. */
export const hasOversight = ({ stoppedBy, stoppedHow }: Pick<AiSystem, 'stoppedBy' | 'stoppedHow'>): boolean =>
  stoppedBy !== undefined && stoppedHow !== undefined;

type Said = Pick<AiSystem, 'state' | 'since' | 'risk' | 'riskBasis'>;

/**
 * Does what is said of a system hold together?
 *
 * refuses  'ai-system.basis-without-class' (a text that defines a class which nobody gave) · 'ai-system.since' (in use since a day to come)
 */
export function saidFits({ state, since, risk, riskBasis }: Said, today: Day): Result<true> {
  if (riskBasis !== undefined && risk === undefined) return refused('ai-system.basis-without-class');
  const from = since === undefined ? undefined : parsePeriod(since);
  const isToCome = from !== undefined && (!from.ok || from.value.first > today);
  return state === 'in-use' && isToCome ? refused('ai-system.since', { since, today }) : ok(true);
}

/**
 * May a review be written down?
 *
 * refuses  'ai-system.is-stopped' · 'ai-system.review-day' (to come, or before the last one) · 'ai-system.next-review' (not after it)
 */
export function reviewFits(
  { ref, state }: Pick<AiSystem, 'ref' | 'state'>,
  reviews: readonly Pick<AiReview, 'on'>[],
  { on, nextOn }: Pick<AiReview, 'on' | 'nextOn'>,
  today: Day,
): Result<true> {
  if (state === 'stopped') return refused('ai-system.is-stopped', { ref });
  const last = reviews.at(-1)?.on;
  if (on > today || (last !== undefined && on < last))
    return refused('ai-system.review-day', { day: on, today, last: last ?? on });
  return nextOn > on ? ok(true) : refused('ai-system.next-review', { day: on, next: nextOn });
}
