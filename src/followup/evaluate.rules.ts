import { assetWarnings } from './asset-warnings.rules.ts';
import { figureOutOfRange, figureStale, regionBehind } from './figure-warnings.rules.ts';
import { lawWarnings } from './law-warnings.rules.ts';
import { partnershipWarnings } from './partnership-warnings.rules.ts';
import type { Picture } from './picture.ts';
import {
  baselineMoved,
  conditionOverdue,
  evidenceReturnedTwice,
  milestoneOverdue,
  noUpdate,
  owedEvidenceOverdue,
  type ProjectRule,
  ratingGap,
  stuckInStage,
} from './project-warnings.rules.ts';
import { ratingOf } from './rating.rules.ts';
import { servicesWarnings } from './services-warnings.rules.ts';
import { trainingWarnings } from './training-warnings.rules.ts';
import { type FoundWarning, type WarningRule, warningKey } from './warning.ts';

const projectRules: Record<string, ProjectRule> = {
  'no-update': noUpdate,
  'milestone-overdue': milestoneOverdue,
  'stuck-in-stage': stuckInStage,
  'evidence-returned-twice': evidenceReturnedTwice,
  'condition-overdue': conditionOverdue,
  'owed-evidence-overdue': owedEvidenceOverdue,
  'baseline-moved': baselineMoved,
};

/** The heaviest first; between equals the oldest, then by name, so that one picture always gives one list. */
const inOrder = (a: FoundWarning, b: FoundWarning): number =>
  b.weight - a.weight ||
  (a.since < b.since ? -1 : a.since > b.since ? 1 : 0) ||
  (warningKey(a) < warningKey(b) ? -1 : 1);

/** Everything that the active rules find in a picture, in the order in which it should be read. */
export function evaluate(picture: Picture, rules: readonly WarningRule[]): FoundWarning[] {
  const active = new Map(rules.filter((one) => one.active).map((one) => [one.code as string, one]));
  const gap = active.get('rating-gap');
  const stale = active.get('figure-stale');
  const odd = active.get('figure-out-of-range');
  const behind = active.get('region-behind');
  const indicators = Map.groupBy(picture.indicators, (one) => one.project);
  const ofProjects = picture.projects.flatMap((project) => [
    ...Object.entries(projectRules).flatMap(([code, find]) => {
      const rule = active.get(code);
      return rule ? find(project, rule, picture) : [];
    }),
    // what cannot be a gap is not worth computing a rating for
    ...(gap && project.declared.length > 1
      ? ratingGap(project, gap, ratingOf(project, indicators.get(project.ref) ?? [], picture))
      : []),
  ]);
  const ofIndicators = picture.indicators.flatMap((one) => [
    ...(stale ? figureStale(one, stale, picture) : []),
    ...(odd ? figureOutOfRange(one, odd) : []),
  ]);
  const ofRegions = behind ? regionBehind(picture.projects, behind, picture) : [];
  return [
    ...ofProjects,
    ...ofIndicators,
    ...ofRegions,
    ...partnershipWarnings(picture, active),
    ...trainingWarnings(picture, active),
    ...lawWarnings(picture, active),
    ...servicesWarnings(picture, active),
    ...assetWarnings(picture, active),
  ].sort(inOrder);
}
