import { headerWord } from '../tracker/header.rules.ts';
import type { HeaderColumn } from '../tracker/layout.ts';
import { isArabic } from '../tracker/plain-words.rules.ts';
import { sameColumn } from '../tracker/propose.rules.ts';
import { type Cell, columnLetter } from '../tracker/sheet.ts';
import { saysNothing } from '../tracker/silent.rules.ts';
import type { TrackerWords } from '../tracker/tracker-words.ts';
import { moneyUnitIn } from '../tracker/written-money.rules.ts';
import { decimalSignOf } from '../tracker/written-number.rules.ts';
import { fieldsOf, type ListColumn, type ListKind, type ListTarget, type ProposedListColumn } from './list.ts';
import type { OpenList } from './open-list.ts';

/**
 * What each column of a list probably says: as it was kept last time, else as its header says. What no header says is left out, and a person
 * says otherwise; of two columns that say the same the first is taken.
 */
export function proposeListColumns(
  kind: ListKind,
  { columns, sample }: Pick<OpenList, 'columns' | 'sample'>,
  words: TrackerWords,
  kept?: readonly ListColumn[],
): ProposedListColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    const cells = sample.rows.flatMap((row) => {
      const cell = row.cells.get(column.column);
      return cell && !row.merged.has(column.column) && !saysNothing(cell, words) ? [cell] : [];
    });
    const before = kept?.find((one) => sameColumn(one, column));
    const found = before
      ? { meaning: { ...before, header: column.header, nth: column.nth }, sure: true, why: 'kept' as const }
      : guess(kind, column, cells, words, taken);
    taken.add(targetKey(found.meaning));
    const fills = found.meaning.field !== 'leave' && !before && isFilledDown(kind, found.meaning.field, column, sample);
    return {
      column: column.column,
      letter: columnLetter(column.column),
      ...found,
      meaning: { ...found.meaning, ...(fills ? { fillDown: true } : {}) },
      filled: cells.length,
      samples: [...new Set(cells.map((cell) => cell.text.slice(0, 60)))].slice(0, 3),
    };
  });
}

/** Two columns fill one place when these are equal; each year of a budget is a place of its own. */
export const targetKey = ({ field, number }: Pick<ListColumn, 'field' | 'number'>): string =>
  field === 'yearAmount' ? `${field}:${number}` : field;

function guess(
  kind: ListKind,
  { header, nth }: HeaderColumn,
  cells: readonly Cell[],
  words: TrackerWords,
  taken: ReadonlySet<string>,
): Pick<ProposedListColumn, 'meaning' | 'sure' | 'why'> {
  const base = { header, nth };
  const left = { meaning: { ...base, field: 'leave' as const }, sure: false, why: 'values' as const };
  const year = kind === 'budgets' ? /(?:^|[^\d])((?:19|20|21)\d{2})(?:$|[^\d])/.exec(header)?.[1] : undefined;
  const said = headerWord(header, words);
  if (year && (!said || said.field === 'amount') && !taken.has(`yearAmount:${Number(year)}`))
    return {
      meaning: { ...base, field: 'yearAmount', number: Number(year), ...amountHints(header, cells, words) },
      sure: true,
      why: 'header',
    };
  if (!said || said.share < 0.34 || taken.has(said.field)) return left;
  const field = said.field as ListTarget;
  const how = fieldsOf(kind)[field]!;
  const lang = how.is === 'words' ? { lang: langOf(cells) } : {};
  const hints = how.is === 'amount' || how.is === 'quantity' ? amountHints(header, cells, words) : {};
  return { meaning: { ...base, field, ...lang, ...hints }, sure: said.share >= 0.6, why: 'header' };
}

/** The unit that a header names, and the decimal sign that the cells cannot do without. */
function amountHints(header: string, cells: readonly Cell[], words: TrackerWords) {
  const unit = moneyUnitIn(header, words);
  const decimal = decimalSignOf(cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])));
  return { ...(unit ? { unit } : {}), ...(decimal ? { decimal } : {}) };
}

const langOf = (cells: readonly Cell[]): 'ar' | 'fr' =>
  cells.length > 0 && !isArabic(cells.map((cell) => cell.text).join(' ')) ? 'fr' : 'ar';

/** What a budget or a list of obligations says once for the lines under it, its cells empty or merged below. */
const saidOnce: Partial<Record<ListKind, readonly ListTarget[]>> = {
  budgets: ['project', 'reference', 'dated', 'authority', 'currency'],
  obligations: ['agreement', 'debtor'],
};

function isFilledDown(
  kind: ListKind,
  field: ListTarget,
  { column }: HeaderColumn,
  sample: OpenList['sample'],
): boolean {
  if (!saidOnce[kind]?.includes(field)) return false;
  const first = sample.rows.findIndex((row) => row.cells.has(column));
  return first >= 0 && sample.rows.slice(first).some((row) => !row.cells.has(column));
}
