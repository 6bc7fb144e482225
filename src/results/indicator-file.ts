import type { Day } from '../kernel/index.ts';
import { breather } from '../platform/breathe.ts';
import type { Tx } from '../platform/database/database.ts';
import { childrenOf } from '../territory/readers.ts';
import { listFigures } from './figure.store.ts';
import type { Figure } from './figure.ts';
import { listIndicators, listTargets } from './indicator.store.ts';
import type { Definition, RecordedIndicator, Target } from './indicator.ts';
import { type Path, pathOf } from './path.rules.ts';
import { countryCode, indicatorByRef, madeFrom, periodsOf, pointsFrom, shelfOf } from './readers.ts';
import { type Reading, readingOf } from './reading.rules.ts';

/**
 * An indicator with all that is known of it for one place.
 *
 * series   its value for every period known or wanted, oldest first
 * figures  as they stand, with every part; parts are the readings of what a formula or a chain is made from
 * places   the last period of the series, for each place directly below
 */
export type IndicatorFile = {
  indicator: RecordedIndicator;
  definitions: Definition[];
  targets: Target[];
  series: Reading[];
  figures: Figure[];
  parts: Reading[];
  places: Reading[];
  feeders: RecordedIndicator[];
  path: Path;
};

export async function indicatorFile(
  tx: Tx,
  ref: string,
  today: Day,
  options: { place?: string | undefined; asOf?: Date | undefined } = {},
): Promise<IndicatorFile | undefined> {
  const indicator = await indicatorByRef(tx, ref);
  if (!indicator) return undefined;
  const country = await countryCode(tx);
  const place = options.place ?? country;
  const shelf = await shelfOf(tx, [ref], today, { asOf: options.asOf });
  const definitions = [...(shelf.definitions.get(ref) ?? [])];
  const targets = await listTargets(tx, { indicators: [ref] });
  const here = targets.filter((one) => (one.place ?? country) === place);
  const made = madeFrom(shelf, ref);
  const periods = periodsOf(shelf, made, here);
  // figures of every commune and month are added up here: others are let in between two periods
  const breathe = breather();
  const series: Reading[] = [];
  for (const code of periods) {
    series.push(readingOf(shelf, { indicator: ref, period: code, place, split: '' }));
    await breathe();
  }
  const last = series.findLast((one) => one.value !== undefined)?.period ?? periods.at(-1);
  const at = (ask: { indicator?: string; place?: string }) =>
    last === undefined ? [] : [readingOf(shelf, { indicator: ref, period: last, place, split: '', ...ask })];
  return {
    indicator,
    definitions,
    targets,
    series,
    figures: await listFigures(tx, { indicators: [ref], places: [place], asOf: options.asOf }),
    parts: made.flatMap((one) => (one === ref ? [] : at({ indicator: one }))),
    places: (await childrenOf(tx, place)).flatMap((one) => at({ place: one.code })),
    feeders: await listIndicators(tx, { refs: shelf.feeders.get(ref) ?? [] }),
    path: pathOf(definitions, here, pointsFrom(shelf, series, definitions.at(-1)?.number ?? 1), today),
  };
}
