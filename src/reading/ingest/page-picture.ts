import { ok, type Result, refused } from '../../kernel/index.ts';
import { MOST_PAGES } from './limits.ts';
import { programPath, runProgram } from './programs.ts';

/** Whether this machine can draw pages; otherwise the browser's own viewer shows the file. */
export const drawsPages = (): boolean => programPath('pdftoppm') !== undefined;

/**
 * One page of a PDF as a picture (PNG), to stand beside its text.
 *
 * page     from 1
 * side     longest side in pixels, 200 to 3000
 * refuses  'reading.page-not-shown' where no program for it is installed, or where it cannot draw this page · 'reading.page-unknown'
 */
export async function pagePicture(file: string, page: number, side = 1400): Promise<Result<Uint8Array>> {
  if (!Number.isInteger(page) || page < 1 || page > MOST_PAGES) return refused('reading.page-unknown', { page });
  const pixels = Math.min(3000, Math.max(200, Math.round(side)));
  const args = ['-png', '-f', String(page), '-l', String(page), '-scale-to', String(pixels), '-singlefile', file];
  const ran = await runProgram('pdftoppm', args, { time: 20_000, most: 40 * 1024 * 1024 });
  if (ran.ok) return ran.output.length > 0 ? ok(ran.output) : refused('reading.page-unknown', { page });
  return refused('reading.page-not-shown', { page, why: ran.why });
}
