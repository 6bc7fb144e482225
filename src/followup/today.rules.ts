import { type Today, type TodayLine, type TodayReason, todayReasons } from './today.ts';

/** What one recorded oneself is there to be known; everything else asks for an act. */
const asksForAct = (why: TodayReason): boolean => why !== 'recorded';

/** Groups in the order of the reasons, in each the longest waiting first, then by name so that the order is always the same. */
export function grouped(found: readonly { why: TodayReason; line: TodayLine }[], most: number): Today {
  const groups = todayReasons.flatMap((why) => {
    const lines = found.filter((one) => one.why === why).map((one) => one.line);
    if (lines.length === 0) return [];
    lines.sort((a, b) => b.days - a.days || (a.about < b.about ? -1 : a.about > b.about ? 1 : 0));
    return [{ why, total: lines.length, lines: lines.slice(0, most) }];
  });
  const total = groups.filter((one) => asksForAct(one.why)).reduce((sum, one) => sum + one.total, 0);
  return { total, groups };
}
