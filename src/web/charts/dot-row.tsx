// biome-ignore-all lint/suspicious/noArrayIndexKey: written once to static HTML, nothing moves afterwards
import type { ReactNode } from 'react';
import type { Truth } from '../../portal/documents.ts';
import type { PageLang } from '../fmt.tsx';
import { directionOf } from './direction.ts';
import { Dot } from './mark.tsx';

/** So many of so many: `marks` first, one each, then a small point for each of which nothing is known. For up to thirty. */
export function DotRow({
  marks,
  of,
  label,
  lang,
}: {
  marks: readonly Truth[];
  of: number;
  label: string;
  lang: PageLang;
}): ReactNode {
  const dir = directionOf(lang);
  const total = Math.max(of, marks.length);
  const step = 34;
  const at = (index: number) => 13 + (dir === 'rtl' ? total - 1 - index : index) * step;
  return (
    <svg
      className="dot-row"
      direction="ltr"
      viewBox={`0 0 ${total * step - 8} 26`}
      style={{ maxInlineSize: `${total * step - 8}px` }}
      role="img"
      aria-label={label}
    >
      {Array.from({ length: total }, (_, index) => {
        const truth = marks[index];
        return truth ? (
          <Dot key={index} truth={truth} r={9} x={at(index)} y={13} />
        ) : (
          <circle key={index} className="unknown" cx={at(index)} cy={13} r={2.5} />
        );
      })}
    </svg>
  );
}
