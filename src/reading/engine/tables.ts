import type { Draft, DraftQuantity, DraftUnit, Span } from '../draft.ts';
import { isAhead } from './evidence.ts';
import { spanOf } from './normalise.ts';
import { numberAt } from './numbers.ts';
import { SURE, THRESHOLD } from './rules.ts';
import type { TextBlock } from './segment.ts';
import { MARK, NUMBER, strAt, type Tokens, WORD } from './tokens.ts';
import { arabicWork, currencyCodes, jobNouns, measures, peopleNouns } from './unit-words.ts';
import { withoutArticle } from './units.ts';
import type { Work } from './work.ts';

/** A cell of a row, tokens without the bars, end excluded. */
type Cell = { first: number; end: number };
/** What stands above a column: a year, or that it holds what is to be reached. */
type Column = { year: string | undefined; isGoal: boolean };
/** A table under way. */
export type Table = { columns: Column[] };

const goalWords = /^(targets?|cibles?|objectifs?|valeurs?|goals?|مستهدف|المستهدف|مستهدفه|المستهدفه|الهدف|هدف|الاهداف)$/;
const startWords = /^(baseline|reference|base|actual|current|depart|المرجع|مرجعيه|الحالي|الحاليه|خط|الاساس|الواقع)$/;

/** The cells of a line that bars cut, two bars at least; empty if it is no row. */
export function cellsOf(tokens: Tokens, block: TextBlock): Cell[] {
  const bars: number[] = [];
  for (let i = block.first; i < block.end; i++) if (tokens.kind[i] === MARK && tokens.str[i] === '|') bars.push(i);
  if (bars.length < 2) return [];
  const edges = [
    ...(bars[0] === block.first ? [] : [block.first - 1]),
    ...bars,
    ...(bars.at(-1) === block.end - 1 ? [] : [block.end]),
  ];
  return edges.slice(1).map((edge, at) => ({ first: edges[at]! + 1, end: edge }));
}

const yearIn = (tokens: Tokens, { first, end }: Cell): string | undefined => {
  let found: string | undefined;
  for (let i = first; i < end; i++)
    if (tokens.kind[i] === NUMBER && /^(19|20)\d\d$/.test(tokens.str[i]!)) found = tokens.str[i];
  return found;
};

const saysAny = (tokens: Tokens, { first, end }: Cell, form: RegExp): boolean =>
  tokens.str.slice(first, end).some((word) => form.test(word));

/** Words above the columns, or undefined where a row tells no years and no targets. */
export function headOf(tokens: Tokens, cells: readonly Cell[]): Table | undefined {
  const columns = cells.map((cell) => ({
    year: yearIn(tokens, cell),
    isGoal: saysAny(tokens, cell, goalWords) && !saysAny(tokens, cell, startWords),
  }));
  const isHead =
    columns.some((one) => one.year !== undefined || one.isGoal) &&
    cells.every((cell, at) => columns[at]!.year !== undefined || plainNumber(tokens, cell) === undefined);
  return isHead ? { columns } : undefined;
}

/** "at least 15 %", «moins de 10», «لا يقل عن 45» */
const compared =
  /^(at|least|most|less|more|than|over|under|below|above|about|around|up|to|moins|plus|de|au|environ|pres|superieur|inferieur|a|اقل|اكثر|من|علي|الاقل|لا|يقل|عن|نحو|حوالي|فوق|دون)$/;

type Plain = { value: number; isPercent: boolean; first: number; end: number };

/** A cell that holds a number and no more than its sign or unit. */
function plainNumber(tokens: Tokens, { first, end }: Cell, language: Work['language'] = 'en'): Plain | undefined {
  if (end <= first || end - first > 6) return undefined;
  for (let i = first; i < Math.min(end, first + 4); i++) {
    if (tokens.kind[i] === WORD && !compared.test(tokens.str[i]!)) return undefined;
    if (tokens.kind[i] !== NUMBER) continue;
    const read = numberAt(tokens, i, language);
    if (!read || read.end > end) return undefined;
    let words = 0;
    for (let at = read.end; at < end; at++) if (tokens.kind[at] === WORD) words += 1;
    return words > 1
      ? undefined
      : { value: read.value, isPercent: strAt(tokens, read.end) === '%', first: i, end: read.end };
  }
  return undefined;
}

