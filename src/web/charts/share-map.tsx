import type { ReactNode } from 'react';
import type { MapShapes } from './map-geometry.ts';
import { type ShareClass, shareClassOf, tileShapes } from './share-classes.ts';
import '../design/share-map.css';

/** told: its value in words, with the unit */
export type ShadedRegion = { code: string; name: string; value: number; told: string };

/**
 * Regions shaded by the class of their value, each with the number of its class: nothing hangs on colour alone. North up in every language; squares
 * where no boundaries are known. A table beside it says the values.
 */
export function ShareMap({
  shapes,
  regions,
  classes,
  label,
}: {
  shapes: MapShapes;
  regions: readonly ShadedRegion[];
  classes: readonly ShareClass[];
  label: string;
}): ReactNode {
  const drawn = shapes.regions.length > 0 ? shapes : tileShapes(regions.map(({ code }) => code));
  const isTiled = drawn !== shapes;
  return (
    <svg
      className="share-map"
      direction="ltr"
      viewBox={`0 0 ${drawn.width} ${drawn.height}`}
      role="img"
      aria-label={label}
    >
      {drawn.regions.map(({ code, path, label: { x, y } }) => {
        const region = regions.find((each) => each.code === code);
        if (!region) return <path key={code} d={path} />;
        const at = shareClassOf(region.value, classes);
        return (
          <g key={code} data-region={code} data-value={region.value} data-class={at}>
            <title>{`${region.name} · ${region.told}`}</title>
            <path className={`share-${at}`} d={path} />
            <text x={x} y={y} textAnchor="middle" dominantBaseline="central">
              {at}
            </text>
            {isTiled && (
              <text className="share-name" x={x} y={y + 48} textAnchor="middle" direction="inherit">
                {region.name}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** What each shade and number stands for; one legend for maps of one scale. */
export function ShareLegend({
  classes,
  nothing,
  range,
}: {
  classes: readonly ShareClass[];
  nothing: string;
  range: (of: ShareClass) => ReactNode;
}): ReactNode {
  return (
    <ul className="share-legend">
      {classes.map((one, at) => (
        <li key={one.high}>
          <svg width={26} height={20} aria-hidden="true">
            <rect className={`share-${at}`} x={1} y={1} width={24} height={18} />
            <text x={13} y={10.5} textAnchor="middle" dominantBaseline="central">
              {at}
            </text>
          </svg>
          <span>{at === 0 ? nothing : range(one)}</span>
        </li>
      ))}
    </ul>
  );
}
