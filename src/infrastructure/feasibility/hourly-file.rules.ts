import { ok, type Result, refused } from '../../kernel/index.ts';
import { HOURS } from './model.rules.ts';
import type { HourlyYear } from './model.ts';

const known = { wind_cf: 1, solar_cf: 1, load_mw: 1e6 } as const;
type Column = keyof typeof known;
const wanted: readonly Column[] = ['wind_cf', 'solar_cf'];
const columns = Object.keys(known) as Column[];

/**
 * A year of hours out of a file: a line of titles, then 8,760 rows. `wind_cf` and `solar_cf` are capacity factors from 0 to 1, `load_mw`
 * is the load where it is not flat; other columns are left alone. Separated by commas, or by semicolons with a decimal comma.
 *
 * refuses  'hours.column-missing' (which) · 'hours.rows' (how many) · 'hours.cell' (row, column, value, from and to)
 */
export function readHours(text: string): Result<HourlyYear> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  while (lines.at(-1)?.trim() === '') lines.pop();
  const head = lines[0] ?? '';
  const separator = head.includes(';') ? ';' : ',';
  const titles = head.split(separator).map((one) => one.trim().toLowerCase().replaceAll('"', ''));
  const missing = wanted.find((one) => !titles.includes(one));
  if (missing) return refused('hours.column-missing', { column: missing });
  if (lines.length - 1 !== HOURS) return refused('hours.rows', { rows: lines.length - 1, expected: HOURS });
  const read = columns.filter((one) => titles.includes(one));
  const hours = new Map<Column, Float64Array>(read.map((one) => [one, new Float64Array(HOURS)]));
  for (let row = 1; row < lines.length; row++) {
    const cells = lines[row]!.split(separator);
    for (const column of read) {
      const said = (cells[titles.indexOf(column)] ?? '').trim().replaceAll('"', '');
      const value = said === '' ? Number.NaN : Number(separator === ';' ? said.replace(',', '.') : said);
      if (!(value >= 0 && value <= known[column]))
        return refused('hours.cell', { row: row + 1, column, value: said, from: 0, to: known[column] });
      hours.get(column)![row - 1] = value;
    }
  }
  const load = hours.get('load_mw');
  return ok({ wind: hours.get('wind_cf')!, solar: hours.get('solar_cf')!, ...(load ? { load } : {}) });
}
