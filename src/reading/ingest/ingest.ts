import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Result, refused } from '../../kernel/index.ts';
import type { StoredText } from '../stored-text.ts';
import { type Limits, runApart } from './apart.ts';
import { MOST_BYTES } from './limits.ts';

/**
 * The text of a file, with its blocks, and what had to be mended in it.
 *
 * file       its path, or its bytes
 * name       its name where somebody gave one: tells plain text from markdown, nothing else
 * mediaType  what it was said to be: the same
 * refuses    the codes of `refusals.ts`, in the words of the person who asked; nothing is kept of a file that is refused
 */
export async function ingestFile(
  file: string | Uint8Array,
  { name, mediaType, ...limits }: { name?: string; mediaType?: string } & Partial<Limits> = {},
): Promise<Result<StoredText>> {
  const told = { ...(name ? { name } : {}), ...(mediaType ? { mediaType } : {}) };
  const size = typeof file === 'string' ? fs.statSync(file).size : file.length;
  if (size === 0) return refused('reading.file-empty');
  if (size > MOST_BYTES) return refused('reading.file-too-large', { most: MOST_BYTES / 1024 / 1024 });
  if (typeof file === 'string') return runApart({ what: 'file', given: { file: path.resolve(file), ...told } }, limits);
  return inFolder(async (own) => {
    fs.writeFileSync(own, file, { mode: 0o600 });
    return runApart({ what: 'file', given: { file: own, ...told } }, limits);
  });
}

async function inFolder<T>(work: (file: string) => Promise<T>): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-read-'));
  try {
    return await work(path.join(folder, 'file'));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
