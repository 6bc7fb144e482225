/**
 * Random 32-bit numbers, the same on every machine for the same state.
 *
 * state   four whole numbers, 0 to 2^32 - 1, not all zero
 * source  D. Blackman and S. Vigna, xoshiro128**, 2018
 * example xoshiro128([1, 2, 3, 4]) → 11520, 0, 5927040 …
 */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state.map((word) => word >>> 0) as [number, number, number, number];
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const t = (b << 9) >>> 0;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotated(d, 11);
    return result;
  };
}
const rotated = (word: number, by: number): number => ((word << by) | (word >>> (32 - by))) >>> 0;

/** The same as fractions, from 0 up to 1 without it. */
export function uniform(state: readonly [number, number, number, number]): () => number {
  const next = xoshiro128(state);
  return () => next() / 2 ** 32;
}
