import {
  addDays,
  addDecimals,
  addMonths,
  type Day,
  type Decimal,
  decimal,
  decimalText,
  isMissing,
  type Maybe,
  type Missing,
  type MissingReason,
  missing,
  type Period,
  period,
  periodCode,
  periodDays,
  roundDecimal,
  sumWithMissing,
} from '../kernel/index.ts';
import type { FigureStatus, ShelfFigure } from './figure.ts';
import { evaluate, type Formula } from './formula.rules.ts';
import type { Definition, Frequency } from './indicator.ts';

/** What is asked: the value of an indicator for a period, a place and a part. */
export type Ask = { indicator: string; period: string; place: string; split: string };

/**
 * How the answer came about: a figure as it stands · a formula · the parts of the place · shorter periods · the
 * indicators that feed this one · none of them.
 */
export type How = 'figure' | 'formula' | 'places' | 'periods' | 'chain' | 'none';

/**
 * An answer that shows its work. `lacks` names what a total is short of: places, periods or indicators; a total with a
 * hole has no value, and says of how many parts it knows (`known` of `parts`).
 */
export type Reading = Ask & {
  how: How;
  value?: string;
  low?: string;
  high?: string;
  missing?: MissingReason;
  status?: FigureStatus;
  figure?: string;
  known?: number;
  parts?: number;
  lacks?: string[];
};

/** Everything a reading may look at, loaded once: figures that stand, definitions, who lies in whom, who feeds whom. */
export type Shelf = {
  /** by indicator, oldest version first */
  definitions: ReadonlyMap<string, readonly Definition[]>;
  frequencies: ReadonlyMap<string, Frequency>;
  formulas: ReadonlyMap<string, Formula>;
  feeders: ReadonlyMap<string, readonly string[]>;
  children: ReadonlyMap<string, readonly string[]>;
  figures: Figures;
  today: Day;
};

/** Figures by indicator, version of its definition, place with part, and period: found by the ten thousand, without a key being spelled for each. */
export type Figures = ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<string, ReadonlyMap<string, ShelfFigure>>>>;

/** The place of the whole, and of a part: `place|part`. */
const placePart = (place: string, split: string): string => (split === '' ? place : `${place}|${split}`);

export function figuresOf(list: Iterable<ShelfFigure>): Figures {
  const figures = new Map<string, Map<number, Map<string, Map<string, ShelfFigure>>>>();
  const inside = <K, V>(map: Map<K, V>, key: K, made: () => V): V => {
    const known = map.get(key);
    if (known !== undefined) return known;
    const fresh = made();
    map.set(key, fresh);
    return fresh;
  };
  for (const one of list) {
    const versions = inside(figures, one.indicator, () => new Map());
    const places = inside(versions, one.definition, () => new Map());
    inside(places, placePart(one.place, one.split), () => new Map()).set(one.period, one);
  }
  return figures;
}

export const figureKey = (ask: Ask, definition: number): string =>
  `${ask.indicator}|${definition}|${ask.period}|${ask.place}|${ask.split}`;

/** The version in force is the last; those before it count with it as far back as the last break. */
export function comparable(definitions: readonly Definition[]): readonly Definition[] {
  // nearly always there is one version only, and it is asked for by the ten thousand
  if (definitions.length < 2) return definitions;
  const found: Definition[] = [];
  for (const one of [...definitions].reverse()) {
    found.push(one);
    if (one.breakReason) break;
  }
  return found;
}

const deepest = 12;

/**
 * The value asked for, by the first rule that can answer: a figure that stands, the formula, the parts of the place,
 * shorter periods, the indicators below in the chain. A returned figure stands for nothing.
 */
export function readingOf(shelf: Shelf, ask: Ask, depth = 0): Reading {
  const versions = comparable(shelf.definitions.get(ask.indicator) ?? []);
  const [current] = versions;
  if (!current || depth > deepest) return { ...ask, how: 'none', missing: 'not-applicable' };
  const figure = figureOf(shelf, ask, versions);
  if (figure && figure.status !== 'returned') return fromFigure(ask, figure);
  const formula = shelf.formulas.get(ask.indicator);
  if (formula) return fromFormula(shelf, ask, formula, current, depth);
  if (isSilent(shelf, ask, current)) return { ...ask, how: 'none', missing: absence(ask, shelf.today) };
  return (
    fromParts(shelf, ask, current, 'places', partsByPlace(shelf, ask, current), depth) ??
    fromPeriods(shelf, ask, current, depth) ??
    fromParts(shelf, ask, current, 'chain', partsByChain(shelf, ask, current), depth) ?? {
      ...ask,
      how: 'none',
      missing: absence(ask, shelf.today),
    }
  );
}

