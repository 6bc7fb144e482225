import { ok, type Result, refused } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { circleIn, readBy } from './formula.rules.ts';
import { parseFormula } from './formula.ts';
import { listDefinitions, listIndicators } from './indicator.store.ts';
import type { Definition } from './indicator.ts';

/**
 * May this become the version in force?
 *
 * refuses  'definition.sum-of-rates' (rates are never summed over places, time or chain; stocks and cumulative figures not over time)
 *          · 'definition.range-empty' · 'formula.unreadable' · 'formula.unknown-indicator' · 'formula.circle'
 */
export async function checkDefinition(tx: Tx, given: Omit<Definition, 'number' | 'recordedOn'>): Promise<Result<true>> {
  const sums = [given.overTime, given.overPlaces, given.overChain].includes('sum');
  if ((given.nature === 'rate' && sums) || (given.nature !== 'flow' && given.overTime === 'sum'))
    return refused('definition.sum-of-rates', { nature: given.nature });
  if (given.plausibleLow && given.plausibleHigh && Number(given.plausibleLow) > Number(given.plausibleHigh))
    return refused('definition.range-empty', { low: given.plausibleLow, high: given.plausibleHigh });
  if (given.formula === undefined) return ok(true);
  const formula = parseFormula(given.formula);
  if (!formula.ok) return formula;
  const read = readBy(formula.value);
  const known = new Set((await listIndicators(tx, { refs: read })).map((one) => one.ref));
  const unknown = read.find((ref) => !known.has(ref));
  if (unknown) return refused('formula.unknown-indicator', { indicator: unknown, formula: given.formula });
  const reads = new Map<string, string[]>();
  // The last version of each comes last and stands.
  for (const one of await listDefinitions(tx)) {
    const of = one.formula === undefined ? undefined : parseFormula(one.formula);
    reads.set(one.indicator, of?.ok ? readBy(of.value) : []);
  }
  const circle = circleIn(reads.set(given.indicator, read));
  return circle ? refused('formula.circle', { circle: circle.join(' → ') }) : ok(true);
}
