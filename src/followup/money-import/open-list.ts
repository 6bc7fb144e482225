import { parse } from 'csv-parse';
import { instanceTarget, may } from '../../access/index.ts';
import { fileByHash } from '../../documents/readers.ts';
import { ok, type Result, refused } from '../../kernel/index.ts';
import type { FileStore } from '../../platform/files.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { decodeText, delimiterOf } from '../tracker/csv.read.ts';
import { type Aside, asideOf, layoutOf } from '../tracker/layout.rules.ts';
import type { HeaderColumn, Layout } from '../tracker/layout.ts';
import { readSheet } from '../tracker/sheet.read.ts';
import { type Cell, type Line, type SheetRead, textCell } from '../tracker/sheet.ts';
import { trackerWords } from '../tracker/tracker-words.ts';
import type { ListKind } from './list.ts';
import { listWords } from './list-headers.rules.ts';

/** A row of a list: its number in the file, and its cells by column, from 0. */
export type ListRow = { row: number; cell: (column: number) => Cell | undefined };

/**
 * A list as it was opened: where its header stands and how its first rows look; `rows` walks all of them.
 *
 * asideOf  what a row is that is no record: of a stream only, a sheet that was read whole has lost them already
 */
export type OpenList = {
  sheets: SheetRead['sheets'];
  sheet: string;
  format: SheetRead['format'];
  headerRows: number[];
  columns: HeaderColumn[];
  sample: Layout;
  rows: () => AsyncIterable<ListRow>;
  asideOf: (row: ListRow) => Aside | undefined;
};

export type ListFile = { file: string; sheet?: string | undefined };

const SAMPLE_BYTES = 60_000;
const SAMPLE_LINES = 400;

/**
 * Opens a kept file as a list of this kind. A CSV file in UTF-8 is walked as a stream, whatever its length; a workbook, or text in another
 * encoding, is read whole within the limits of `readSheet`, with its merged cells, and without its totals and remarks.
 *
 * refuses  'file.unknown' · 'file.restricted' · what `readSheet` refuses · 'tracker.no-header'
 */
export async function openList(ctx: Context, kind: ListKind, { file, sheet }: ListFile): Promise<Result<OpenList>> {
  const kept = await fileByHash(ctx.tx, file);
  if (kept?.class === 'restricted' && !may(ctx.caller, 'evidence.read-restricted', instanceTarget))
    return refused('file.restricted', { ground: kept.ground });
  const head = await headOf(ctx.files, file);
  if (!head) return refused('file.unknown', { sha256: file });
  const words = listWords(kind, trackerWords());
  const text = decodeText(withoutCutLetter(head));
  const isStream = !head.toString('latin1', 0, 2).startsWith('PK') && text.ok && text.value.encoding === 'utf-8';
  if (isStream) {
    const delimiter = delimiterOf(text.value.text) ?? ',';
    const lines: Line[] = [];
    for await (const line of streamed(ctx.files, file, delimiter)) if (lines.push(line) >= SAMPLE_LINES) break;
    const sample = layoutOf({ lines, merges: [] }, words);
    if (!sample) return refused(lines.length === 0 ? 'money-import.empty' : 'tracker.no-header', { sheet: '' });
    const last = Math.max(...sample.headerRows);
    return ok({
      sheets: [],
      sheet: '',
      format: { kind: 'csv', encoding: 'utf-8', delimiter },
      headerRows: sample.headerRows,
      columns: sample.columns,
      sample,
      rows: () => after(last, streamed(ctx.files, file, delimiter)),
      asideOf: (row) => asideOf(lineOf(row, sample.columns), sample.columns, words),
    });
  }
  const read = await readSheet(ctx.files, file, sheet);
  if (!read.ok) return read;
  const layout = layoutOf(read.value, words);
  if (!layout) return refused('tracker.no-header', { sheet: read.value.sheet });
  return ok({
    sheets: read.value.sheets,
    sheet: read.value.sheet,
    format: read.value.format,
    headerRows: layout.headerRows,
    columns: layout.columns,
    sample: layout,
    rows: () => laidOut(layout),
    asideOf: () => undefined,
  });
}

const lineOf = ({ row, cell }: ListRow, columns: readonly HeaderColumn[]): Line => {
  const cells: (Cell | undefined)[] = [];
  for (const { column } of columns) cells[column] = cell(column);
  return { row, cells: Array.from(cells) };
};

async function headOf(files: FileStore, sha256: string): Promise<Buffer | undefined> {
  const stream = files.open(sha256);
  if (!stream) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= SAMPLE_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, SAMPLE_BYTES);
}

/** A sample may end inside a letter: what comes after its last line is left out. */
const withoutCutLetter = (head: Buffer): Buffer => {
  const end = head.length < SAMPLE_BYTES ? -1 : head.lastIndexOf(10);
  return end < 0 ? head : head.subarray(0, end);
};

/** Lines of a CSV file as they come; cells become cells when they are looked at. */
async function* streamed(files: FileStore, sha256: string, delimiter: string): AsyncGenerator<Line> {
  const parser = parse({ delimiter, bom: true, relax_column_count: true, skip_empty_lines: true, info: true });
  const source = files.open(sha256)!;
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const cells = record.slice(0, 60).map(textCell);
      if (cells.some((cell) => cell !== undefined)) yield { row: info.lines, cells };
    }
  } finally {
    source.destroy();
  }
}

async function* after(last: number, lines: AsyncIterable<Line>): AsyncGenerator<ListRow> {
  for await (const { row, cells } of lines) if (row > last) yield { row, cell: (column) => cells[column] };
}

async function* laidOut(layout: Layout): AsyncGenerator<ListRow> {
  for (const { row, cells } of layout.rows) yield { row, cell: (column) => cells.get(column) };
}
