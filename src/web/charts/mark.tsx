import type { ReactNode } from 'react';
import type { Truth } from '../../portal/documents.ts';

/**
 * How true a thing is shows in how it is drawn: promised dashed, declared outlined, verified solid, before follow-up
 * dotted grey, higher instruction brick with a gap. Every chart takes its strokes from these classes (charts.css).
 */
export const truthClass = (truth: Truth): string => `t-${truth}`;

/** A circle of one truth, as stations, projects and evidence are marked. `r` in pixels. */
export const Dot = ({
  truth,
  r = 7,
  x = 0,
  y = 0,
}: {
  truth: Truth;
  r?: number;
  x?: number;
  y?: number;
}): ReactNode => <circle className={truthClass(truth)} cx={x || undefined} cy={y || undefined} r={r} />;

/** The same mark inside a line of text or at the head of a list item. Decoration: the words beside it say it too. */
export function Mark({ truth, size = 18 }: { truth: Truth; size?: number }): ReactNode {
  return (
    <svg className="mark" width={size} height={size} viewBox="-9 -9 18 18" aria-hidden="true">
      <Dot truth={truth} />
    </svg>
  );
}

/** A stroke of one truth, for legends and lines. */
export function Stroke({ truth, width = 46 }: { truth: Truth; width?: number }): ReactNode {
  return (
    <svg className="mark" width={width} height={14} aria-hidden="true">
      <Segment truth={truth} x1="3" x2={String(width - 3)} y={7} />
    </svg>
  );
}

/** A horizontal piece of line: thin and dashed, a hollow tube, or a full bar. x1 < x2, in pixels or per cent. */
export function Segment({ truth, x1, x2, y }: { truth: Truth; x1: string; x2: string; y: number }): ReactNode {
  if (truth === 'verified') return <line className="seg-solid" x1={x1} x2={x2} y1={y} y2={y} />;
  if (truth === 'declared' || truth === 'higher-instruction')
    return (
      <>
        <line className={truth === 'declared' ? 'seg-tube' : 'seg-tube seg-brick'} x1={x1} x2={x2} y1={y} y2={y} />
        <line className="seg-core" x1={x1} x2={x2} y1={y} y2={y} />
      </>
    );
  return <line className={truth === 'promised' ? 'seg-dashed' : 'seg-dotted'} x1={x1} x2={x2} y1={y} y2={y} />;
}

/** Puts a mark at a place given in per cent: an svg inside the svg, since a `transform` knows only pixels. */
export const At = ({ x, y, children }: { x: string; y: number; children: ReactNode }): ReactNode => (
  // biome-ignore lint/a11y/noSvgWithoutTitle: a group of a larger drawing, which is named or hidden as a whole
  <svg x={x} y={y}>
    {children}
  </svg>
);
