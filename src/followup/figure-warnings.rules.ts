import { freshnessOf } from './freshness.rules.ts';
import type { FollowedIndicator, FollowedProject, Picture } from './picture.ts';
import type { ActiveCode, FoundWarning, WarningRule } from './warning.ts';
import { weightOf } from './weight.rules.ts';

const found = (
  indicator: FollowedIndicator,
  rule: WarningRule,
  since: FoundWarning['since'],
  numbers: FoundWarning['numbers'],
  beyond: number,
): FoundWarning => ({
  rule: rule.code as ActiveCode,
  subject: { kind: 'indicator', ref: indicator.ref },
  strategy: indicator.strategy,
  ...(indicator.project ? { project: indicator.project } : {}),
  ...(indicator.organisation ? { organisation: indicator.organisation } : {}),
  since,
  numbers,
  weight: weightOf(rule.code as ActiveCode, beyond),
});

/** The next figure is past its due day by more than the threshold. */
export function figureStale(
  indicator: FollowedIndicator,
  rule: WarningRule,
  { today, days }: Pick<Picture, 'today' | 'days'>,
): FoundWarning[] {
  const { dueOn, late } = freshnessOf(indicator, today, days);
  if (dueOn === undefined || late <= rule.threshold) return [];
  const since = days.after(dueOn, rule.threshold + 1);
  return [found(indicator, rule, since, { days: late, due: dueOn }, late / (rule.threshold || 1))];
}

/** So many times the figure before it is taken for a slip of the decimal point. */
export const JUMP = 8;

/**
 * Figures that stand unverified outside the plausible range, by more than the threshold in per cent of the nearer bound; or that jump
 * to eight times the figure before.
 */
export function figureOutOfRange(indicator: FollowedIndicator, rule: WarningRule): FoundWarning[] {
  const odd = indicator.odd.flatMap((one) => {
    const value = Number(one.value);
    const jump = one.before !== undefined && Number(one.before) > 0 ? JUMP * Number(one.before) : undefined;
    const isBelow = one.low !== undefined && value < Number(one.low);
    const bound = isBelow
      ? Number(one.low)
      : one.high !== undefined && value > Number(one.high)
        ? Number(one.high)
        : jump;
    if (bound === undefined) return [];
    const away = isBelow ? bound - value : value - bound;
    const isOdd = bound === jump ? away >= 0 : away > (rule.threshold / 100) * Math.abs(bound) && away > 0;
    return isOdd ? [{ ...one, bound: String(bound) }] : [];
  });
  const first = odd.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.period < b.period ? -1 : 1))[0];
  if (!first) return [];
  const { value, bound, period, place, on } = first;
  return [found(indicator, rule, on, { value, bound, period, place, count: odd.length }, odd.length)];
}

/** Regions and due milestones below which a comparison says nothing. */
const LEAST_REGIONS = 3;
const LEAST_DUE = 3;

/**
 * Regions where the share of due milestones that were reached is so many points below the median of the regions. A milestone counts in
 * each region by the share of the works that lies there.
 */
export function regionBehind(
  projects: readonly FollowedProject[],
  rule: WarningRule,
  { today }: Pick<Picture, 'today'>,
) {
  const sums = new Map<string, { due: number; reached: number; counted: number }>();
  for (const project of projects) {
    if (project.state !== 'active') continue;
    const due = project.points.filter((one) => (one.baselineOn ?? one.plannedOn) <= today);
    const reached = due.filter((one) => one.reachedOn !== undefined).length;
    for (const { region, share } of project.regions) {
      const sum = sums.get(region) ?? { due: 0, reached: 0, counted: 0 };
      sum.due += share * due.length;
      sum.reached += share * reached;
      sum.counted += due.length;
      sums.set(region, sum);
    }
  }
  const shares = [...sums]
    .filter(([, sum]) => sum.counted >= LEAST_DUE)
    .map(([region, { due, reached }]) => ({ region, share: (100 * reached) / due }));
  if (shares.length < LEAST_REGIONS) return [];
  const sorted = shares.map((one) => one.share).sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
  return shares.flatMap(({ region, share }): FoundWarning[] => {
    const points = median - share;
    if (points < rule.threshold - 1e-9) return [];
    return [
      {
        rule: rule.code as ActiveCode,
        subject: { kind: 'region', ref: region },
        region,
        since: today,
        numbers: { share: Math.round(share), median: Math.round(median), points: Math.round(points) },
        weight: weightOf(rule.code as ActiveCode, points / rule.threshold),
      },
    ];
  });
}
