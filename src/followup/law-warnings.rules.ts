import type { FollowedAiSystem } from '../ai-systems/index.ts';
import { addDays, daysBetween } from '../kernel/index.ts';
import type { FollowedText } from '../law/index.ts';
import { foundWarning } from './found-warning.rules.ts';
import type { Picture } from './picture.ts';
import type { FoundWarning, WarningRule } from './warning.ts';

type Now = Pick<Picture, 'today'>;

/** A month later it weighs more: what is measured from a day has no threshold to be measured in. */
const MONTH = 30;

const ofText = ({ ref, organisation }: FollowedText): Pick<FoundWarning, 'subject' | 'organisation'> => ({
  subject: { kind: 'legal-text', ref },
  ...(organisation ? { organisation } : {}),
});

/** A text on its way whose promised day passed more than the threshold of calendar days ago. */
export function textOverdue(one: FollowedText, rule: WarningRule, { today }: Now): FoundWarning[] {
  if (one.promisedOn === undefined) return [];
  const days = daysBetween(one.promisedOn, today);
  if (days <= rule.threshold) return [];
  const since = addDays(one.promisedOn, rule.threshold + 1);
  return [foundWarning(rule, ofText(one), { since, numbers: { due: one.promisedOn, days }, beyond: days / MONTH })];
}

/** A text that stands at its station for more calendar days than the threshold, and than others stayed there as a rule. */
export function textStuck(one: FollowedText, rule: WarningRule, { today }: Now): FoundWarning[] {
  if (!one.stay) return [];
  const { from, usual } = one.stay;
  const allowed = Math.max(rule.threshold, usual ?? 0);
  const days = daysBetween(from, today);
  if (days <= allowed) return [];
  const since = addDays(from, allowed + 1);
  return [foundWarning(rule, ofText(one), { since, numbers: { days, usual: allowed }, beyond: days / (allowed || 1) })];
}

/** An AI system whose review was due more than the threshold of calendar days ago. One without a day is told of on its page. */
export function aiReviewOverdue(one: FollowedAiSystem, rule: WarningRule, { today }: Now): FoundWarning[] {
  if (one.reviewDue === undefined) return [];
  const days = daysBetween(one.reviewDue, today);
  if (days <= rule.threshold) return [];
  const { ref, strategy, organisation } = one;
  const since = addDays(one.reviewDue, rule.threshold + 1);
  const numbers = { due: one.reviewDue, days };
  return [
    foundWarning(
      rule,
      { subject: { kind: 'ai-system', ref }, strategy, organisation },
      { since, numbers, beyond: days / MONTH },
    ),
  ];
}

/** Everything that the active rules find about legal texts on their way and about AI systems. */
export function lawWarnings({ partnership, today }: Picture, active: ReadonlyMap<string, WarningRule>): FoundWarning[] {
  const [overdue, stuck, review] = ['text-overdue', 'text-stuck', 'ai-review-overdue'].map((code) => active.get(code));
  return [
    ...(overdue ? partnership.texts.flatMap((one) => textOverdue(one, overdue, { today })) : []),
    ...(stuck ? partnership.texts.flatMap((one) => textStuck(one, stuck, { today })) : []),
    ...(review ? partnership.aiSystems.flatMap((one) => aiReviewOverdue(one, review, { today })) : []),
  ];
}
