import { type Today, type TodayLine, type TodayReason, todayReasons } from './today.ts';

/** What one recorded oneself is there to be known; everything else asks for an act. */
const asksForAct = (why: TodayReason): boolean => why !== 'recorded';

/** Lines of warnings in one day at most: what is beyond is one step away, in the list of all. */
const MOST_WARNINGS = 10;

/**
 * Groups in the order of the reasons; in each the heaviest first where lines have a weight, then the longest waiting, then by name so that
 * the order is always the same.
 */
export function grouped(found: readonly { why: TodayReason; line: TodayLine }[], most: number): Today {
  const groups = todayReasons.flatMap((why) => {
    const lines = found.filter((one) => one.why === why).map((one) => one.line);
    if (lines.length === 0) return [];
    lines.sort(
      (a, b) =>
        (b.weight ?? 0) - (a.weight ?? 0) || b.days - a.days || (a.about < b.about ? -1 : a.about > b.about ? 1 : 0),
    );
    return [
      { why, total: lines.length, lines: lines.slice(0, why === 'warning' ? Math.min(most, MOST_WARNINGS) : most) },
    ];
  });
  const total = groups.filter((one) => asksForAct(one.why)).reduce((sum, one) => sum + one.total, 0);
  return { total, groups };
}
