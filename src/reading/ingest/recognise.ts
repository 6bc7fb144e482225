import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { MOST_SCANNED } from './limits.ts';
import type { Part } from './parts.rules.ts';
import { programPath, runProgram } from './programs.ts';
import { Unreadable } from './refuse.ts';

const LANGUAGES = ['ara', 'fra', 'eng'] as const;

/** The languages that the recognition of this machine knows; none where it is not installed. */
export async function recognised(): Promise<string[]> {
  if (!programPath('tesseract') || !programPath('pdftoppm')) return [];
  const ran = await runProgram('tesseract', ['--list-langs'], { time: 10_000, most: 65_536 });
  if (!ran.ok) return [];
  const has = new Set(ran.output.toString().split(/\s+/));
  return LANGUAGES.filter((each) => has.has(each));
}

/**
 * Reads pages of a scan from their pictures.
 *
 * throws  Unreadable: 'reading.file-scanned-too-long' · 'reading.file-too-slow' · 'reading.file-damaged'
 */
export async function recognise(file: string, pages: readonly number[], languages: readonly string[]): Promise<Part[]> {
  if (pages.length > MOST_SCANNED)
    throw new Unreadable('reading.file-scanned-too-long', { pages: pages.length, most: MOST_SCANNED });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-scan-'));
  try {
    const parts: Part[] = [];
    for (const page of pages) {
      if (await isBlank(file, page)) continue;
      const picture = path.join(folder, 'page');
      const drawn = await runProgram(
        'pdftoppm',
        [
          '-gray',
          '-png',
          '-f',
          String(page),
          '-l',
          String(page),
          '-r',
          '300',
          '-scale-to',
          '3600',
          '-singlefile',
          file,
          picture,
        ],
        { time: 30_000, most: 1024 },
      );
      if (!drawn.ok) throw new Unreadable('reading.file-damaged');
      const read = await runProgram('tesseract', [`${picture}.png`, 'stdout', '-l', languages.join('+')], {
        time: 120_000,
        most: 4 * 1024 * 1024,
      });
      if (!read.ok) throw new Unreadable(read.why === 'too-slow' ? 'reading.file-too-slow' : 'reading.file-damaged');
      for (const paragraph of read.output.toString().split(/\n\s*\n|\f/)) {
        const text = paragraph
          .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
          .replaceAll(/\s+/g, ' ')
          .trim();
        if (/\p{L}|\p{N}/u.test(text)) parts.push({ kind: 'paragraph', text, page });
      }
    }
    return parts;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether nothing is drawn on a page: seen on a small picture of it. */
async function isBlank(file: string, page: number): Promise<boolean> {
  const args = ['-gray', '-f', String(page), '-l', String(page), '-r', '24', '-singlefile', file];
  const ran = await runProgram('pdftoppm', args, { time: 20_000, most: 16 * 1024 * 1024 });
  if (!ran.ok) return false;
  // PGM: three numbers after its mark, then one byte for every point
  const head = /^P5\s+\d+\s+\d+\s+255\s/.exec(ran.output.toString('latin1', 0, 64))?.[0].length ?? 0;
  return head > 0 && ran.output.subarray(head).every((point) => point > 240);
}
