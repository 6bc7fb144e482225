import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Cell } from '../tracker/sheet.ts';
import { serialDay } from '../tracker/written-day.rules.ts';
import { plainNumber, tidy, understood } from './value.rules.ts';
import type { BookColumn } from './workbook.ts';

/**
 * What a cell of a workbook says in its column.
 *
 * refuses  'workbook.formula-failed' · what `understood` refuses
 */
export function cellValue(column: BookColumn, cell: Cell | undefined): Result<string | undefined> {
  if (cell === undefined) return ok(undefined);
  if (cell.kind === 'error') return refused('workbook.formula-failed', { value: cell.text });
  if (column.as === 'text' || !column.isOpen) return shutValue(column, cell);
  if (column.as === 'number') {
    if (cell.kind === 'number') return ok(plainNumber(cell.text));
    return cell.kind === 'text'
      ? understood(column, cell.text)
      : refused('workbook.number-expected', { value: cell.text });
  }
  if (column.as === 'day') {
    if (cell.kind === 'day') return ok(cell.text);
    if (cell.kind === 'text') return understood(column, cell.text);
    const serial = cell.kind === 'number' ? serialDay(cell.text) : undefined;
    return serial?.ok ? ok(serial.value.day) : refused('workbook.day-expected', { value: cell.text });
  }
  return understood(column, cell.text);
}

/** A text, or a cell that is only there to be read: whatever stands in it, compared and never entered. */
function shutValue(column: BookColumn, cell: Cell): Result<string | undefined> {
  if (column.as === 'choice') {
    const chosen = column.choices?.find((one) => tidy(one.title) === tidy(cell.text));
    return ok(chosen?.code ?? tidy(cell.text));
  }
  const text = cell.kind === 'number' ? plainNumber(cell.text) : tidy(cell.text);
  return ok(text === '' ? undefined : text);
}