/** Of the newest version that has one. */
export function figureOf(shelf: Shelf, ask: Ask, versions: readonly Definition[]): ShelfFigure | undefined {
  const known = shelf.figures.get(ask.indicator);
  if (!known) return undefined;
  for (const one of versions) {
    const figure = known.get(one.number)?.get(placePart(ask.place, ask.split))?.get(ask.period);
    if (figure) return figure;
  }
  return undefined;
}

/** A period that is not over owes nothing yet. */
const absence = (ask: Ask, today: Day): MissingReason =>
  period(ask.period).last >= today ? 'not-yet-due' : 'not-reported';

const fromFigure = (ask: Ask, figure: ShelfFigure): Reading => ({
  ...ask,
  how: 'figure',
  figure: figure.id,
  status: figure.status,
  ...(figure.value === undefined ? { missing: figure.missing ?? 'not-reported' } : { value: figure.value }),
  ...(figure.low === undefined ? {} : { low: figure.low, high: figure.high! }),
});

const knownValue = (reading: Reading): Maybe<Decimal> =>
  reading.value === undefined ? missing(reading.missing ?? 'not-reported') : decimal(reading.value);

/** As strong as its weakest part: verified only when every part is, cited when the rest is official. */
function weakest(readings: readonly Reading[]): FigureStatus | undefined {
  const statuses = new Set(readings.map((one) => one.status).filter((one) => one !== undefined));
  if (statuses.size === 0) return undefined;
  if (statuses.has('reported')) return 'reported';
  return statuses.has('cited') ? 'cited' : 'verified';
}

function fromFormula(shelf: Shelf, ask: Ask, formula: Formula, { decimals }: Definition, depth: number): Reading {
  const used: Reading[] = [];
  const value = evaluate(formula, (indicator, when) => {
    const code = when === 'same' ? ask.period : periodBefore(ask.period);
    if (code === undefined) return missing('not-applicable');
    const reading = readingOf(shelf, { ...ask, indicator, period: code }, depth + 1);
    used.push(reading);
    return knownValue(reading);
  });
  const lacks = used.filter((one) => one.value === undefined).map((one) => `${one.indicator} ${one.period}`);
  return answer(ask, 'formula', isMissing(value) ? value : roundDecimal(value, decimals), used, lacks);
}

function partsByPlace(shelf: Shelf, ask: Ask, definition: Definition): Ask[] {
  if (definition.overPlaces !== 'sum') return [];
  const inside = shelf.children.get(ask.place) ?? [];
  // of which nothing is known, nothing adds up
  if (inside.every((place) => isSilent(shelf, { indicator: ask.indicator, place }, definition))) return [];
  return inside.map((place) => ({ ...ask, place }));
}

const aroundOf = new WeakMap<Shelf['children'], ReadonlyMap<string, string>>();
const spokenOf = new WeakMap<Shelf, Map<string, ReadonlySet<string>>>();

/** Each place with the one it lies in. */
function around(children: Shelf['children']): ReadonlyMap<string, string> {
  const known = aroundOf.get(children);
  if (known) return known;
  const found = new Map<string, string>();
  for (const [place, inside] of children) for (const one of inside) found.set(one, place);
  aroundOf.set(children, found);
  return found;
}

/** The places of which a figure of an indicator is on the shelf, and all places around them. Found once for a shelf. */
function spokenPlaces(shelf: Shelf, indicator: string): ReadonlySet<string> {
  const found = spokenOf.get(shelf) ?? new Map<string, ReadonlySet<string>>();
  const known = found.get(indicator);
  if (known) return known;
  const places = new Set<string>();
  const outer = around(shelf.children);
  for (const version of shelf.figures.get(indicator)?.values() ?? [])
    for (const part of version.keys()) {
      const place = part.split('|', 1)[0]!;
      for (let at: string | undefined = place; at !== undefined && !places.has(at); at = outer.get(at)) places.add(at);
    }
  spokenOf.set(shelf, found.set(indicator, places));
  return places;
}

