import { type Today, type TodayReason, todayReasons, type Waiting } from './today.ts';

/** What one recorded oneself is there to be known; everything else asks for an act. */
const asksForAct = (why: TodayReason): boolean => why !== 'recorded';

/** Lines of warnings in one day at most: what is beyond is one step away, in the list of all. */
export const MOST_WARNINGS = 10;

/**
 * Groups in the order of the reasons; in each the heaviest first where lines have a weight, then the longest waiting, then by name so that
 * the order is always the same.
 */
export function grouped(found: readonly Waiting[], most: number): Today {
  const groups = todayReasons.flatMap((why) => {
    const own = found.filter((one) => one.why === why);
    if (own.length === 0) return [];
    const lines = own.map((one) => one.line);
    const total = own.reduce((sum, one) => sum + 1 + (one.behind ?? 0), 0);
    lines.sort(
      (a, b) =>
        (b.weight ?? 0) - (a.weight ?? 0) || b.days - a.days || (a.about < b.about ? -1 : a.about > b.about ? 1 : 0),
    );
    return [{ why, total, lines: lines.slice(0, why === 'warning' ? Math.min(most, MOST_WARNINGS) : most) }];
  });
  const total = groups.filter((one) => asksForAct(one.why)).reduce((sum, one) => sum + one.total, 0);
  return { total, groups };
}
