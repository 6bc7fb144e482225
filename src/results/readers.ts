import type { Target as PolicyTarget, Scope } from '../access/index.ts';
import { type Day, period } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { regionOf } from '../territory/index.ts';
import { allPlaces } from '../territory/readers.ts';
import { listFigures } from './figure.store.ts';
import { type Formula, readBy } from './formula.rules.ts';
import { parseFormula } from './formula.ts';
import { listDefinitions, listIndicators, listTargets } from './indicator.store.ts';
import type { Definition, Indicator, RecordedIndicator, Target } from './indicator.ts';
import { type Path, pathOf, standingTargets } from './path.rules.ts';
import { figureKey, readingOf, type Shelf } from './reading.rules.ts';

export { listFigures } from './figure.store.ts';
export { listDefinitions, listIndicators, listTargets } from './indicator.store.ts';

export async function indicatorByRef(tx: Tx, ref: string): Promise<RecordedIndicator | undefined> {
  return (await listIndicators(tx, { refs: [ref] }))[0];
}

/** Scopes an indicator lies in: its strategy, its project, those who report and make it; with a place, its region too. */
export function indicatorTarget(
  indicator: Pick<Indicator, 'strategy' | 'project' | 'owner' | 'producer'>,
  place?: string,
): PolicyTarget {
  const scopes: Scope[] = [{ kind: 'strategy', id: indicator.strategy }];
  if (indicator.project) scopes.push({ kind: 'project', id: indicator.project });
  for (const id of new Set([indicator.owner, indicator.producer])) if (id) scopes.push({ kind: 'organisation', id });
  const region = place === undefined ? undefined : regionOf(place);
  if (region) scopes.push({ kind: 'region', id: region });
  return { scopes };
}

/** The whole country, as a place. */
export async function countryCode(tx: Tx): Promise<string> {
  const found = await tx.query<{ code: string }>(
    "select code from place where level = 'country' order by code limit 1",
  );
  return found.rows[0]?.code ?? '';
}

/** The indicators named, and all that their formulas and chains read, however far down. */
async function closure(tx: Tx, refs: readonly string[]) {
  const feeders = new Map<string, string[]>();
  const all = await tx.query<{ ref: string; feeds: string | null }>('select ref, feeds from indicator order by ref');
  for (const { ref, feeds } of all.rows) if (feeds) feeders.set(feeds, [...(feeders.get(feeds) ?? []), ref]);
  const definitions = Map.groupBy(await listDefinitions(tx), (one) => one.indicator);
  const formulas = new Map<string, Formula>();
  const wanted = new Set<string>();
  const walk = (ref: string): void => {
    if (wanted.has(ref)) return;
    wanted.add(ref);
    const current = definitions.get(ref)?.at(-1);
    if (!current) return;
    const formula = current.formula === undefined ? undefined : parseFormula(current.formula);
    if (formula?.ok) {
      formulas.set(ref, formula.value);
      readBy(formula.value).forEach(walk);
    }
    if (current.overChain === 'sum') feeders.get(ref)?.forEach(walk);
  };
  refs.forEach(walk);
  return { wanted: [...wanted], definitions, formulas, feeders };
}

/**
 * All that readings of these indicators may look at, as it was known at an instant (now when left out).
 *
 * splits  parts wanted; the whole alone when left out
 */
export async function shelfOf(
  tx: Tx,
  refs: readonly string[],
  today: Day,
  options: { asOf?: Date | undefined; split?: string | undefined } = {},
): Promise<Shelf> {
  const { wanted, definitions, formulas, feeders } = await closure(tx, refs);
  const indicators = await listIndicators(tx, { refs: wanted });
  const figures = await listFigures(tx, { indicators: wanted, split: options.split ?? '', asOf: options.asOf });
  const children = new Map<string, string[]>();
  for (const place of await allPlaces(tx))
    if (place.parent) children.set(place.parent, [...(children.get(place.parent) ?? []), place.code]);
  return {
    definitions,
    formulas,
    feeders,
    children,
    today,
    frequencies: new Map(indicators.map((one) => [one.ref, one.frequency])),
    figures: new Map(figures.map((one) => [figureKey(one, one.definition), one])),
  };
}