/** Nothing is known of an indicator in a place nor inside it, and nothing else could speak for it: its parts need not be asked. */
const isSilent = (
  shelf: Shelf,
  { indicator, place }: Pick<Ask, 'indicator' | 'place'>,
  { overChain }: Definition,
): boolean => overChain !== 'sum' && !spokenPlaces(shelf, indicator).has(place);

const partsByChain = (shelf: Shelf, ask: Ask, { overChain, unit }: Definition): Ask[] =>
  overChain === 'sum'
    ? (shelf.feeders.get(ask.indicator) ?? [])
        .filter((ref) => shelf.definitions.get(ref)?.at(-1)?.unit === unit)
        .map((indicator) => ({ ...ask, indicator }))
    : [];

/** A sum over parts, once one of them has been heard of; a total short of one part has no value. */
function fromParts(
  shelf: Shelf,
  ask: Ask,
  { decimals }: Definition,
  how: 'places' | 'chain' | 'periods',
  parts: readonly Ask[],
  depth: number,
): Reading | undefined {
  const readings = parts.map((part) => readingOf(shelf, part, depth + 1));
  if (!readings.some((one) => one.how !== 'none')) return undefined;
  const total = sumWithMissing(readings.map(knownValue), decimal('0'), addDecimals);
  const named = { places: 'place', chain: 'indicator', periods: 'period' } as const;
  const lacks = readings.filter((one) => one.value === undefined && one.missing !== 'not-applicable');
  return answer(
    ask,
    how,
    isMissing(total) ? total : roundDecimal(total, Math.max(decimals, total.scale)),
    readings,
    lacks.map((one) => one[named[how]]),
  );
}

function fromPeriods(shelf: Shelf, ask: Ask, definition: Definition, depth: number): Reading | undefined {
  const inside = periodsInside(ask.period, shelf.frequencies.get(ask.indicator) ?? 'irregular');
  if (definition.overTime === 'none' || inside.length < 2) return undefined;
  const parts = inside.map((code) => ({ ...ask, period: code }));
  if (definition.overTime === 'sum') return fromParts(shelf, ask, definition, 'periods', parts, depth);
  const last = readingOf(shelf, parts.at(-1)!, depth + 1);
  return last.how === 'none'
    ? undefined
    : answer(ask, 'periods', knownValue(last), [last], last.value ? [] : [last.period]);
}

function answer(ask: Ask, how: How, value: Maybe<Decimal>, used: readonly Reading[], lacks: string[]): Reading {
  const status = weakest(used);
  const known = used.filter((one) => one.value !== undefined).length;
  return {
    ...ask,
    how,
    ...(isMissing(value) ? { missing: (value as Missing).missing } : { value: decimalText(value) }),
    ...(status ? { status } : {}),
    known,
    parts: used.length,
    ...(lacks.length > 0 ? { lacks } : {}),
  };
}

const lengthOf: Record<Frequency, number> = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12, irregular: 0 };

const cut = new Map<string, string[]>();

/** The shorter periods of a frequency that make a period up, oldest first; none when it cannot be cut so. */
export function periodsInside(code: string, frequency: Frequency): readonly string[] {
  const name = `${frequency} ${code}`;
  const known = cut.get(name);
  if (known) return known;
  // a register speaks of a few hundred periods; what asks for more is somebody's test
  if (cut.size > 10_000) cut.clear();
  const parts = cutInto(code, frequency);
  cut.set(name, parts);
  return parts;
}

function cutInto(code: string, frequency: Frequency): string[] {
  const whole = period(code);
  const length = lengthOf[frequency];
  if (length === 0) return [];
  const found: string[] = [];
  let first = whole.first;
  while (first <= whole.last) {
    const part: Period = { first, last: addDays(addMonths(first, length), -1) };
    const named = periodCode(part);
    if (!named || part.last > whole.last) return [];
    found.push(named);
    first = addDays(part.last, 1);
  }
  return found.length > 1 ? found : [];
}

/** The period of the same length just before. example  periodBefore('2026-Q1') → '2025-Q4' */
export function periodBefore(code: string): string | undefined {
  const { first, last } = period(code);
  const before = addDays(first, -1);
  const months = Math.round(periodDays({ first, last }) / 30.4);
  if (months < 1) return periodCode({ first: before, last: before });
  return periodCode({ first: addMonths(first, -months), last: before });
}
