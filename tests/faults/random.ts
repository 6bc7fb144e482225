/** A stream of chances that is the same for the same seed (mulberry32). */
export type Chance = {
  /** from 0 up to 1 */
  next(): number;
  /** a whole number, both ends possible */
  between(low: number, high: number): number;
  /** true so often */
  happens(share: number): boolean;
  oneOf<T>(list: readonly T[]): T;
};

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    happens: (share) => next() < share,
    oneOf: (list) => list[Math.floor(next() * list.length)]!,
  };
}