/**
 * An indicator and all that its value is made from, however far down: what its formula reads, and what feeds it where
 * its chain is summed. The same whether the shelf holds more besides or not.
 */
export function madeFrom(shelf: Pick<Shelf, 'definitions' | 'formulas' | 'feeders'>, ref: string): string[] {
  const found = new Set<string>();
  const walk = (one: string): void => {
    if (found.has(one)) return;
    found.add(one);
    const formula = shelf.formulas.get(one);
    if (formula) readBy(formula).forEach(walk);
    if (shelf.definitions.get(one)?.at(-1)?.overChain === 'sum') shelf.feeders.get(one)?.forEach(walk);
  };
  walk(ref);
  return [...found];
}

/** By last day; of two that end together the longer one last. */
const byEnd = (a: string, b: string): number => {
  const [x, y] = [period(a), period(b)];
  if (x.last !== y.last) return x.last < y.last ? -1 : 1;
  return x.first === y.first ? a.localeCompare(b) : x.first > y.first ? -1 : 1;
};

/** Periods for which something is known or wanted of an indicator: those of its figures, of what it is made from, and of its targets; in the order of their ends. */
export function periodsOf(shelf: Shelf, refs: readonly string[], targets: readonly Target[]): string[] {
  const periods = new Set(targets.map((one) => one.period));
  for (const figure of shelf.figures.values()) if (refs.includes(figure.indicator)) periods.add(figure.period);
  return [...periods].sort(byEnd);
}

/** An indicator with what it counts, what is wanted of it and where it stands for one place. */
export type IndicatorStanding = {
  indicator: RecordedIndicator;
  definition?: Definition;
  targets: Target[];
  path: Path;
};

/** Where indicators stand for the whole country, in five queries whatever their number. */
export async function standings(
  tx: Tx,
  indicators: readonly RecordedIndicator[],
  today: Day,
): Promise<IndicatorStanding[]> {
  const refs = indicators.map((one) => one.ref);
  const shelf = await shelfOf(tx, refs, today);
  const targets = Map.groupBy(await listTargets(tx, { indicators: refs }), (one) => one.indicator);
  const country = await countryCode(tx);
  return indicators.map((indicator) => {
    const definition = shelf.definitions.get(indicator.ref)?.at(-1);
    const own = targets.get(indicator.ref) ?? [];
    const national = own.filter((one) => one.place === undefined || one.place === country);
    if (!definition) return { indicator, targets: own, path: { state: 'not-measurable', why: 'no-figure' } };
    return {
      indicator,
      definition,
      targets: standingTargets(own),
      path: pathOf(
        shelf.definitions.get(indicator.ref)!,
        national,
        pointsOf(shelf, indicator.ref, country, national),
        today,
      ),
    };
  });
}

/** Values of an indicator for a place, over the periods known of it. */
export function pointsOf(shelf: Shelf, indicator: string, place: string, targets: readonly Target[]) {
  const definition = shelf.definitions.get(indicator)?.at(-1)?.number ?? 1;
  const read = madeFrom(shelf, indicator);
  return periodsOf(shelf, read, targets)
    .map((code) => readingOf(shelf, { indicator, period: code, place, split: '' }))
    .flatMap((one) =>
      one.value === undefined
        ? []
        : [{ period: one.period, value: one.value, definition: versionBehind(shelf, one.figure) ?? definition }],
    );
}

/** The version a standing figure was made with; those before a break are never compared, so the newest counts. */
const versionBehind = (shelf: Shelf, figure: string | undefined): number | undefined => {
  if (figure === undefined) return undefined;
  for (const one of shelf.figures.values()) if (one.id === figure) return one.definition;
  return undefined;
};
