import type { ReactNode } from 'react';
import type { PageLang } from '../fmt.tsx';
import { along, directionOf } from './direction.ts';

/** A plan at one end benefit, at the other what leaves proportional shares; `key` tells points apart. */
export type FrontierPoint = { key: string; benefit: number; deviation: number; told: string; isOwn?: boolean };

const [HEIGHT, TOP, BOTTOM, PAD] = [230, 22, 190, 0.06];

/**
 * Benefit in the reading direction against deviation upwards: each mark is the best plan at one penalty, the line joins them. The table beside it says
 * the values.
 */
export function FrontierLine({
  points,
  axes,
  lang,
}: {
  points: readonly FrontierPoint[];
  axes: { benefit: string; deviation: string };
  lang: PageLang;
}): ReactNode {
  const dir = directionOf(lang);
  const benefits = points.map((one) => one.benefit);
  const most = Math.max(...points.map((one) => one.deviation), 0);
  const [low, high] = [Math.min(...benefits), Math.max(...benefits)];
  const x = ({ benefit }: FrontierPoint): string =>
    along(high === low ? 0.5 : PAD + ((benefit - low) / (high - low)) * (1 - 2 * PAD), dir);
  const y = ({ deviation }: FrontierPoint): number => BOTTOM - (deviation / (most || 1)) * (BOTTOM - TOP);
  const walked = [...points].sort((a, b) => a.benefit - b.benefit);
  return (
    <svg
      className="frontier"
      direction="ltr"
      width="100%"
      height={HEIGHT}
      role="img"
      aria-label={`${axes.benefit} · ${axes.deviation}`}
    >
      <line className="frontier-axis" x1="0" x2="100%" y1={BOTTOM} y2={BOTTOM} />
      {walked.slice(1).map((one, at) => (
        <line key={one.key} className="frontier-step" x1={x(walked[at]!)} y1={y(walked[at]!)} x2={x(one)} y2={y(one)} />
      ))}
      {walked.map((one) => (
        <circle
          key={one.key}
          className={one.isOwn ? 'frontier-own' : 'frontier-mark'}
          cx={x(one)}
          cy={y(one)}
          r={one.isOwn ? 7 : 5}
        >
          <title>{one.told}</title>
        </circle>
      ))}
      <text x={dir === 'rtl' ? '100%' : 0} y={13} textAnchor={dir === 'rtl' ? 'end' : 'start'}>
        {axes.deviation} ↑
      </text>
      <text x={dir === 'rtl' ? 0 : '100%'} y={HEIGHT - 14} textAnchor={dir === 'rtl' ? 'start' : 'end'}>
        {dir === 'rtl' ? `← ${axes.benefit}` : `${axes.benefit} →`}
      </text>
    </svg>
  );
}
