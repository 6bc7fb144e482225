import type { MapShapes } from './map-geometry.ts';

/** Values from the least to the greatest that wear one shade. The first class is of what has nothing. */
export type ShareClass = { low: number; high: number };

/**
 * Classes with about as many different values each, so that one value far above all does not leave the rest in one shade; their ends are values that
 * occur. Values of several maps given together make one scale for all of them.
 *
 * most     classes above nothing
 * example  shareClasses([0, 1, 2, 900], 2) → nothing, 1 to 2, 900
 */
export function shareClasses(values: readonly number[], most = 4): ShareClass[] {
  const above = [...new Set(values.filter((one) => one > 0))].sort((a, b) => a - b);
  const count = Math.min(most, above.length);
  const cut = (at: number): number => Math.ceil((at * above.length) / count);
  return [
    { low: 0, high: 0 },
    ...Array.from({ length: count }, (_, at) => ({ low: above[cut(at)]!, high: above[cut(at + 1) - 1]! })),
  ];
}

/** The number of the class of a value; 0 for nothing. */
export function shareClassOf(value: number, classes: readonly ShareClass[]): number {
  if (value <= 0) return 0;
  const found = classes.findIndex(({ high }, at) => at > 0 && value <= high);
  return found < 0 ? classes.length - 1 : found;
}

/** Pixels of a tile and between tiles. */
const [TILE, SPACE] = [140, 8];

/** Regions whose boundaries nobody gave: squares of one size in the order of their codes. Where a square stands says nothing. */
export function tileShapes(codes: readonly string[]): MapShapes {
  const across = Math.max(1, Math.ceil(Math.sqrt(codes.length)));
  const step = TILE + SPACE;
  return {
    width: across * step,
    height: Math.ceil(codes.length / across) * step,
    regions: [...codes].sort().map((code, at) => {
      const [x, y] = [(at % across) * step + SPACE / 2, Math.floor(at / across) * step + SPACE / 2];
      return { code, path: `M${x} ${y}h${TILE}v${TILE}h-${TILE}z`, label: { x: x + TILE / 2, y: y + TILE / 2 } };
    }),
  };
}
