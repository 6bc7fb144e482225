import { ok, type Result, refused } from '../../kernel/index.ts';
import type { ColumnMeaning, TrackerCustom } from './mapping.ts';
import { plainWords } from './plain-words.rules.ts';
import type { Cell } from './sheet.ts';
import type { TrackerWords } from './tracker-words.ts';
import { type DayEdge, serialDay, type WrittenDay, writtenDay } from './written-day.rules.ts';
import { scaled, writtenMoney } from './written-money.rules.ts';
import { writtenNumber } from './written-number.rules.ts';

/** The day a cell holds, however its file keeps it. */
export function dayIn(cell: Cell, words: TrackerWords, edge: DayEdge): Result<WrittenDay> {
  if (cell.kind === 'day') return ok({ day: cell.text, precision: 'day' });
  if (cell.kind === 'number')
    return Number(cell.text) < 3000 ? writtenDay(cell.text, words, edge) : serialDay(cell.text);
  return writtenDay(cell.text, words, edge);
}

/** What a custom field keeps of a cell; `precision` when a day was written less exactly. */
export type CustomRead = { value: unknown; precision?: WrittenDay['precision'] };

/**
 * Reads a cell as its custom field wants it.
 *
 * refuses  'tracker.number-…' · 'tracker.unit-missing' · 'tracker.day-…' · 'tracker.yes-no-unreadable'
 */
export function customIn(
  cell: Cell,
  custom: TrackerCustom,
  meaning: ColumnMeaning,
  words: TrackerWords,
): Result<CustomRead> {
  switch (custom.type) {
    case 'text':
      return ok({ value: cell.kind === 'number' && cell.percent ? `${hundredfold(cell.text)} %` : cell.text });
    case 'number':
      return numberIn(cell, meaning);
    case 'money': {
      const read =
        cell.kind === 'number'
          ? meaning.unit
            ? scaled(cell.text, meaning.unit)
            : refused('tracker.unit-missing', { value: cell.text })
          : writtenMoney(cell.text, meaning.unit, words, meaning.decimal);
      return read.ok ? ok({ value: read.value }) : read;
    }
    case 'day': {
      const read = dayIn(cell, words, 'last');
      return read.ok ? ok({ value: read.value.day, precision: read.value.precision }) : read;
    }
    case 'yes-no': {
      const plain = plainWords(cell.text);
      if (cell.kind === 'yes-no') return ok({ value: cell.text === 'true' });
      if (words.yes.includes(plain)) return ok({ value: true });
      return words.no.includes(plain)
        ? ok({ value: false })
        : refused('tracker.yes-no-unreadable', { value: cell.text });
    }
  }
}

function numberIn(cell: Cell, meaning: ColumnMeaning): Result<CustomRead> {
  if (cell.kind === 'number')
    return ok({ value: cell.percent || meaning.fraction ? hundredfold(cell.text) : cell.text });
  const read = writtenNumber(cell.text.replace(/[%٪]/g, '').trim(), meaning.decimal);
  if (!read.ok) return refused(read.refusal.code, { value: cell.text });
  return ok({ value: meaning.fraction && !/[%٪]/.test(cell.text) ? hundredfold(read.value) : read.value });
}

const hundredfold = (text: string): string => {
  const moved = scaled(text, { currency: 'XXX', scale: 2 });
  return moved.ok ? moved.value.amount : text;
};
