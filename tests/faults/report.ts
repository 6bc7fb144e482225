import { type ActiveCode, activeCodes } from '../../src/followup/warning.ts';
import { type Count, type Measured, measureYear } from './measure.ts';

export type Sum = Omit<Measured, 'byRule'> & { years: number; byRule: Record<ActiveCode, Count> };

/** Several years measured and added up. */
export function measureYears(seeds: readonly number[]): Sum {
  const none = (): Count => ({ faults: 0, found: 0, falseAlarms: [], missed: [] });
  const sum: Sum = {
    years: seeds.length,
    byRule: Object.fromEntries(activeCodes.map((code) => [code, none()])) as Record<ActiveCode, Count>,
    lines: [],
    overReported: 0,
    overReportedFound: 0,
    honest: 0,
    honestDoubted: [],
    toldTooLate: [],
  };
  for (const seed of seeds) {
    const one = measureYear(seed);
    for (const [rule, count] of one.byRule) {
      const total = sum.byRule[rule];
      total.faults += count.faults;
      total.found += count.found;
      total.falseAlarms.push(...count.falseAlarms);
      total.missed.push(...count.missed);
    }
    sum.lines.push(...one.lines);
    sum.overReported += one.overReported;
    sum.overReportedFound += one.overReportedFound;
    sum.honest += one.honest;
    sum.honestDoubted.push(...one.honestDoubted);
    sum.toldTooLate.push(...one.toldTooLate);
  }
  return sum;
}

export const recallOf = ({ found, faults }: Count): number => (faults === 0 ? 1 : found / faults);
export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
export const worstDays = ({ lines }: Sum): { mean: number; p95: number; most: number } => {
  const sorted = lines.toSorted((a, b) => a - b);
  return {
    mean: share(
      sorted.reduce((a, b) => a + b, 0),
      sorted.length,
    ),
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    most: sorted.at(-1) ?? 0,
  };
};

/** Why a rule misses what people would have been told of: known, and said with the figures. */
const because: Partial<Record<ActiveCode, string>> = {
  'figure-stale': 'the figure of the next period came first: the hole behind it is not looked for',
  'figure-out-of-range':
    'the wrong figure is inside the range, and neither the figure before nor the path makes it odd',
  'evidence-returned-twice': 'another paper was brought and accepted on the days between two looks',
  'region-behind': 'behind for less than a month, or by no more than chance gives among its projects',
  'rating-gap': 'the two ratings agreed in one of the cycles, or the owner told the truth about the figures',
};

/** The figures as a person reads them, every miss listed with its reason. */
export function printed(sum: Sum): string {
  const rows = activeCodes.map((code) => {
    const count = sum.byRule[code];
    return `  ${code.padEnd(24)} faults ${String(count.faults).padStart(5)}  recall ${recallOf(count).toFixed(3)}  false alarms ${count.falseAlarms.length}`;
  });
  const { mean, p95, most } = worstDays(sum);
  const misses = activeCodes.flatMap((code) =>
    sum.byRule[code].missed.map((one) => `  missed: ${one} (${because[code] ?? 'no reason known'})`),
  );
  const alarms = activeCodes.flatMap((code) => sum.byRule[code].falseAlarms.map((one) => `  false alarm: ${one}`));
  return [
    `Faults in ${sum.years} invented years of 60 projects:`,
    ...rows,
    `  new lines a day for the whole country: mean ${mean.toFixed(2)}, 95 of 100 days at most ${p95}, most ${most}`,
    `  saying better than is true: found ${sum.overReportedFound} of ${sum.overReported} (${share(sum.overReportedFound, sum.overReported).toFixed(3)})`,
    `  honest owners doubted: ${sum.honestDoubted.length} of ${sum.honest} (${share(sum.honestDoubted.length, sum.honest).toFixed(3)})`,
    ...misses,
    ...alarms,
  ].join('\n');
}
