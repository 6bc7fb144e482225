import { plainWords } from './plain-words.rules.ts';
import type { Cell } from './sheet.ts';
import type { TrackerWords } from './tracker-words.ts';

/** A cell in which people wrote that there is nothing to say: «-», «n.d.», «RAS». It is counted apart, never as a value. */
export const saysNothing = (cell: Cell, words: TrackerWords): boolean =>
  cell.kind === 'text' &&
  words.nothing.some(
    (sign) =>
      sign === cell.text.trim().toLowerCase() ||
      (plainWords(sign) !== '' && plainWords(sign) === plainWords(cell.text)),
  );
