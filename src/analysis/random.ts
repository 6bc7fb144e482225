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

type Words = readonly [number, number, number, number];

/**
 * Four random 32-bit numbers that belong to a counter and a key: draw 812 is the same for one worker and for four.
 *
 * counter, key  whole numbers, 0 to 2^32 - 1
 * source        Salmon, Moraes, Dror, Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3", SC 2011: Philox4x32-10
 * example       philox([0, 0, 0, 0], [0, 0]) → 1713891541, 3781805453, 3159862348, 2600524760
 */
export function philox(counter: Words, key: readonly [number, number]): [number, number, number, number] {
  let [a, b, c, d] = counter.map((word) => word >>> 0) as [number, number, number, number];
  let [k, l] = [key[0] >>> 0, key[1] >>> 0];
  for (let round = 0; round < 10; round++) {
    const high = upper(a, 0xd2511f53);
    const other = upper(c, 0xcd9e8d57);
    const [low, lower] = [Math.imul(a, 0xd2511f53) >>> 0, Math.imul(c, 0xcd9e8d57) >>> 0];
    [a, b, c, d] = [(other ^ b ^ k) >>> 0, lower, (high ^ d ^ l) >>> 0, low];
    k = (k + 0x9e3779b9) >>> 0;
    l = (l + 0xbb67ae85) >>> 0;
  }
  return [a, b, c, d];
}

/** The upper half of a product of two 32-bit numbers. */
function upper(a: number, b: number): number {
  const [aLow, aHigh, bLow, bHigh] = [a & 0xffff, a >>> 16, b & 0xffff, b >>> 16];
  const middle = aHigh * bLow + Math.floor((aLow * bLow) / 0x10000);
  const rest = aLow * bHigh + (middle % 0x10000);
  return aHigh * bHigh + Math.floor(middle / 0x10000) + Math.floor(rest / 0x10000);
}
