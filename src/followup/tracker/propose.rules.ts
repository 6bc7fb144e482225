import { customKey, headerTitle, usualCustom, usualKey } from './custom-key.rules.ts';
import { type HeaderWord, headerWord } from './header.rules.ts';
import type { HeaderColumn, Layout } from './layout.ts';
import { holdsAmounts, holdsDays, looksLike, type Values } from './looks.rules.ts';
import {
  type ColumnMeaning,
  type Mapping,
  type ProposedColumn,
  SECTION,
  type TrackerCustom,
  type TrackerCustomType,
} from './mapping.ts';
import { isArabic, plainWords } from './plain-words.rules.ts';
import { type Cell, columnLetter } from './sheet.ts';
import { saysNothing } from './silent.rules.ts';
import type { TrackerWords } from './tracker-words.ts';
import { moneyUnitIn, scaleIn } from './written-money.rules.ts';
import { decimalSignOf } from './written-number.rules.ts';

/** Columns of two headers are the same when their words are. */
export const sameColumn = (
  a: Pick<ColumnMeaning<string>, 'header' | 'nth'>,
  b: Pick<ColumnMeaning<string>, 'header' | 'nth'>,
): boolean => a.nth === b.nth && plainWords(a.header) === plainWords(b.header);

/**
 * What each column probably means: as it was kept last time, else as its header says, else as its values look. What
 * nobody foresaw becomes a field of its own; nothing is dropped.
 */
export function proposeColumns(layout: Layout, words: TrackerWords, kept?: Mapping): ProposedColumn[] {
  const proposed: ProposedColumn[] = [];
  const taken = new Set<string>();
  for (const column of columnsWithSections(layout)) {
    const values = valuesOf(layout, column.column, words);
    const before = kept?.columns.find((one) => sameColumn(one, column));
    const found = before
      ? { meaning: { ...before, header: column.header, nth: column.nth }, sure: true, why: 'kept' as const }
      : guess(column, values, words, taken);
    const { field, lang, custom, number } = found.meaning;
    if (['title', 'summary', 'note'].includes(field)) taken.add(`${field}:${lang ?? 'ar'}`);
    else if (field !== 'place') taken.add(`${field}:${number ?? ''}`);
    if (custom) taken.add(`key:${custom.key}`);
    proposed.push({
      column: column.column,
      letter: column.column < 0 ? '' : columnLetter(column.column),
      ...found,
      filled: values.cells.length,
      samples: [...new Set(values.cells.map((cell) => cell.text.slice(0, 60)))].slice(0, 3),
    });
  }
  return proposed;
}

/** The column that section rows make, before the others. */
export function columnsWithSections(layout: Layout): HeaderColumn[] {
  const kinds = (['axis', 'programme'] as const).filter((of) => layout.sectionRows.some((one) => one.of === of));
  return [
    ...kinds.map((of) => ({ column: of === 'axis' ? -1 : -2, header: `${SECTION} ${of}`, nth: 1 })),
    ...layout.columns,
  ];
}

function valuesOf(layout: Layout, column: number, words: TrackerWords): Values {
  if (column < 0) {
    const of = column === -1 ? 'axis' : 'programme';
    const cells = layout.sectionRows
      .filter((one) => one.of === of)
      .map((one): Cell => ({ kind: 'text', text: one.text }));
    return { cells, rows: cells.length, blanksBetween: 0 };
  }
  const cells: Cell[] = [];
  let [blanks, waiting] = [0, 0];
  for (const row of layout.rows) {
    const cell = row.cells.get(column);
    if (!cell || saysNothing(cell, words)) {
      if (cells.length > 0) waiting++;
      continue;
    }
    blanks += waiting;
    waiting = 0;
    if (!row.merged.has(column)) cells.push(cell);
  }
  return { cells, rows: layout.rows.length, blanksBetween: blanks };
}

type Guess = Pick<ProposedColumn, 'meaning' | 'sure' | 'why'>;

function guess(column: HeaderColumn, values: Values, words: TrackerWords, taken: ReadonlySet<string>): Guess {
  const base = { header: column.header, nth: column.nth };
  if (column.column < 0)
    return { meaning: { ...base, field: column.column === -1 ? 'axis' : 'programme' }, sure: true, why: 'header' };
  const said = headerWord(column.header, words);
  const looks = looksLike(values, column.header, words);
  const free = (type: TrackerCustomType = looks, kind?: HeaderWord): Guess => ({
    meaning: {
      ...base,
      field: 'custom',
      ...valueHints(type, values, column.header, words),
      custom: customOf(column.header, type, kind, taken),
    },
    sure: kind !== undefined,
    why: kind ? 'header' : 'values',
  });
  if (!said || said.share < 0.34) return free();
  const sure = said.share >= 0.6;
  switch (said.field) {
    case 'title':
    case 'summary':
    case 'note': {
      const lang = langOf(values);
      if (taken.has(`${said.field}:${lang}`)) return free('text');
      return { meaning: { ...base, field: said.field, lang }, sure, why: 'header' };
    }
    case 'ref':
    case 'owner':
    case 'operator':
    case 'axis':
    case 'programme':
      if (taken.has(`${said.field}:`)) return free('text');
      return {
        meaning: { ...base, field: said.field, ...(isFilledDown(said.field, values) ? { fillDown: true } : {}) },
        sure,
        why: 'header',
      };
    case 'place':
      return { meaning: { ...base, field: 'place' }, sure, why: 'header' };
    case 'start':
    case 'end':
      return holdsDays(values, words, sure) && !taken.has(`${said.field}:`)
        ? { meaning: { ...base, field: said.field }, sure, why: 'header' }
        : free();
    case 'milestones':
    case 'milestone-title':
    case 'milestone-day':
      return milestoneGuess(base, said, values, words) ?? free();
    case 'budget':
    case 'committed':
    case 'paid':
      return free(holdsAmounts(values, words) ? 'money' : 'text', said);
    case 'percent':
    case 'line-number':
      return free(holdsAmounts(values, words) ? 'number' : 'text', said);
    default:
      return free('text', said);
  }
}

