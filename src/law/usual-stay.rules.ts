import type { Stay } from './legal-text.ts';

/** Finished stays from which on one may speak of what is usual. */
export const LEAST_STAYS = 3;

/**
 * How many calendar days texts stay at a station as a rule: the median of the stays there that are over and whose days are known exactly;
 * undefined where there are fewer than three.
 *
 * example  usualStay(stays of 10, 40 and 200 days at the SGG, 'sgg') → 40
 */
export function usualStay(stays: readonly Stay[], station: string): number | undefined {
  const days = stays
    .flatMap((one) => (one.station === station && one.until !== undefined && !one.atLeast ? (one.days ?? []) : []))
    .sort((a, b) => a - b);
  if (days.length < LEAST_STAYS) return undefined;
  const middle = days.length / 2;
  return days.length % 2 === 1 ? days[Math.floor(middle)]! : Math.round((days[middle - 1]! + days[middle]!) / 2);
}
