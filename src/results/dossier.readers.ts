import { type Day, day } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { childrenOf } from '../territory/readers.ts';
import { listFigures } from './figure.store.ts';
import type { Figure } from './figure.ts';
import { listIndicators, listTargets } from './indicator.store.ts';
import type { Definition, RecordedIndicator, Target } from './indicator.ts';
import { countryCode, madeFrom, periodsOf, shelfOf } from './readers.ts';
import { type Reading, readingOf } from './reading.rules.ts';

/**
 * An indicator with all that may be told of it: figures of the whole country that stand, values that a rule makes where
 * nobody reported, and the last period by place. A returned figure stands for nothing and is not in it.
 */
export type IndicatorDossier = {
  indicator: RecordedIndicator;
  definitions: Definition[];
  targets: Target[];
  figures: Figure[];
  computed: Reading[];
  places: Reading[];
};

// Values do not hang on the day; only the reason of an absence does, and no absence is kept here.
const anyDay: Day = day('9998-12-31');

/** Of these indicators, or of all, in queries whose number does not grow with theirs. */
export async function indicatorDossiers(tx: Tx, refs?: readonly string[]): Promise<IndicatorDossier[]> {
  const indicators = await listIndicators(tx, refs ? { refs } : {});
  if (indicators.length === 0) return [];
  const names = indicators.map((one) => one.ref);
  const country = await countryCode(tx);
  const shelf = await shelfOf(tx, names, anyDay);
  const targets = Map.groupBy(await listTargets(tx, { indicators: names }), (one) => one.indicator);
  const figures = Map.groupBy(
    (await listFigures(tx, { indicators: names, places: [country] })).filter((one) => one.status !== 'returned'),
    (one) => one.indicator,
  );
  const regions = await childrenOf(tx, country);
  return indicators.map((indicator) => {
    const { ref } = indicator;
    const own = targets.get(ref) ?? [];
    const ask = (code: string, place: string): Reading =>
      readingOf(shelf, { indicator: ref, period: code, place, split: '' });
    const periods = periodsOf(shelf, madeFrom(shelf, ref), own);
    const series = periods.map((code) => ask(code, country)).filter((one) => one.value !== undefined);
    const placed = periods.findLast((code) => regions.some((one) => ask(code, one.code).value !== undefined));
    return {
      indicator,
      definitions: [...(shelf.definitions.get(ref) ?? [])],
      targets: own,
      figures: figures.get(ref) ?? [],
      computed: series.filter((one) => one.how !== 'figure'),
      places: placed === undefined ? [] : regions.map((one) => ask(placed, one.code)),
    };
  });
}
