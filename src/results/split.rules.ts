import { ok, type Result, refused } from '../kernel/index.ts';
import type { Split } from './figure.ts';

const code = /^[a-z0-9][a-z0-9-]{0,30}$/;

/**
 * The one spelling of a part: its pairs sorted by dimension.
 *
 * refuses  'figure.split-invalid' (a word that is no code, a dimension named twice)
 * example  splitFrom({ sex: 'f', milieu: 'rural' }) → 'milieu=rural;sex=f'
 */
export function splitFrom(parts: Record<string, string>): Result<Split> {
  const wrong = Object.entries(parts).find(([dimension, value]) => !code.test(dimension) || !code.test(value));
  if (wrong) return refused('figure.split-invalid', { split: wrong.join('=') });
  return ok(
    Object.keys(parts)
      .sort()
      .map((dimension) => `${dimension}=${parts[dimension]}`)
      .join(';'),
  );
}

/** Undoes `splitFrom`. */
export const partsOf = (split: Split): Record<string, string> =>
  split === '' ? {} : Object.fromEntries(split.split(';').map((pair) => pair.split('=') as [string, string]));
