import type { ReactNode } from 'react';
import type { Truth } from '../../portal/documents.ts';
import type { PageLang } from '../fmt.tsx';
import { directionOf } from './direction.ts';

export type Bar = {
  key: string;
  label: ReactNode;
  value: ReactNode;
  /** 0 to 1 of the longest; left out where there is no value to draw. */
  part?: number | undefined;
  truth: Truth;
  note?: ReactNode;
};

/** Amounts side by side, one bar each on one scale, drawn as true as they are. The words around each bar say the value. */
export function Bars({ bars, lang }: { bars: readonly Bar[]; lang: PageLang }): ReactNode {
  const dir = directionOf(lang);
  return (
    <ul className="bars">
      {bars.map((bar) => {
        const width = bar.part === undefined ? undefined : Math.max(0.4, Math.round(bar.part * 1000) / 10);
        return (
          <li key={bar.key}>
            <span className="bar-label">{bar.label}</span>
            <span className="bar-value">{bar.value}</span>
            {width !== undefined && (
              <svg direction="ltr" width="100%" height={18} aria-hidden="true">
                <rect
                  className={`t-${bar.truth}`}
                  x={dir === 'rtl' ? `${100 - width}%` : 0}
                  y={2}
                  width={`${width}%`}
                  height={14}
                  rx={3}
                />
              </svg>
            )}
            {bar.note && <small className="soft bar-note">{bar.note}</small>}
          </li>
        );
      })}
    </ul>
  );
}
