import {
  type Day,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysInMonth,
  ok,
  period,
  type Result,
  refused,
} from '../../kernel/index.ts';
import { plainWords, westernDigits } from './plain-words.rules.ts';
import type { TrackerWords } from './tracker-words.ts';

/**
 * A day as written, and how exactly: where only a month, a quarter or a year was written, its last day is taken for an
 * end and its first for a beginning, and `precision` says so.
 */
export type WrittenDay = { day: Day; precision: 'day' | 'month' | 'quarter' | 'half' | 'year' };
export type DayEdge = 'first' | 'last';

const EARLIEST = 1956;
const LATEST = 2100;

/**
 * Reads a day, a month, a quarter, a half-year or a year.
 *
 * refuses  'tracker.day-unreadable' · 'tracker.day-impossible' (31/02/2026, 03/25/2026)
 * example  '15/03/2026' → 2026-03-15; 'mars 2026' and «مارس 2026» → 2026-03-31; 'T3 2026' → 2026-09-30
 */
export function writtenDay(text: string, words: TrackerWords, edge: DayEdge = 'last'): Result<WrittenDay> {
  const bare = westernDigits(text)
    .replace(/[\u200e\u200f\u061c]/g, '')
    .trim();
  const figures = inFigures(bare, edge);
  if (figures) return figures;
  const plain = plainWords(bare);
  return inWords(plain, words, edge) ?? refused('tracker.day-unreadable', { value: text });
}

/** A number that a spreadsheet keeps for a day, when it lies between 1956 and 2100. */
export function serialDay(text: string): Result<WrittenDay> {
  const serial = Math.floor(Number(text));
  const origin = dayNumber('1899-12-30' as Day);
  const on = serial > 20_000 && serial < 73_500 ? dayFromNumber(origin + serial) : undefined;
  return on ? ok({ day: on, precision: 'day' }) : refused('tracker.day-unreadable', { value: text });
}

/** A day, month or year in figures alone; undefined where words are written. */
export function inFigures(text: string, edge: DayEdge): Result<WrittenDay> | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/.exec(text);
  if (iso) return exactly(Number(iso[1]), Number(iso[2]), Number(iso[3]), text);
  const european = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})(?:\s+\d{1,2}:\d{2}.*)?$/.exec(text);
  if (european) return exactly(fullYear(european[3]!), Number(european[2]), Number(european[1]), text);
  const month = /^(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(text) ?? swapped(/^(\d{4})\s*[-/.]\s*(\d{1,2})$/.exec(text));
  if (month) return inMonth(Number(month[2]), Number(month[1]), edge, text);
  const year = /^(\d{4})$/.exec(text);
  return year ? spanning(year[1]!, 'year', edge, text) : undefined;
}

const swapped = (match: RegExpExecArray | null): [string, string, string] | null =>
  match && [match[0], match[2]!, match[1]!];

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

const within = (year: number): boolean => year >= EARLIEST && year <= LATEST;

function exactly(year: number, month: number, date: number, text: string): Result<WrittenDay> {
  const found = dayOf(year, month, date);
  return found.ok && within(year)
    ? ok({ day: found.value, precision: 'day' })
    : refused('tracker.day-impossible', { value: text });
}

function inMonth(year: number, month: number, edge: DayEdge, text: string): Result<WrittenDay> {
  if (month < 1 || month > 12 || !within(year)) return refused('tracker.day-impossible', { value: text });
  const found = dayOf(year, month, edge === 'first' ? 1 : daysInMonth(year, month));
  return found.ok ? ok({ day: found.value, precision: 'month' }) : found;
}

function spanning(code: string, precision: WrittenDay['precision'], edge: DayEdge, text: string): Result<WrittenDay> {
  if (!within(Number(code.slice(0, 4)))) return refused('tracker.day-impossible', { value: text });
  const { first, last } = period(code);
  return ok({ day: edge === 'first' ? first : last, precision });
}

/** The rest of a text after one of these words, or undefined; the longest word is tried first. */
function after(text: string, words: readonly string[]): string | undefined {
  const found = [...words]
    .sort((a, b) => b.length - a.length)
    .find((word) => text === word || text.startsWith(`${word} `));
  return found === undefined ? undefined : text.slice(found.length).trim();
}

function inWords(plain: string, words: TrackerWords, edge: DayEdge): Result<WrittenDay> | undefined {
  const fromEnd = after(plain, words.ends);
  if (fromEnd) return inWords(fromEnd, words, 'last') ?? inFigures(fromEnd.replace(' ', '/'), 'last');
  const fromStart = after(plain, words.starts);
  if (fromStart) return inWords(fromStart, words, 'first') ?? inFigures(fromStart.replace(' ', '/'), 'first');
  return ofQuarter(plain, words, edge) ?? ofMonth(plain, words, edge);
}

const linking = new Set(['', 'de', 'du', 'l', 'من', 'سنه', 'عام']);

function ofQuarter(plain: string, words: TrackerWords, edge: DayEdge): Result<WrittenDay> | undefined {
  const match = /^(.*?)\s*(\d{4})$/.exec(plain);
  if (!match) return undefined;
  const spaced = match[1]!
    .replace(/^([a-z]+)(\d)$/, '$1 $2')
    .split(' ')
    .filter((word) => !linking.has(word))
    .join(' ');
  for (const [kind, letter, most] of [
    ['quarters', 'Q', 4],
    ['halves', 'H', 2],
  ] as const) {
    const rank = rankBeside(spaced, words[kind], words.ordinals);
    if (rank === undefined || rank > most) continue;
    return spanning(`${match[2]}-${letter}${rank}`, kind === 'quarters' ? 'quarter' : 'half', edge, plain);
  }
  return undefined;
}

/** 'trimestre 3', '3eme trimestre' and «الربع الثالث»: the word on one side, its rank on the other. */
function rankBeside(
  text: string,
  nouns: readonly string[],
  ordinals: readonly (readonly string[])[],
): number | undefined {
  for (const noun of nouns) {
    const rest = text.startsWith(`${noun} `)
      ? text.slice(noun.length + 1)
      : text.endsWith(` ${noun}`)
        ? text.slice(0, -noun.length - 1)
        : undefined;
    if (rest === undefined) continue;
    const rank = ordinals.findIndex((one) => one.includes(rest));
    if (rank >= 0) return rank + 1;
  }
  return undefined;
}

function ofMonth(plain: string, words: TrackerWords, edge: DayEdge): Result<WrittenDay> | undefined {
  const match = /^(?:(\d{1,2})(?:er)?\s+)?(\p{L}+(?:\s\p{L}+)?)\s*(\d{4}|\d{2})$/u.exec(plain);
  if (!match) return undefined;
  const month = words.months.findIndex((names) => names.includes(match[2]!)) + 1;
  if (month === 0) return undefined;
  const year = fullYear(match[3]!);
  return match[1] ? exactly(year, month, Number(match[1]), plain) : inMonth(year, month, edge, plain);
}
