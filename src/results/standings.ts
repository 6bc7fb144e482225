import { addMonths, type Day, period } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { figuresWithin, periodsOfFigures, type Stretch } from './figure.store.ts';
import { listTargets } from './indicator.store.ts';
import type { Definition, RecordedIndicator, Target } from './indicator.ts';
import { monthsOf, type Path, type Point, pathOf, periodsCompared, standingTargets } from './path.rules.ts';
import { figuresOf, type Shelf } from './reading.rules.ts';
import { byEnd, countryCode, frameOf, madeFrom, valuesOf } from './shelf.ts';

/** An indicator with what it counts, what is wanted of it and where it stands for one place. */
export type IndicatorStanding = {
  indicator: RecordedIndicator;
  definition?: Definition;
  targets: Target[];
  path: Path;
};

/** How far back is looked at once for the last value: the newest period alone answers nearly always. */
const ROUNDS = [1, 4, Number.POSITIVE_INFINITY];

/** One indicator whose last value is looked for: the periods that may hold it, the one that counts first. */
type Search = { ref: string; version: number; periods: string[]; made: string[]; formulas: number; last?: Point };

/**
 * Where indicators stand for the whole country. Only the figures of the newest periods are read, so that neither years of figures nor
 * those of every commune weigh on a list; in a dozen queries at most, whatever the number of indicators.
 */
export async function standings(
  tx: Tx,
  indicators: readonly RecordedIndicator[],
  today: Day,
): Promise<IndicatorStanding[]> {
  if (indicators.length === 0) return [];
  const refs = indicators.map((one) => one.ref);
  const [{ wanted, ...frame }, allTargets, country] = await Promise.all([
    frameOf(tx, refs, today),
    listTargets(tx, { indicators: refs }),
    countryCode(tx),
  ]);
  const targets = Map.groupBy(allTargets, (one) => one.indicator);
  const national = new Map(
    refs.map((ref) => [
      ref,
      (targets.get(ref) ?? []).filter((one) => one.place === undefined || one.place === country),
    ]),
  );
  const periods = await periodsOfFigures(tx, wanted);
  const searches = refs.flatMap((ref): Search[] => {
    const definition = frame.definitions.get(ref)?.at(-1);
    if (!definition) return [];
    const made = madeFrom(frame, ref);
    const own = national.get(ref)!;
    const figured = made.flatMap((one) => periods.get(one) ?? []);
    const known = new Set([...own.map((one) => one.period), ...figured]);
    const formulas = made.filter((one) => frame.formulas.has(one)).length;
    const ends = figured.map((code) => period(code).last);
    const hears = (code: string): boolean => {
      const { first, last } = period(code);
      return formulas > 0 || ends.some((end) => end >= first && end <= last);
    };
    return [
      {
        ref,
        version: definition.number,
        // a target of a year of which nothing was heard yet is no place to look for the last value
        periods: periodsCompared(definition, own, [...known].sort(byEnd), today).filter(hears),
        made,
        formulas,
      },
    ];
  });
  await findLast(tx, frame, country, searches);
  const last = new Map(searches.map((one) => [one.ref, one.last]));
  return indicators.map((indicator) => {
    const definition = frame.definitions.get(indicator.ref)?.at(-1);
    const own = targets.get(indicator.ref) ?? [];
    if (!definition) return { indicator, targets: own, path: { state: 'not-measurable', why: 'no-figure' } };
    const point = last.get(indicator.ref);
    return {
      indicator,
      definition,
      targets: standingTargets(own),
      path: pathOf(frame.definitions.get(indicator.ref)!, national.get(indicator.ref)!, point ? [point] : [], today),
    };
  });
}

/** Fills in the last value of each: from the figure of the country itself where it stands, else from what it is made of. */
async function findLast(
  tx: Tx,
  frame: Omit<Shelf, 'figures'>,
  country: string,
  searches: readonly Search[],
): Promise<void> {
  let from = 0;
  for (const count of ROUNDS) {
    for (const place of [country, undefined]) {
      const open = searches.filter((one) => !one.last && one.periods.length > from);
      if (open.length === 0) break;
      const shelf: Shelf = {
        ...frame,
        figures: figuresOf(
          await figuresWithin(
            tx,
            open.flatMap((one) => stretchesOf(one, one.periods.slice(from, from + count))),
            place,
          ),
        ),
      };
      for (const one of open) {
        // what is not loaded reads as unknown: of the country alone, only its own figure of the first period is sure
        const asked = place === undefined ? one.periods.slice(from, from + count) : one.periods.slice(from, from + 1);
        const found = asked
          .values()
          .flatMap((code) =>
            valuesOf(
              place === undefined ? shelf : directOf(shelf, one),
              { indicator: one.ref, place: country },
              [code],
              one.version,
            ),
          )
          .next();
        if (!found.done) one.last = found.value;
      }
    }
    from += count;
  }
}

/** The same shelf for an indicator that is asked for its own figures only. */
const directOf = (shelf: Shelf, { ref }: Search): Shelf => ({
  ...shelf,
  formulas: new Map(),
  feeders: new Map(),
  children: new Map(),
  frequencies: new Map([[ref, 'irregular']]),
});

/** The time whose figures a reading of these periods may look at: the periods, what is inside them, and what formulas ask of before. */
function stretchesOf({ made, formulas }: Search, periods: readonly string[]): Stretch[] {
  const starts = periods.map((code) => addMonths(period(code).first, -formulas * Math.max(1, monthsOf(code))));
  const ends = periods.map((code) => period(code).last);
  return made.map((indicator) => ({ indicator, from: starts.sort()[0]!, to: ends.sort().at(-1)! }));
}
