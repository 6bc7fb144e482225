import { type Day, period } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { placesInside } from '../territory/readers.ts';
import { shelfFigures } from './figure.store.ts';
import { type Formula, readBy } from './formula.rules.ts';
import { parseFormula } from './formula.ts';
import { listDefinitions, listIndicators } from './indicator.store.ts';
import type { Target } from './indicator.ts';
import type { Point } from './path.rules.ts';
import { comparable, figureOf, figuresOf, type Reading, readingOf, type Shelf } from './reading.rules.ts';

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
  const [all, listed] = await Promise.all([
    tx.query<{ ref: string; feeds: string | null }>('select ref, feeds from indicator order by ref'),
    listDefinitions(tx),
  ]);
  for (const { ref, feeds } of all.rows) if (feeds) feeders.set(feeds, [...(feeders.get(feeds) ?? []), ref]);
  const definitions = Map.groupBy(listed, (one) => one.indicator);
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
  const { wanted, ...frame } = await frameOf(tx, refs, today);
  const figures = await shelfFigures(tx, wanted, { split: options.split ?? '', asOf: options.asOf });
  return { ...frame, figures: figuresOf(figures) };
}

/** A shelf before its figures, and the indicators whose figures belong on it. */
export async function frameOf(
  tx: Tx,
  refs: readonly string[],
  today: Day,
): Promise<Omit<Shelf, 'figures'> & { wanted: string[] }> {
  const [{ wanted, definitions, formulas, feeders }, places] = await Promise.all([closure(tx, refs), placesInside(tx)]);
  const indicators = await listIndicators(tx, { refs: wanted });
  const children = new Map<string, string[]>();
  for (const { parent, inside } of places) children.set(parent, inside);
  return {
    definitions,
    formulas,
    feeders,
    children,
    today,
    wanted,
    frequencies: new Map(indicators.map((one) => [one.ref, one.frequency])),
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
export const byEnd = (a: string, b: string): number => {
  const [x, y] = [period(a), period(b)];
  if (x.last !== y.last) return x.last < y.last ? -1 : 1;
  return x.first === y.first ? a.localeCompare(b) : x.first > y.first ? -1 : 1;
};

/** Periods for which something is known or wanted of an indicator: those of its figures, of what it is made from, and of its targets; in the order of their ends. */
export function periodsOf(shelf: Shelf, refs: readonly string[], targets: readonly Target[]): string[] {
  const periods = new Set(targets.map((one) => one.period));
  for (const ref of new Set(refs))
    for (const places of shelf.figures.get(ref)?.values() ?? [])
      for (const known of places.values()) for (const code of known.keys()) periods.add(code);
  return [...periods].sort(byEnd);
}

/** Values of an indicator for a place, over the periods known of it. */
export function pointsOf(shelf: Shelf, indicator: string, place: string, targets: readonly Target[]): Point[] {
  const definition = shelf.definitions.get(indicator)?.at(-1)?.number ?? 1;
  return valuesOf(shelf, { indicator, place }, periodsOf(shelf, madeFrom(shelf, indicator), targets), definition);
}

/** The values that readings give for these periods, in their order; a period without a value gives none. */
export const valuesOf = (
  shelf: Shelf,
  { indicator, place }: { indicator: string; place: string },
  periods: readonly string[],
  definition: number,
): Point[] =>
  pointsFrom(
    shelf,
    periods.map((code) => readingOf(shelf, { indicator, period: code, place, split: '' })),
    definition,
  );

/** The same from readings at hand. */
export const pointsFrom = (shelf: Shelf, readings: readonly Reading[], definition: number): Point[] =>
  readings.flatMap((one) =>
    one.value === undefined
      ? []
      : [{ period: one.period, value: one.value, definition: versionBehind(shelf, one) ?? definition }],
  );

/** The version a standing figure was made with; those before a break are never compared, so the newest counts. */
const versionBehind = (shelf: Shelf, reading: Reading): number | undefined =>
  reading.figure === undefined
    ? undefined
    : figureOf(shelf, reading, comparable(shelf.definitions.get(reading.indicator) ?? []))?.definition;
