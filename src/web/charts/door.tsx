import type { ReactNode } from 'react';
import type { DoorState } from '../../portal/documents.ts';
import type { Direction } from './direction.ts';

const frame = 'M-7 17V-17H7V17';

/** The leaf of each door, hinged on the side one comes from; drawn left to right and turned for Arabic. */
const leaf: Record<DoorState, ReactNode> = {
  closed: (
    <>
      <path className="leaf" d={`${frame}z`} />
      <circle className="knob" cx="3" cy="1" r="1.4" />
    </>
  ),
  ajar: (
    <>
      <path d={frame} />
      <path className="leaf" d="M-7 -17L3 -11V22L-7 17z" />
    </>
  ),
  open: (
    <>
      <path d={frame} />
      <path className="leaf" d="M-7 -17L-14 -10V23L-7 17z" />
    </>
  ),
  broken: (
    <>
      <path className="leaf" d="M-7 17V-17H1L-3 -8L3 -1L-4 7L1 17" />
      <path d="M5 -17H7V-3M7 4V17" />
    </>
  ),
  'before-follow-up': <path d={frame} />,
};

/** A gate as a door: closed, ajar (dated conditions), open, broken (higher instruction), dotted (before follow-up). */
export const DoorShape = ({ state, dir }: { state: DoorState; dir: Direction }): ReactNode => (
  <g className={`door door-${state}`} transform={dir === 'rtl' ? 'scale(-1 1)' : undefined}>
    {leaf[state]}
  </g>
);

export const Door = ({ state, dir, size = 26 }: { state: DoorState; dir: Direction; size?: number }): ReactNode => (
  <svg className="mark" width={size} height={size * 1.7} viewBox="-15 -19 30 44" aria-hidden="true">
    <DoorShape state={state} dir={dir} />
  </svg>
);
