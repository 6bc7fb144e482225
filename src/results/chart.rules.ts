import { parsePeriod, period } from '../kernel/index.ts';
import type { FigureStatus } from './figure.ts';
import type { Definition, Nature, Target } from './indicator.ts';
import { eraOf, monthsOf, standingTargets } from './path.rules.ts';

/** A figure as drawn: outlined while only declared, solid once verified or cited. `era` counts the breaks before it. */
export type ChartFigure = {
  period: string;
  value: string;
  low?: string;
  high?: string;
  truth: 'declared' | 'verified';
  era: number;
};
export type ChartMark = { kind: Target['kind']; period: string; value: string; high?: string; era: number };
export type IndicatorChart = { figures: ChartFigure[]; marks: ChartMark[] };

export type ChartedFigure = {
  period: string;
  definition: number;
  value?: string | undefined;
  low?: string | undefined;
  high?: string | undefined;
  status?: FigureStatus | undefined;
};

/** Of a flow only periods of one length stand on one line: as long as the targets, else the length there are most of. */
function onOneScale<T extends { period: string }>(figures: readonly T[], marks: readonly ChartMark[]): T[] {
  const counts = new Map<number, number>();
  for (const one of figures) counts.set(monthsOf(one.period), (counts.get(monthsOf(one.period)) ?? 0) + 1);
  const asTargets = marks.map((one) => monthsOf(one.period)).find((months) => counts.has(months));
  const most = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
  return figures.filter((one) => monthsOf(one.period) === (asTargets ?? most));
}

const byEnd = (a: { period: string }, b: { period: string }): number => {
  const [x, y] = [period(a.period).last, period(b.period).last];
  return x < y ? -1 : x > y ? 1 : 0;
};

/**
 * What the chart of an indicator shows for one place: figures that stand, oldest first, and the baselines and targets
 * that no other replaced. A returned figure stands for nothing and is not drawn.
 *
 * definitions  every version, oldest first
 * figures      of the whole, one for each period
 */
export function chartOf(
  definitions: readonly Pick<Definition, 'number' | 'breakReason' | 'nature'>[],
  targets: readonly Pick<Target, 'ref' | 'kind' | 'period' | 'value' | 'high' | 'definition' | 'replaces'>[],
  figures: readonly ChartedFigure[],
): IndicatorChart {
  const era = (number: number): number => eraOf(definitions as readonly Definition[], number);
  const marks = standingTargets(targets as readonly Target[])
    .map(({ kind, period: code, value, high, definition }) => ({
      kind,
      period: code,
      value,
      ...(high === undefined ? {} : { high }),
      era: era(definition),
    }))
    .sort(byEnd);
  const valued = figures.filter(
    (one) => one.value !== undefined && one.status !== 'returned' && parsePeriod(one.period).ok,
  );
  const nature: Nature = definitions.at(-1)?.nature ?? 'stock';
  const shown = nature === 'flow' ? onOneScale(valued, marks) : valued;
  return {
    marks,
    figures: shown
      .map((one) => ({
        period: one.period,
        value: one.value!,
        ...(one.low === undefined ? {} : { low: one.low }),
        ...(one.high === undefined ? {} : { high: one.high }),
        truth: one.status === 'verified' || one.status === 'cited' ? ('verified' as const) : ('declared' as const),
        era: era(one.definition),
      }))
      .sort(byEnd),
  };
}
