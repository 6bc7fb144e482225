import { type Result, refused } from '../../kernel/index.ts';
import type { FileStore } from '../../platform/files.ts';
import { readCsv } from './csv.read.ts';
import type { SheetRead } from './sheet.ts';
import { readXlsx } from './xlsx.read.ts';

/** Bytes of a tracker that are held while it is read. */
export const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Reads a kept file as a sheet of rows, whatever its name was: a workbook by its first bytes, anything else as CSV.
 *
 * refuses  'file.unknown' · 'tracker.file-too-large' · 'tracker.format-old' (.xls) · 'tracker.format-unknown'
 *          · what `readXlsx` and `readCsv` refuse
 */
export async function readSheet(files: FileStore, sha256: string, sheet?: string): Promise<Result<SheetRead>> {
  const stream = files.open(sha256);
  if (!stream) return refused('file.unknown', { sha256 });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return refused('tracker.file-too-large', { most: MOST_BYTES / 1024 / 1024 });
    chunks.push(chunk);
  }
  return readSheetBytes(Buffer.concat(chunks), sheet);
}

export async function readSheetBytes(bytes: Buffer, sheet?: string): Promise<Result<SheetRead>> {
  const head = bytes.toString('latin1', 0, 8);
  if (head.startsWith('PK')) return readXlsx(bytes, sheet);
  if (head === '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1') return refused('tracker.format-old');
  if (/^(%PDF|\{\\rtf|<!DOCTYPE|<html)/i.test(head)) return refused('tracker.format-unknown');
  return readCsv(bytes);
}
