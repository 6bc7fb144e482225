import { type CsvError, parse } from 'csv-parse/sync';
import { ok, type Result, refused } from '../../kernel/index.ts';
import { type Line, MOST_COLUMNS, MOST_LINES, type SheetRead, sharing, textCell } from './sheet.ts';

/** Letters side by side that only an Arabic text of windows-1256 gives: in French, accented letters stand alone. */
function looksArabic(bytes: Buffer): boolean {
  let [inRuns, high, run] = [0, 0, 0];
  for (const byte of bytes) {
    if (byte >= 0xc0) {
      high++;
      run++;
      continue;
    }
    if (run >= 3) inRuns += run;
    run = 0;
  }
  return inRuns > high / 2;
}

const startsWith = (bytes: Buffer, ...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte);

/** A UTF-8 text taken for another encoding and saved again: é became Ã©, ا became Ø§. What it was cannot be known for sure. */
const isBroken = (text: string): boolean =>
  (text.match(/Ã[©¨ª¢´®»§]|[ØÙ][\u0080-\u00bf§¨©±³²´µ¹†„…ˆ‡Š]/g)?.length ?? 0) > 2 || text.includes('\uFFFD');

/**
 * The text of a file and the encoding it was in.
 *
 * refuses  'tracker.encoding-broken' (no encoding gives a text) · 'tracker.format-unknown' (not a text at all)
 */
export function decodeText(bytes: Buffer): Result<{ text: string; encoding: string }> {
  const zeros = bytes.subarray(0, 4000).filter((byte) => byte === 0).length;
  const wide = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : zeros > 0 && bytes.length % 2 === 0 && bytes.subarray(0, 4000).some((byte, at) => byte === 0 && at % 2 === 1)
        ? 'utf-16le'
        : undefined;
  if (!wide && zeros > 0) return refused('tracker.format-unknown');
  let encoding = wide ?? 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    if (wide) return refused('tracker.encoding-broken');
    encoding = looksArabic(bytes) ? 'windows-1256' : 'windows-1252';
    text = new TextDecoder(encoding).decode(bytes);
  }
  return isBroken(text) ? refused('tracker.encoding-broken') : ok({ text, encoding });
}

/** The sign that cuts the most lines into the same number of pieces; quoted parts are passed over. */
export function delimiterOf(text: string): string | undefined {
  const lines = text
    .slice(0, 60_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 80);
  const scored = [';', '\t', '|', ','].map((sign) => {
    const counts = lines.map((line) => line.split(sign).length - 1).filter((count) => count > 0);
    const usual = [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    return { sign, usual, agreeing: counts.filter((count) => count === usual).length };
  });
  const best = scored.filter((one) => one.agreeing > 0).sort((a, b) => b.agreeing * b.usual - a.agreeing * a.usual)[0];
  return best?.sign;
}

/**
 * Reads a list in CSV; delimiter and encoding are found out.
 *
 * refuses  'tracker.encoding-broken' · 'tracker.format-unknown' · 'tracker.one-column' · 'tracker.csv-quote' (with the line)
 *          · 'tracker.too-many-rows' · 'tracker.too-many-columns'
 */
export function readCsv(bytes: Buffer): Result<SheetRead> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const delimiter = delimiterOf(decoded.value.text);
  if (delimiter === undefined) return refused('tracker.one-column');
  const lines: Line[] = [];
  const shared = sharing();
  let rows = 0;
  let [filled, isTooWide] = [0, false];
  try {
    parse(decoded.value.text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      on_record: (record: string[]) => {
        // counted as a spreadsheet shows them: a line break inside quotes begins no row
        rows++;
        if (record.length > MOST_COLUMNS) isTooWide = true;
        const cells = record.map((text) => shared(textCell(text.replace(/\u00a0/g, ' '))));
        if (!cells.some(Boolean)) return null;
        filled++;
        if (filled <= MOST_LINES) lines.push({ row: rows, cells });
        return null;
      },
    });
  } catch (error) {
    return refused('tracker.csv-quote', { line: (error as CsvError & { lines?: number }).lines ?? rows + 1 });
  }
  if (filled > MOST_LINES) return refused('tracker.too-many-rows', { most: MOST_LINES });
  if (isTooWide) return refused('tracker.too-many-columns', { most: MOST_COLUMNS });
  return ok({
    sheets: [{ name: '', hidden: false }],
    sheet: '',
    lines,
    merges: [],
    rows,
    format: { kind: 'csv', encoding: decoded.value.encoding, delimiter },
  });
}
