import { headerWord } from './header.rules.ts';
import type { TrackerCustomType } from './mapping.ts';
import { plainWords } from './plain-words.rules.ts';
import type { Cell } from './sheet.ts';
import type { TrackerWords } from './tracker-words.ts';
import { writtenDay } from './written-day.rules.ts';
import { moneyUnitIn } from './written-money.rules.ts';
import { isWrittenNumber } from './written-number.rules.ts';

/** What a column holds: its own filled cells, and how many blanks lie between them. */
export type Values = { cells: Cell[]; rows: number; blanksBetween: number };

const mostly = (values: Values, test: (cell: Cell) => boolean, part: number): boolean =>
  values.cells.length > 0 && values.cells.filter(test).length >= part * values.cells.length;

const isDay = (cell: Cell, words: TrackerWords): boolean =>
  cell.kind === 'day' ||
  (cell.kind === 'number' && Number(cell.text) > 20_000 && Number(cell.text) < 73_500) ||
  writtenDay(cell.text, words).ok;

/** Whether a column is one of days: most cells are; where its header says so, one is enough. */
export const holdsDays = (values: Values, words: TrackerWords, isSaid = false): boolean =>
  isSaid ? values.cells.some((cell) => isDay(cell, words)) : mostly(values, (cell) => isDay(cell, words), 0.6);

const isAmount = (cell: Cell, words: TrackerWords): boolean =>
  cell.kind === 'number' ||
  isWrittenNumber(cell.text.replace(/[%٪]/g, '')) ||
  moneyUnitIn(cell.text, words) !== undefined;

/** Whether a column that its header calls one of amounts may be: it is empty yet, or one cell is an amount. */
export const holdsAmounts = (values: Values, words: TrackerWords): boolean =>
  values.cells.length === 0 || values.cells.some((cell) => isAmount(cell, words));

/** The type that values allow: only when every one fits does a free column become more than a text. */
export function looksLike(values: Values, header: string, words: TrackerWords): TrackerCustomType {
  const sound = { ...values, cells: values.cells.filter((cell) => cell.kind !== 'error') };
  if (mostly(sound, (cell) => cell.kind === 'yes-no' || isYesNo(cell.text, words), 1)) return 'yes-no';
  const isWrittenDay = (cell: Cell) =>
    cell.kind === 'day' || (cell.kind === 'text' && writtenDay(cell.text, words).ok && !/^\d{4}$/.test(cell.text));
  if (mostly(sound, isWrittenDay, 1)) return 'day';
  const hasUnit = moneyUnitIn(header, words) !== undefined || sound.cells.some((cell) => moneyUnitIn(cell.text, words));
  if (hasUnit && mostly(sound, (cell) => isAmount(cell, words), 0.9)) return 'money';
  const isNumber = (cell: Cell) => cell.kind === 'number' || isWrittenNumber(cell.text.replace(/[%٪]/g, ''));
  return mostly(sound, isNumber, 1) || (headerWord(header, words) && mostly(sound, isNumber, 0.9)) ? 'number' : 'text';
}

const isYesNo = (text: string, words: TrackerWords): boolean => {
  const plain = plainWords(text);
  return words.yes.includes(plain) || words.no.includes(plain);
};
