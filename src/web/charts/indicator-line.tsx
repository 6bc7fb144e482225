// biome-ignore-all lint/suspicious/noArrayIndexKey: points in the order of time, none is moved
import type { ReactNode } from 'react';
import { period } from '../../kernel/index.ts';
import type { ChartFigure, ChartMark, IndicatorChart } from '../../results/index.ts';
import { formatPeriod, formatQuantity, type PageLang } from '../fmt.tsx';
import { wordsIn } from '../locales/index.ts';
import { along, anchor, directionOf, isolate } from './direction.ts';
import { At, Dot } from './mark.tsx';

const height = 250;
const top = 34;
const bottom = 206;
const pad = 0.07;

const dayNumber = (code: string): number => Date.parse(period(code).last) / 86_400_000;

/**
 * Figures of an indicator against what is aimed at. What is planned is dashed, what its owner reported is a hollow line,
 * what was verified or is cited is solid; where the definition broke there is a gap and no line crosses it. Two marks of
 * one period are both drawn: nothing is averaged. The table beside it says the same.
 */
export function IndicatorLine({
  chart,
  unit,
  lang,
}: {
  chart: IndicatorChart;
  unit: string;
  lang: PageLang;
}): ReactNode {
  const { figures, marks } = chart;
  const all = [...figures, ...marks];
  if (all.length === 0) return null;
  const dir = directionOf(lang);
  const t = wordsIn(lang);
  const days = all.map((one) => dayNumber(one.period));
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const x = (code: string): string =>
    along(to === from ? 0.5 : pad + ((dayNumber(code) - from) / (to - from)) * (1 - 2 * pad), dir);
  const values = all.flatMap((one) => [one.value, one.high, 'low' in one ? one.low : undefined]).flatMap(numberOf);
  const highest = Math.max(...values, 0);
  const lowest = Math.min(...values, 0);
  const y = (value: string): number => bottom - ((Number(value) - lowest) / (highest - lowest || 1)) * (bottom - top);
  const place = (one: { period: string; value: string }) => ({ x: x(one.period), y: y(one.value) });
  const ends = [...all].sort((a, b) => dayNumber(a.period) - dayNumber(b.period));
  const label = (one: { period: string; value: string; high?: string }): string =>
    one.high === undefined
      ? formatQuantity({ value: one.value, unit }, lang)
      : `${one.value}–${formatQuantity({ value: one.high, unit }, lang)}`;
  const side = (code: string): 'start' | 'middle' | 'end' => {
    const part = to === from ? 0.5 : (dayNumber(code) - from) / (to - from);
    return part < 0.15 ? 'start' : part > 0.85 ? 'end' : 'middle';
  };
  const last = figures.at(-1);
  const labelled = [...marks.filter((one) => one.kind === 'target'), ...(last ? [last] : [])];
  return (
    <svg
      className="indicator-line"
      direction="ltr"
      width="100%"
      height={height}
      role="img"
      aria-label={t.text('charts.indicatorLine', {
        first: formatPeriod(ends[0]!.period, lang),
        last: formatPeriod(ends.at(-1)!.period, lang),
        n: figures.length,
        targets: marks.filter((one) => one.kind === 'target').length,
      })}
    >
      <line className="il-zero" x1="0" x2="100%" y1={y('0')} y2={y('0')} />
      {plannedLegs(marks).map(([a, b], at) => (
        <line key={at} className="il-planned" x1={place(a).x} y1={place(a).y} x2={place(b).x} y2={place(b).y} />
      ))}
      {legs(figures).map(([a, b], at) => {
        const ends = { x1: place(a).x, y1: place(a).y, x2: place(b).x, y2: place(b).y };
        return a.truth === 'verified' && b.truth === 'verified' ? (
          <line key={at} className="il-solid" {...ends} />
        ) : (
          <g key={at}>
            <line className="il-tube" {...ends} />
            <line className="il-core" {...ends} />
          </g>
        );
      })}
      {breaksIn(figures, marks).map(([a, b]) => (
        <At key={`${a}${b}`} x={between(x(a), x(b))} y={0}>
          <line className="il-break" y1={top - 8} y2={bottom} />
          <text className="il-break-word" y={top - 14} fontSize={12} textAnchor="middle">
            {isolate(t.text('charts.breakWord'), dir)}
          </text>
        </At>
      ))}
      {marks.map((one, at) => (
        <At key={at} x={x(one.period)} y={y(one.value)}>
          {one.high !== undefined && <line className="il-range" y1={0} y2={y(one.high) - y(one.value)} />}
          {one.kind === 'baseline' ? <circle className="il-base" r={4.5} /> : <Dot truth="promised" r={6.5} />}
        </At>
      ))}
      {figures.map((one, at) => (
        <At key={at} x={x(one.period)} y={y(one.value)}>
          {one.low !== undefined && one.high !== undefined && (
            <line className="il-range" y1={y(one.low) - y(one.value)} y2={y(one.high) - y(one.value)} />
          )}
          <Dot truth={one.truth} r={5.5} />
        </At>
      ))}
      {labelled.map((one, at) => (
        <At key={at} x={x(one.period)} y={y(one.high ?? one.value)}>
          <text
            className={at === labelled.length - 1 ? undefined : 'il-more'}
            y={-13}
            fontSize={12.5}
            textAnchor={anchor(side(one.period), dir)}
          >
            {isolate(label(one), dir)}
          </text>
        </At>
      ))}
      {ends
        .filter((_, at) => at === 0 || at === ends.length - 1)
        .map((one, at) => (
          <At key={at} x={x(one.period)} y={height - 14}>
            <text className="soft" fontSize={12.5} textAnchor={anchor(side(one.period), dir)}>
              {isolate(formatPeriod(one.period, lang), dir)}
            </text>
          </At>
        ))}
    </svg>
  );
}

const numberOf = (value: string | undefined): number[] => (value === undefined ? [] : [Number(value)]);

const between = (a: string, b: string): string => `${(Number.parseFloat(a) + Number.parseFloat(b)) / 2}%`;

/** Neighbours in time on one side of a break. */
const legs = (figures: readonly ChartFigure[]): [ChartFigure, ChartFigure][] =>
  figures.slice(1).flatMap((one, at) => (one.era === figures[at]!.era ? [[figures[at]!, one]] : []));

/** From each mark to each mark of the next period: where two stand side by side, both ways are drawn. */
function plannedLegs(marks: readonly ChartMark[]): [ChartMark, ChartMark][] {
  const periods = [...Map.groupBy(marks, (one) => one.period).values()];
  return periods
    .slice(1)
    .flatMap((next, at) =>
      periods[at]!.flatMap((one) =>
        next.filter((other) => other.era === one.era).map((other) => [one, other] as [ChartMark, ChartMark]),
      ),
    );
}

/** The periods on both sides of each break: of the figures, or from what was planned to the figures. */
function breaksIn(figures: readonly ChartFigure[], marks: readonly ChartMark[]): [string, string][] {
  const crossed = figures
    .slice(1)
    .flatMap((one, at): [string, string][] =>
      one.era === figures[at]!.era ? [] : [[figures[at]!.period, one.period]],
    );
  if (crossed.length > 0) return crossed;
  const first = figures[0];
  return first && marks.some((one) => one.era < first.era) ? [[first.period, first.period]] : [];
}