function milestoneGuess(
  base: Pick<ColumnMeaning, 'header' | 'nth'>,
  said: HeaderWord,
  values: Values,
  words: TrackerWords,
): Guess | undefined {
  const number = said.number !== undefined ? { number: said.number } : {};
  if (said.field === 'milestone-title' && said.number !== undefined && !holdsDays(values, words))
    return { meaning: { ...base, field: 'milestone-title', ...number }, sure: said.share >= 0.6, why: 'header' };
  if (holdsDays(values, words)) {
    if (said.number !== undefined && said.field === 'milestone-day')
      return { meaning: { ...base, field: 'milestone-day', ...number }, sure: true, why: 'header' };
    // a dated column with a name of its own is a milestone of that name
    return {
      meaning: { ...base, field: 'milestone' },
      sure: said.rest !== '' || said.number !== undefined,
      why: 'header',
    };
  }
  return values.cells.some((cell) => /\d{4}/.test(cell.text))
    ? { meaning: { ...base, field: 'milestones' }, sure: said.share >= 0.6, why: 'header' }
    : undefined;
}

const isFilledDown = (field: string, values: Values): boolean =>
  ['axis', 'programme'].includes(field) && values.cells.length > 0 && values.blanksBetween > values.cells.length;

const langOf = (values: Values): 'ar' | 'fr' =>
  values.cells.filter((cell) => isArabic(cell.text)).length >= values.cells.length / 2 ? 'ar' : 'fr';

/** How the numbers of a column are to be read. */
function valueHints(
  type: TrackerCustomType,
  values: Values,
  header: string,
  words: TrackerWords,
): Partial<ColumnMeaning> {
  if (type !== 'number' && type !== 'money') return {};
  const decimal = decimalSignOf(values.cells.filter((cell) => cell.kind === 'text').map((cell) => cell.text));
  const unit = type === 'money' ? unitOf(header, values, words) : undefined;
  const numbers = values.cells
    .filter((cell) => cell.kind === 'number' && !cell.percent)
    .map((cell) => Number(cell.text));
  const isPart =
    isPercent(header, words) &&
    numbers.length > 0 &&
    numbers.every((one) => one <= 1) &&
    numbers.some((one) => one % 1 !== 0);
  return { ...(decimal ? { decimal } : {}), ...(unit ? { unit } : {}), ...(isPart ? { fraction: true } : {}) };
}

function unitOf(header: string, values: Values, words: TrackerWords) {
  const said = moneyUnitIn(header, words);
  if (said) return said;
  const scale = scaleIn(header, words);
  if (scale === undefined) return undefined;
  const currency = values.cells.map((cell) => moneyUnitIn(cell.text, words)?.currency).find(Boolean);
  return { currency: currency ?? words.money[0]!.currency, scale };
}

export const isPercent = (header: string, words: TrackerWords): boolean =>
  /[%٪]/.test(header) || headerWord(header, words)?.field === 'percent';

function customOf(
  header: string,
  type: TrackerCustomType,
  kind: HeaderWord | undefined,
  taken: ReadonlySet<string>,
): TrackerCustom {
  // the usual field of a cost holds money: a column of words about it is another field
  const isOfWords = type === 'text' && amounts.has(kind?.field ?? '');
  const usual = kind && kind.rest === '' && !isOfWords ? usualKey[kind.field] : undefined;
  const about = kind && usualKey[kind.field];
  const wanted = usual ?? (about && !isOfWords ? `${about}_${customKey(kind.rest)}`.slice(0, 38) : customKey(header));
  let key = wanted;
  for (let at = 2; taken.has(`key:${key}`); at++) key = `${wanted}_${at}`;
  const title = usual && key === usual ? usualCustom[kind!.field]! : headerTitle(header);
  const isShare = type === 'number' && (/[%٪]/.test(header) || kind?.field === 'percent');
  return { key, type, title, ...(isShare ? { unit: '%' } : {}) };
}

const amounts = new Set(['budget', 'committed', 'paid', 'percent', 'line-number']);
