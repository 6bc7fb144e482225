import type { FollowedIndicator, FollowedProject, Picture } from './picture.ts';
import { type CombinedReason, type ComputedRating, type PartRating, type Rating, ratings } from './rating.ts';
import { evidencePart, freshnessPart, indicatorsPart, moneyPart, schedulePart } from './rating-parts.rules.ts';

/** Raised when a threshold or the rule of combination changes: an answer keeps the version that made it. */
export const ratingVersion = 1;

/** Parts that measure results; the other two say how far what is reported can be relied on. */
const ofResults: readonly string[] = ['schedule', 'money', 'indicators'];

/**
 * One answer out of five parts, by the first line that fits:
 *
 * too-little-known   fewer than two parts are known: nothing can be said
 * result-late        schedule, money or indicators are late → late
 * trust-late         evidence and freshness both late → late; one of them → at-risk
 * several-weak       two parts or more at risk → at-risk
 * one-weak           one part at risk: schedule, money or indicators, or fewer than two others on the path → at-risk
 * one-weak-forgiven  evidence or freshness alone at risk, two or more on the path → on-path
 * all-on-path        → on-path
 */
export function combine(parts: readonly PartRating[]): { rating: Rating | 'unknown'; why: CombinedReason } {
  const known = parts.filter((one) => one.rating !== 'unknown');
  const count = (rating: Rating): number => known.filter((one) => one.rating === rating).length;
  if (known.length < 2) return { rating: 'unknown', why: 'too-little-known' };
  if (known.some((one) => one.rating === 'late' && ofResults.includes(one.part)))
    return { rating: 'late', why: 'result-late' };
  if (count('late') > 0) return { rating: count('late') > 1 ? 'late' : 'at-risk', why: 'trust-late' };
  if (count('at-risk') > 1) return { rating: 'at-risk', why: 'several-weak' };
  const weak = known.find((one) => one.rating === 'at-risk');
  if (weak)
    return !ofResults.includes(weak.part) && count('on-path') >= 2
      ? { rating: 'on-path', why: 'one-weak-forgiven' }
      : { rating: 'at-risk', why: 'one-weak' };
  return { rating: 'on-path', why: 'all-on-path' };
}

/** What the numbers say of a project on a day, with every step. */
export function ratingOf(
  project: FollowedProject,
  indicators: readonly FollowedIndicator[],
  { today, days }: Pick<Picture, 'today' | 'days'>,
): ComputedRating {
  const parts = [
    schedulePart(project, today, days),
    moneyPart(),
    indicatorsPart(indicators),
    evidencePart(project, today, days),
    freshnessPart(project, indicators, today, days),
  ];
  return { version: ratingVersion, on: today, ...combine(parts), parts };
}

/**
 * How much better the owner says it goes than the numbers do, in levels: 0 is agreement, below 0 the owner is more severe.
 * Undefined where nothing could be computed.
 *
 * example  gapOf('on-path', 'late') → 2
 */
export const gapOf = (declared: Rating, computed: Rating | 'unknown'): number | undefined =>
  computed === 'unknown' ? undefined : ratings.indexOf(computed) - ratings.indexOf(declared);