type Unit = { unit: DraftUnit; times: number; currency?: string };

/** What a row counts, by the words of its other cells. */
function unitOf(tokens: Tokens, cells: readonly Cell[], language: Work['language']): Unit {
  let counted: Unit | undefined;
  for (const { first, end } of cells)
    for (let i = first; i < end; i++) {
      const word = tokens.str[i]!;
      const bare = language === 'ar' ? withoutArticle(word) : word;
      if (word === '%' || /^(percent|percentage|pourcentage|taux|نسبه|معدل)$/.test(bare))
        return { unit: 'percent', times: 1 };
      if (Object.hasOwn(measures, bare) && (measures[bare]!.unit === 'MW' || measures[bare]!.unit === 'km'))
        return measures[bare]!;
      if (Object.hasOwn(currencyCodes, word) && !/^(da|try|cad|dt)$/.test(word))
        return { unit: 'currency', times: 1, currency: currencyCodes[word]! };
      if (counted) continue;
      if (jobNouns[language].has(bare) || (arabicWork.has(bare) && language === 'ar'))
        counted = { unit: 'jobs', times: 1 };
      else if (peopleNouns[language].has(bare)) counted = { unit: 'people', times: 1 };
    }
  return counted ?? { unit: 'count', times: 1 };
}

/**
 * What a row of a table of targets says: the number under the last year that lies ahead, or under the word for a target.
 *
 * 'table:target'  the row has such a number, and words that say of what
 */
export function rowDraft(work: Work, block: TextBlock, cells: readonly Cell[], table: Table): Draft | undefined {
  const { tokens, normalised, language } = work;
  if (work.off.has('table:target')) return undefined;
  const numbers = cells.map((cell) => plainNumber(tokens, cell, language));
  let goal = -1;
  table.columns.forEach(({ year, isGoal }, at) => {
    if (!numbers[at]) return;
    const isLater =
      year !== undefined && isAhead({ first: 0, end: 0, kind: 'deadline', to: year, strength: 2 }, work.reference);
    if (isLater || isGoal) goal = at;
  });
  const found = numbers[goal];
  const words = cells.filter((_, at) => !numbers[at]);
  const label = words.find(
    ({ first, end }) => tokens.kind.slice(first, end).filter((kind) => kind === WORD).length >= 2,
  );
  if (!found || !label) return undefined;
  const unit = found.isPercent ? { unit: 'percent' as const, times: 1 } : unitOf(tokens, words, language);
  const span = (first: number, end: number): Span => spanOf(normalised, tokens.start[first]!, tokens.end[end - 1]!);
  const last = cells.findLast(({ first, end }) => end > first)!;
  const own = span(label.first, last.end);
  const quantity: DraftQuantity = {
    ...span(found.first, found.end),
    value: found.value * unit.times,
    unit: unit.unit,
    ...('currency' in unit && unit.currency ? { currency: unit.currency } : {}),
  };
  const { year } = table.columns[goal]!;
  return {
    ...own,
    quote: normalised.text.slice(own.start, own.end),
    sentence: span(block.first, block.end),
    kind: unit.unit === 'jobs' ? 'jobs' : 'target',
    status: 'planned',
    quantities: [quantity],
    deadline: year === undefined ? null : { ...span(found.first, found.end), to: year, inherited: true },
    actors: [],
    places: [],
    confidence: Math.round((1 / (1 + Math.exp(-(SURE - THRESHOLD - 0.25)))) * 100) / 100,
    lane: 'sure',
    fired: [{ rule: 'table:target', weight: SURE, ...own }],
    readers: ['embedded'],
  };
}
