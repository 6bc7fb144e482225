import type { ReportStep } from './report.ts';
import type { Post } from './reporting-calendar.ts';

/** Visas given to the words as they stand: those after the last writing, refusal or return. */
export function visasGiven(steps: readonly ReportStep[]): ReportStep[] {
  const from = steps.findLastIndex((one) => one.act === 'write' || one.act === 'refuse-visa' || one.to === 'returned');
  return steps.slice(from + 1).filter((one) => one.act === 'visa');
}

/**
 * Whose turn it is in the chain of a body, or undefined when every visa is given.
 *
 * chain  the visa posts of the body, in their order
 */
export function nextVisa(chain: readonly Post[], steps: readonly ReportStep[]): Post | undefined {
  const given = new Set(visasGiven(steps).map((one) => one.post));
  return chain.find((post) => !given.has(post.id));
}
