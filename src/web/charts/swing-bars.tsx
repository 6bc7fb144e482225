import type { ReactNode } from 'react';
import type { PageLang } from '../fmt.tsx';
import { directionOf } from './direction.ts';

export type SwingBar = { key: string; label: ReactNode; low: number; high: number; value: ReactNode };

/** From how low to how high a figure goes around its middle, one bar for each cause on one scale. The words beside each bar say both ends. */
export function SwingBars({
  bars,
  middle,
  lang,
}: {
  bars: readonly SwingBar[];
  middle: number;
  lang: PageLang;
}): ReactNode {
  const dir = directionOf(lang);
  const least = Math.min(middle, ...bars.map((one) => Math.min(one.low, one.high)));
  const most = Math.max(middle, ...bars.map((one) => Math.max(one.low, one.high)));
  const at = (value: number): number => (most > least ? ((value - least) / (most - least)) * 100 : 50);
  const place = (value: number): number => (dir === 'rtl' ? 100 - at(value) : at(value));
  return (
    <ul className="bars">
      {bars.map((bar) => {
        const [from, to] = [place(bar.low), place(bar.high)].sort((a, b) => a - b) as [number, number];
        return (
          <li key={bar.key}>
            <span className="bar-label">{bar.label}</span>
            <span className="bar-value">{bar.value}</span>
            <svg direction="ltr" width="100%" height={18} aria-hidden="true">
              <rect
                className="t-declared"
                x={`${from}%`}
                y={2}
                width={`${Math.max(0.4, to - from)}%`}
                height={14}
                rx={3}
              />
              <line className="swing-middle" x1={`${place(middle)}%`} x2={`${place(middle)}%`} y1={0} y2={18} />
            </svg>
          </li>
        );
      })}
    </ul>
  );
}
