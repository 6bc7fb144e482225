// biome-ignore-all lint/suspicious/noArrayIndexKey: written once to static HTML, nothing moves afterwards
import type { ReactNode } from 'react';
import type { Truth } from '../../portal/documents.ts';
import type { PageLang } from '../fmt.tsx';
import { wordsIn } from '../locales/index.ts';
import { directionOf, isolate } from './direction.ts';
import type { MapShapes } from './map-geometry.ts';
import { Dot } from './mark.tsx';

export type MapRegion = {
  code: string;
  name: string;
  /** One mark for each project whose works lie here. */
  marks: readonly Truth[];
  href: string;
};

const order: readonly Truth[] = ['verified', 'declared', 'higher-instruction', 'before-follow-up', 'promised'];

/** The fill of a region: as true as the truest thing in it. */
export const fillOf = (marks: readonly Truth[]): string => {
  const best = order.find((truth) => marks.includes(truth));
  return best ? `r-${best}` : 'r-none';
};

/** Patterns are named in the drawing itself: a style sheet of another address could not point into it everywhere. */
const patternOf = (marks: readonly Truth[]): string | undefined =>
  ({ 'r-promised': 'url(#hatch)', 'r-before-follow-up': 'url(#dots)' })[fillOf(marks)];

/** A long double name on two lines, as even as its hyphens allow. */
export function twoLines(name: string): string[] {
  const parts = name.split('-');
  if (parts.length === 1) return [name];
  const cuts = parts.slice(1).map((_, i) => [parts.slice(0, i + 1).join('-'), parts.slice(i + 1).join('-')]);
  return cuts.reduce((best, cut) =>
    Math.max(...cut.map((line) => line.length)) < Math.max(...best.map((line) => line.length)) ? cut : best,
  );
}

/**
 * The country in regions; each leads to its page, and carries one mark for each project in it. Drawn north up in every
 * language. The list beside it says the same in words; the names on the map leave narrow screens.
 */
export function RegionMap({
  shapes,
  regions,
  lang,
  current,
}: {
  shapes: MapShapes;
  regions: readonly MapRegion[];
  lang: PageLang;
  current?: string;
}): ReactNode {
  const dir = directionOf(lang);
  const t = wordsIn(lang);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a drawing
    <svg
      className="region-map"
      direction="ltr"
      viewBox={`0 0 ${shapes.width} ${shapes.height}`}
      role="group"
      aria-label={t.text('charts.mapLabel')}
    >
      <defs>
        <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="hatch" d="M0 0V4" />
        </pattern>
        <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">
          <circle className="hatch-dot" cx="3" cy="3" r="1" />
        </pattern>
      </defs>
      {shapes.regions.map((shape) => {
        const region = regions.find((each) => each.code === shape.code);
        if (!region) return <path key={shape.code} className="r-none" d={shape.path} />;
        const lines = twoLines(region.name);
        const { x, y } = shape.label;
        const width = (region.marks.length - 1) * 15;
        const top = y - (lines.length - 1) * 7 - (region.marks.length > 0 ? 8 : 0);
        return (
          <a
            key={shape.code}
            href={region.href}
            aria-label={region.name}
            className={current === shape.code ? 'is-current' : undefined}
          >
            <path className={fillOf(region.marks)} fill={patternOf(region.marks)} d={shape.path} />
            <text x={x} y={top} textAnchor="middle" fontSize={12.5}>
              {lines.map((line, index) => (
                <tspan key={line} x={x} dy={index ? 15 : 0}>
                  {isolate(line, dir)}
                </tspan>
              ))}
            </text>
            {region.marks.map((truth, index) => (
              <Dot
                key={index}
                truth={truth}
                r={5.5}
                x={Math.round(x - width / 2 + index * 15)}
                y={top + lines.length * 15 - 1}
              />
            ))}
          </a>
        );
      })}
    </svg>
  );
}
