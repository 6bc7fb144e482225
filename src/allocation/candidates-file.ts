import { type CsvError, parse } from 'csv-parse/sync';
import { isRef, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Candidate, RegionPeople } from './allocation.ts';
import { candidateColumns, isYes } from './candidates-text.rules.ts';

const MOST_ROWS = 2000;
type Row = { at: number; cells: ReadonlyMap<string, string> };

/**
 * Candidates out of a list, one a row: `code`, `cost` and a column for each region by its code with the benefit there, empty where it cannot
 * go; `project`, `title`, `rural`, `fixed`, `requires` (codes with spaces), `source`, `assumption` (yes) where they are known. Separated by
 * commas, or by semicolons with a decimal comma. All or nothing. A title of before that a cell repeats keeps its other languages.
 *
 * refuses  'allocation.column-missing' · 'allocation.column-unknown' · 'allocation.cell' (row, column, value) · 'allocation.row' (row) ·
 *          'allocation.rows' (none, or too many)
 */
export function readCandidates(
  text: string,
  regions: readonly RegionPeople[],
  before: readonly Candidate[],
): Result<Candidate[]> {
  const separator = /^[^\n]*;/.test(text) ? ';' : ',';
  let lines: string[][];
  try {
    lines = parse(text, { bom: true, delimiter: separator, relax_column_count: true, trim: true });
  } catch (error) {
    return refused('allocation.row', { row: (error as CsvError).lines ?? 1 });
  }
  const head = (lines[0] ?? []).map((one) => one.toLowerCase());
  const known = new Set<string>([...candidateColumns, ...regions.map((one) => one.region.toLowerCase())]);
  const strange = head.find((one) => one !== '' && !known.has(one));
  if (strange !== undefined) return refused('allocation.column-unknown', { column: strange });
  const missing = ['code', 'cost'].find((one) => !head.includes(one));
  if (missing) return refused('allocation.column-missing', { column: missing });
  const rows = lines
    .map((cells, at): Row => ({ at: at + 1, cells: new Map(head.map((column, n) => [column, cells[n] ?? ''])) }))
    .slice(1)
    .filter(({ cells }) => [...cells.values()].some((one) => one !== ''));
  if (rows.length === 0 || rows.length > MOST_ROWS)
    return refused('allocation.rows', { rows: rows.length, most: MOST_ROWS });
  const candidates: Candidate[] = [];
  for (const row of rows) {
    const read = readRow(row, separator, regions, before);
    if (!read.ok) return read;
    candidates.push(read.value);
  }
  return ok(candidates);
}

function readRow(
  { at, cells }: Row,
  separator: string,
  regions: readonly RegionPeople[],
  before: readonly Candidate[],
): Result<Candidate> {
  const cell = (column: string): string => cells.get(column) ?? '';
  const decimal = (column: string): string => (separator === ';' ? cell(column).replace(',', '.') : cell(column));
  const wrong = (column: string) => refused('allocation.cell', { row: at, column, value: cell(column) });
  const code = cell('code');
  if (!isRef(code)) return wrong('code');
  const cost = decimal('cost').replace(/[\s\u00a0\u202f]/g, '');
  if (!/^\d{1,15}(\.\d{1,4})?$/.test(cost)) return wrong('cost');
  const rural = cell('rural') === '' ? 0 : Number(decimal('rural'));
  if (!(rural >= 0 && rural <= 1)) return wrong('rural');
  const places: Candidate['places'] = [];
  for (const { region } of regions) {
    const column = region.toLowerCase();
    if (cell(column) === '') continue;
    const benefit = Number(decimal(column));
    if (!(Math.abs(benefit) <= 1e12)) return wrong(column);
    places.push({ region, benefit });
  }
  if (places.length === 0) return refused('allocation.row', { row: at });
  const [project, source, fixed] = [cell('project'), cell('source'), cell('fixed')];
  if (project !== '' && !isRef(project)) return wrong('project');
  if (source !== '' && !isRef(source)) return wrong('source');
  if (fixed !== '' && !places.some((one) => one.region === fixed)) return wrong('fixed');
  const requires = cell('requires').split(/\s+/).filter(Boolean);
  if (!requires.every(isRef)) return wrong('requires');
  const said = cell('title');
  return ok({
    code,
    ...(project === '' ? {} : { project }),
    ...(said === '' ? {} : { title: titleOf(said, before.find((one) => one.code === code)?.title) }),
    cost,
    rural,
    places,
    ...(fixed === '' ? {} : { fixed }),
    ...(requires.length === 0 ? {} : { requires }),
    ...(source === '' ? {} : { source }),
    isAssumption: isYes(cell('assumption')),
  });
}

function titleOf(said: string, before: LocalizedText | undefined): LocalizedText {
  if (before && [before.ar, before.fr, before.en].includes(said)) return before;
  return /[\u0600-\u06ff]/.test(said) ? { authentic: 'ar', ar: said } : { authentic: 'fr', fr: said };
}
