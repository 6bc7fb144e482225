import { addDays, type Day } from '../kernel/index.ts';
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

/** So many times what the path asks for on that day: twice is a good year, this is looked at before it is believed. */
export const AHEAD = 3;

/**
 * Figures that stand unverified outside the plausible range, by more than the threshold in per cent of the nearer bound; or that jump
 * to eight times the figure before, or to three times what the path asks for by then (an early figure has none before it).
 */
export function figureOutOfRange(indicator: FollowedIndicator, rule: WarningRule): FoundWarning[] {
  const odd = indicator.odd.flatMap((one) => {
    const value = Number(one.value);
    const leaps = [
      ...(one.before === undefined ? [] : [JUMP * Number(one.before)]),
      ...(one.asked === undefined ? [] : [AHEAD * Number(one.asked)]),
    ].filter((bound) => bound > 0);
    const jump = leaps.length > 0 ? Math.min(...leaps) : undefined;
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

/** Regions, projects of a region and due milestones below which a comparison says nothing. */
const LEAST_REGIONS = 3;
const LEAST_PROJECTS = 4;
const LEAST_DUE = 3;
/** Calendar days after which a milestone that is due counts as missing, and for how long a region must have been behind. */
const GRACE = 15;
const LASTING = 30;
/** Standard errors of the region's share that chance alone passes once in twenty. */
const BEYOND_CHANCE = 1.64;

/**
 * Regions where the share of due milestones that were reached is so many points below the median of the regions, by more than the spread of
 * their own projects explains, today and thirty days ago. A milestone counts in each region by the share of the works that lies there.
 *
 * source  the error is that of a ratio of sums over projects, W. G. Cochran, Sampling Techniques, 3rd ed., 1977, section 6.3: milestones of
 *         one project are late together and are no separate witnesses
 */
export function regionBehind(
  projects: readonly FollowedProject[],
  rule: WarningRule,
  { today }: Pick<Picture, 'today'>,
): FoundWarning[] {
  const before = new Set(behindOn(projects, rule.threshold, addDays(today, -LASTING)).map((one) => one.region));
  return behindOn(projects, rule.threshold, today)
    .filter((one) => before.has(one.region))
    .map(({ region, share, median, points }) => ({
      rule: rule.code as ActiveCode,
      subject: { kind: 'region', ref: region },
      region,
      since: today,
      numbers: { share: Math.round(share), median: Math.round(median), points: Math.round(points) },
      weight: weightOf(rule.code as ActiveCode, points / rule.threshold),
    }));
}

type Standing = { due: number; reached: number };

function behindOn(projects: readonly FollowedProject[], threshold: number, on: Day) {
  const regions = new Map<string, Standing[]>();
  for (const project of projects) {
    if (project.state !== 'active') continue;
    const due = project.points.filter((one) => addDays(one.baselineOn ?? one.plannedOn, GRACE) <= on);
    if (due.length === 0) continue;
    const reached = due.filter((one) => one.reachedOn !== undefined && one.reachedOn <= on).length;
    for (const { region, share } of project.regions) {
      const standing = { due: share * due.length, reached: share * reached };
      regions.set(region, [...(regions.get(region) ?? []), standing]);
    }
  }
  const shares = [...regions]
    .filter(([, own]) => own.length >= LEAST_PROJECTS && sumOf(own, 'due') >= LEAST_DUE)
    .map(([region, own]) => ({ region, ...shareOf(own) }));
  if (shares.length < LEAST_REGIONS) return [];
  const sorted = shares.map((one) => one.share).sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
  return shares.flatMap(({ region, share, error }) => {
    const points = median - share;
    return points >= threshold - 1e-9 && points >= BEYOND_CHANCE * error ? [{ region, share, median, points }] : [];
  });
}

const sumOf = (own: readonly Standing[], what: keyof Standing): number => own.reduce((sum, one) => sum + one[what], 0);

/** Share reached in per cent, and its standard error over the projects it is made of. */
function shareOf(own: readonly Standing[]): { share: number; error: number } {
  const due = sumOf(own, 'due');
  const ratio = sumOf(own, 'reached') / due;
  const spread = own.reduce((sum, one) => sum + (one.reached - ratio * one.due) ** 2, 0);
  return { share: 100 * ratio, error: (100 * Math.sqrt((spread * own.length) / (own.length - 1))) / due };
}
