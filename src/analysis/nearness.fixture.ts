import { expect } from 'vitest';

/** The same number to nine digits, or both not defined. */
export function close(got: number | null | undefined, expected: number | null): void {
  if (expected === null) expect(got).toBeNull();
  else {
    expect(typeof got).toBe('number');
    expect(Math.abs(got! - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
  }
}

/** Another order of the same, decided by the seed. */
export function shuffled<T>(all: readonly T[], seed: number): T[] {
  const other = [...all];
  let state = seed;
  for (let at = other.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    const to = state % (at + 1);
    [other[at], other[to]] = [other[to]!, other[at]!];
  }
  return other;
}
