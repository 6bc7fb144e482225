/** The chart kit: pure functions from data to SVG, in the reading direction, each beside its words. */
export { type Bar, Bars } from './bars.tsx';
export { Door } from './door.tsx';
export { DotRow } from './dot-row.tsx';
export { Flow } from './flow.tsx';
export type { FlowLink, FlowNode } from './flow-layout.ts';
export { IndicatorLine } from './indicator-line.tsx';
export { Legend } from './legend.tsx';
export { type MapShapes, mapShapes, type RegionTopology } from './map-geometry.ts';
export { Mark, Stroke } from './mark.tsx';
export { elapsed, PledgeLine } from './pledge-line.tsx';
export { type MapRegion, RegionMap } from './region-map.tsx';
export { type StageCount, StageCounts } from './stage-counts.tsx';
export { awaited, gateAnchor, StageLine, type StageLineProps, StageStrip } from './stage-line.tsx';
