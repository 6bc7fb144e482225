import { type Day, isDay, isDecimalText, type Refusal } from '../../kernel/index.ts';
import { isSameValue } from './value.rules.ts';
import type { Address, BookColumn, BookRow, RowKind, WantedValue } from './workbook.ts';

/** A wanted value beside the row and the column it is about. */
export type Placed = { wanted: WantedValue; row: BookRow; column: BookColumn };

export type Compared = { moves: Placed[]; conflicts: Placed[]; already: number; problems: Refusal[] };

/** Where something is, for a sentence: sheet and cell of a file, else the row and its column. */
export const placeOf = (
  { kind, key, at }: { kind: RowKind; key: string; at?: Address | undefined },
  column?: string,
): Record<string, unknown> => ({
  kind,
  key,
  ...(column === undefined ? {} : { column }),
  ...(at ? { sheet: at.sheet, cell: at.cell } : { sheet: kind, cell: key }),
});

/**
 * Three values side by side: what was seen, what stands now, what is wanted.
 *
 * | seen | now | wanted | answer |
 * | a | a | b | a move |
 * | a | b | b | already so |
 * | a | c | b | a conflict: somebody else changed it |
 *
 * problems  'workbook.number-expected' · 'workbook.day-expected' · 'workbook.choice-unknown' · 'workbook.row-gone' ·
 *           'workbook.report-closed' · 'workbook.row-shut' · 'workbook.column-shut'
 */
export function compareValues(
  wanted: readonly WantedValue[],
  rows: ReadonlyMap<string, BookRow>,
  columns: Record<RowKind, readonly BookColumn[]>,
): Compared {
  const compared: Compared = { moves: [], conflicts: [], already: 0, problems: [] };
  for (const one of wanted) {
    const column = columns[one.kind].find(({ id }) => id === one.column);
    const row = rows.get(rowId(one));
    const details = { ...placeOf(one, column?.title ?? one.column), value: one.after ?? '' };
    if (!row) compared.problems.push({ code: 'workbook.row-gone', details });
    else if (!column?.isOpen) compared.problems.push({ code: 'workbook.column-shut', details });
    else if (whyUnfit(column, one.after)) compared.problems.push({ code: whyUnfit(column, one.after)!, details });
    else if (isSameValue(column.as, row.values[column.id], one.after)) compared.already++;
    // what was opened for writing since then is fine; what was handed in is no longer ours to write
    else if (one.way !== row.way && one.way !== 'register')
      compared.problems.push({ code: 'workbook.report-closed', details });
    else if (!row.isOpen) compared.problems.push({ code: 'workbook.row-shut', details });
    else if (isSameValue(column.as, row.values[column.id], one.before))
      compared.moves.push({ wanted: one, row, column });
    else compared.conflicts.push({ wanted: one, row, column });
  }
  return compared;
}

/** Why a value cannot stand in its column. */
function whyUnfit({ as, choices }: BookColumn, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (as === 'number') return isDecimalText(value) ? undefined : 'workbook.number-expected';
  if (as === 'day') return isDay(value) ? undefined : 'workbook.day-expected';
  return as === 'choice' && !choices?.some((one) => one.code === value) ? 'workbook.choice-unknown' : undefined;
}

export const rowId = ({ kind, key }: { kind: RowKind; key: string }): string => `${kind} ${key}`;

/** Rows with what is wanted of them, each once. */
export type ChangedRow = { row: BookRow; changes: Map<string, WantedValue> };

export function byRow(placed: readonly Placed[]): ChangedRow[] {
  const rows = new Map<string, ChangedRow>();
  for (const { wanted, row } of placed) {
    const known = rows.get(rowId(row)) ?? { row, changes: new Map<string, WantedValue>() };
    known.changes.set(wanted.column, wanted);
    rows.set(rowId(row), known);
  }
  return [...rows.values()];
}

/** The value that a column would have. */
export const wouldBe = ({ row, changes }: ChangedRow, column: string): string | undefined =>
  changes.has(column) ? changes.get(column)!.after : row.values[column];

const CURRENCY = /^[A-Z]{3}$/;

/**
 * What no row may become, said before anything is sent.
 *
 * problems  'workbook.day-to-come' · 'workbook.figure-both' · 'workbook.figure-emptied' · 'workbook.title-empty'
 *           · 'workbook.currency-unknown'
 */
export function refusedRows(
  rows: readonly ChangedRow[],
  today: Day,
  columns: Record<RowKind, readonly BookColumn[]>,
): Refusal[] {
  const currencies = columns.projects.map((one) => one.id).filter((id) => id.endsWith('.currency'));
  return rows.flatMap((one): Refusal[] => {
    const problem = (code: string, column: string): Refusal[] => {
      const about = one.changes.get(column) ?? [...one.changes.values()][0]!;
      return [{ code, details: { ...placeOf(about, column), value: about.after ?? '' } }];
    };
    const is = (column: string) => wouldBe(one, column);
    switch (one.row.kind) {
      case 'milestones':
        return (is('reachedOn') ?? '') > today ? problem('workbook.day-to-come', 'reachedOn') : [];
      case 'figures':
        if (is('value') !== undefined && is('missing') !== undefined) return problem('workbook.figure-both', 'missing');
        return is('value') === undefined && is('missing') === undefined
          ? problem('workbook.figure-emptied', 'value')
          : [];
      case 'money': {
        const says = is('planned') !== undefined || is('paid') !== undefined;
        return says && !CURRENCY.test(is('currency') ?? '') ? problem('workbook.currency-unknown', 'currency') : [];
      }
      case 'projects':
        return [
          ...(is('title') === undefined ? problem('workbook.title-empty', 'title') : []),
          ...currencies.flatMap((currency) => {
            const amount = currency.replace(/\.currency$/, '');
            const isTouched = one.changes.has(amount) || one.changes.has(currency);
            return isTouched && is(amount) !== undefined && !CURRENCY.test(is(currency) ?? '')
              ? problem('workbook.currency-unknown', one.changes.has(currency) ? currency : amount)
              : [];
          }),
        ];
      default:
        return [];
    }
  });
}
