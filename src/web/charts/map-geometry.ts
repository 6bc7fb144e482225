import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** The pieces of a country on paper: one SVG path a region, in a box `width` wide. */
export type MapShapes = {
  width: number;
  height: number;
  regions: { code: string; path: string; label: { x: number; y: number } }[];
};

type Point = [number, number];
type RegionProperties = { code: string; label: Point };
export type RegionTopology = Topology<{ regions: GeometryCollection<RegionProperties> }>;

const radians = Math.PI / 180;
/** Mercator: keeps shapes, and regions of one country are near enough in size. */
const project = ([lon, lat]: Point): Point => [lon * radians, -Math.log(Math.tan(Math.PI / 4 + (lat * radians) / 2))];

/**
 * Drops the points whose triangle with their neighbours is smaller than `area`; the ends of the line stay, so that
 * borders shared by two regions remain shared.
 * source  M. Visvalingam, J. D. Whyatt, "Line generalisation by repeated elimination of points", 1993
 */
function simplified(line: Point[], area: number): Point[] {
  const points = [...line];
  while (points.length > 4) {
    let smallest = area;
    let at = -1;
    for (let i = 1; i < points.length - 1; i++) {
      const [a, b, c] = [points[i - 1]!, points[i]!, points[i + 1]!];
      const size = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
      if (size < smallest) [smallest, at] = [size, i];
    }
    if (at < 0) break;
    points.splice(at, 1);
  }
  return points;
}

/**
 * Regions of a topology drawn in a box. The arcs are projected, simplified and rounded before they are joined, so the
 * path is short and ring order, which spherical libraries stumble over, does not matter.
 *
 * width  pixels of the box · detail  square pixels a point must be worth to stay
 */
export function mapShapes(topology: RegionTopology, width = 600, detail = 2.2): MapShapes {
  const { scale = [1, 1], translate = [0, 0] } = topology.transform ?? {};
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return (arc as Point[]).map(([dx, dy]): Point => {
      if (!topology.transform) return project([dx, dy]);
      x += dx;
      y += dy;
      return project([x * scale[0]! + translate[0]!, y * scale[1]! + translate[1]!]);
    });
  });
  const all = arcs.flat();
  const left = Math.min(...all.map(([x]) => x));
  const top = Math.min(...all.map(([, y]) => y));
  const zoom = (width - 8) / (Math.max(...all.map(([x]) => x)) - left);
  const place = ([x, y]: Point): Point => [4 + (x - left) * zoom, 4 + (y - top) * zoom];
  const flat = {
    type: 'Topology' as const,
    objects: topology.objects,
    arcs: arcs.map((arc) => simplified(arc.map(place), detail).map(([x, y]): Point => [Math.round(x), Math.round(y)])),
  } satisfies RegionTopology;
  const regions = feature(flat, flat.objects.regions).features.map(({ geometry, properties }) => {
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : [];
    const [x, y] = place(project(properties.label));
    return {
      code: properties.code,
      path: polygons.flatMap((rings) => rings.map((ring) => pathOf(ring as Point[]))).join(''),
      label: { x: Math.round(x), y: Math.round(y) },
    };
  });
  return { width, height: Math.ceil(Math.max(...all.map(place).map(([, y]) => y)) + 4), regions };
}

/** Relative steps, repeated points left out: about a third of the bytes of absolute ones. */
function pathOf(ring: Point[]): string {
  let [px, py] = ring[0]!;
  let steps = '';
  for (const [x, y] of ring.slice(1, -1)) {
    if (x === px && y === py) continue;
    const dx = x - px;
    const dy = y - py;
    steps += `${steps && dx >= 0 ? ' ' : ''}${dx}${dy >= 0 ? ' ' : ''}${dy}`;
    [px, py] = [x, y];
  }
  return steps ? `M${ring[0]![0]} ${ring[0]![1]}l${steps}z` : '';
}
