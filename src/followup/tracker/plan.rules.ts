import { planCells } from './cells.rules.ts';
import { usualCustom, usualKey } from './custom-key.rules.ts';
import type { DataRow, HeaderColumn, Layout, Remark } from './layout.ts';
import { type Known, linksOf } from './links.rules.ts';
import type { ColumnMeaning, Mapping, TrackerCustom } from './mapping.ts';
import type { Plan, PlannedRow } from './plan.ts';
import { columnsWithSections, sameColumn } from './propose.rules.ts';
import { columnLetter } from './sheet.ts';
import type { TrackerWords } from './tracker-words.ts';

/** A custom field of projects that the register already has. */
export type Defined = { key: string; type: string };
export type MappedColumn = HeaderColumn & { meaning: ColumnMeaning };

/**
 * Turns the rows of a file into projects under a mapping. Every filled cell ends taken, left out with a reason, or
 * counted as saying nothing; what a person must settle first comes as problems.
 *
 * leaveOut  cells that cannot be read, and rows without a title, are left out by name instead of standing in the way
 */
export function planOf(
  layout: Layout,
  mapping: Mapping,
  known: Known,
  defined: readonly Defined[],
  words: TrackerWords,
  leaveOut: boolean,
): Plan {
  const columns = columnsWithSections(layout).flatMap((column): MappedColumn[] => {
    const meaning = mapping.columns.find((one) => sameColumn(one, column));
    return meaning ? [{ ...column, meaning }] : [];
  });
  const unmapped = columnsWithSections(layout).filter((column) => !columns.some((one) => one.column === column.column));
  const problems = mappingProblems(columns, defined);
  const links = linksOf(known, mapping.decisions, words);
  const plan: Plan = {
    rows: [],
    problems,
    remarks: [...layout.remarks],
    toDecide: [],
    cells: { filled: 0, taken: 0, left: 0, silent: 0 },
    customs: [],
    drafts: [],
  };
  const seen = new Map<string, number>();
  const carried = new Map<number, NonNullable<ReturnType<DataRow['cells']['get']>>>();
  for (const row of layout.rows) {
    const read = planCells(row, columns, { links, words, known, carried, leaveOut });
    plan.problems.push(...read.problems);
    plan.remarks.push(...read.remarks);
    for (const name of ['filled', 'taken', 'left', 'silent'] as const) plan.cells[name] += read.cells[name];
    if (!read.row) continue;
    const before = seen.get(read.row.key);
    if (before !== undefined) {
      plan.problems.push({
        code: 'tracker.row-twice',
        details: { row: row.row, other: before, value: titleText(read.row) },
      });
      continue;
    }
    seen.set(read.row.key, row.row);
    plan.rows.push(read.row);
  }
  countSections(plan, layout, columns);
  for (const column of [...unmapped, ...columns.filter((one) => one.meaning.field === 'leave')]) {
    const count = layout.rows.filter((row) => row.cells.has(column.column) && !row.merged.has(column.column)).length;
    if (count > 0 && column.column >= 0)
      plan.remarks.push({
        code: 'tracker.left-column',
        details: { column: columnLetter(column.column), value: column.header, count },
      });
  }
  plan.remarks.push(...links.remarks());
  plan.toDecide = links.toDecide();
  for (const one of plan.toDecide)
    plan.problems.push({
      code: one.guesses.length > 0 ? 'tracker.guess-to-confirm' : 'tracker.word-to-decide',
      details: { value: one.value, row: one.rows[0], count: one.rows.length, field: one.field, guesses: one.guesses },
    });
  plan.drafts = links.drafts();
  plan.customs = customsUsed(plan.rows, columns, defined);
  if (plan.rows.length === 0) plan.problems.push({ code: 'tracker.no-rows', details: {} });
  return plan;
}

const titleText = (row: PlannedRow): string => row.values.get('title')?.written ?? row.key;

/** Section rows are cells of the file too: taken when their column means something. */
function countSections(plan: Plan, layout: Layout, columns: readonly MappedColumn[]): void {
  for (const one of layout.sectionRows) {
    const meaning = columns.find((each) => each.column === (one.of === 'axis' ? -1 : -2))?.meaning;
    plan.cells.filled++;
    plan.cells[meaning && meaning.field !== 'leave' ? 'taken' : 'left']++;
  }
}

const once = new Set(['ref', 'owner', 'operator', 'start', 'end']);

/** What is wrong with a mapping by itself. */
function mappingProblems(columns: readonly MappedColumn[], defined: readonly Defined[]): Remark[] {
  const problems: Remark[] = [];
  if (!columns.some((one) => one.meaning.field === 'title'))
    problems.push({ code: 'tracker.no-title-column', details: {} });
  const seen = new Map<string, string>();
  for (const { header, column, meaning } of columns) {
    const { field, number, custom } = meaning;
    const key = once.has(field)
      ? field
      : ['milestone-title', 'milestone-day'].includes(field)
        ? `${field} ${number ?? 1}`
        : custom && field === 'custom'
          ? `custom ${custom.key}`
          : undefined;
    if (key && seen.has(key))
      problems.push({
        code: 'tracker.field-twice',
        details: { value: header, other: seen.get(key), column: columnLetter(Math.max(0, column)) },
      });
    if (key) seen.set(key, header);
    const before = custom && field === 'custom' && defined.find((one) => one.key === custom.key);
    if (before && before.type !== custom.type)
      problems.push({
        code: 'tracker.field-type-differs',
        details: { value: header, key: custom.key, type: before.type, column: columnLetter(Math.max(0, column)) },
      });
  }
  return problems;
}

/** Custom fields that the rows fill and that the register does not have yet. */
function customsUsed(
  rows: readonly PlannedRow[],
  columns: readonly MappedColumn[],
  defined: readonly Defined[],
): TrackerCustom[] {
  const used = new Set(rows.flatMap((row) => [...row.values.keys()]).filter((field) => field.startsWith('custom.')));
  const asked = new Map(
    columns.flatMap(({ meaning }) =>
      meaning.custom && meaning.field === 'custom' ? [[meaning.custom.key, meaning.custom] as const] : [],
    ),
  );
  return [...used]
    .map((field) => field.slice('custom.'.length))
    .filter((key) => !defined.some((one) => one.key === key))
    .map((key) => asked.get(key) ?? writtenCustom(key));
}

/** The field in which a word is kept as it was written, when nobody could or would say what it stands for. */
const writtenCustom = (key: string): TrackerCustom => {
  const kind = Object.keys(usualKey).find((one) => usualKey[one] === key)!;
  return { key, type: 'text', title: usualCustom[kind]! };
};
