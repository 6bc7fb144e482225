import { parse } from 'csv-parse';
import { ok, type Result, refused } from '../../kernel/index.ts';
import type { FileStore } from '../../platform/files.ts';
import { decodeText, delimiterOf } from '../tracker/csv.read.ts';
import { readSheet } from '../tracker/sheet.read.ts';
import type { Line } from '../tracker/sheet.ts';

/** A row of a file: its number from 1, and its cells as text. */
export type TextRow = { row: number; cells: string[] };

const SAMPLE = 60_000;

/**
 * The rows of a kept file, one after another. A CSV file in UTF-8 is read as a stream, whatever its length; a workbook, or text in another
 * encoding, is read whole within the limits of `readSheet`.
 *
 * refuses  'file.unknown' · what `readSheet` refuses
 */
export async function rowsOf(
  files: FileStore,
  sha256: string,
  sheet?: string,
): Promise<Result<AsyncIterable<TextRow>>> {
  const head = await headOf(files, sha256);
  if (!head) return refused('file.unknown', { sha256 });
  const text = decodeText(withoutCutLetter(head));
  const isStream = !head.toString('latin1', 0, 2).startsWith('PK') && text.ok && text.value.encoding === 'utf-8';
  if (!isStream) {
    const read = await readSheet(files, sha256, sheet);
    return read.ok ? ok(fromLines(read.value.lines)) : read;
  }
  const delimiter = delimiterOf(text.value.text) ?? ',';
  return ok(streamed(files, sha256, delimiter));
}

async function headOf(files: FileStore, sha256: string): Promise<Buffer | undefined> {
  const stream = files.open(sha256);
  if (!stream) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= SAMPLE) break;
  }
  return Buffer.concat(chunks).subarray(0, SAMPLE);
}

/** A sample may end inside a letter: what comes after its last line is left out. */
const withoutCutLetter = (head: Buffer): Buffer => {
  const end = head.length < SAMPLE ? -1 : head.lastIndexOf(10);
  return end < 0 ? head : head.subarray(0, end);
};

async function* streamed(files: FileStore, sha256: string, delimiter: string): AsyncGenerator<TextRow> {
  const parser = parse({ delimiter, bom: true, relax_column_count: true, skip_empty_lines: true, info: true });
  const source = files.open(sha256)!;
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>)
    yield { row: info.lines, cells: record };
}

async function* fromLines(lines: readonly Line[]): AsyncGenerator<TextRow> {
  for (const { row, cells } of lines) yield { row, cells: Array.from(cells, (cell) => cell?.text ?? '') };
}
