import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ok, type Result, refused } from '../kernel/index.ts';

/** The file store: bytes by their SHA-256, written whole or not at all. */
export type FileStore = {
  /**
   * Keeps a stream. refuses 'file.too-large' · 'file.hash-differs' (when `expected` is given) · 'file.empty' · 'platform.disk-full'
   * returns the hash (hex) and size in bytes; keeping the same bytes again costs nothing.
   */
  put(
    stream: AsyncIterable<Uint8Array>,
    options?: { expected?: string; maximum?: number },
  ): Promise<Result<{ sha256: string; size: number }>>;
  open(sha256: string): Readable | undefined;
  has(sha256: string): boolean;
  /** Where the bytes lie on this machine, for a program that reads files by their path. */
  at(sha256: string): string | undefined;
  remove(sha256: string): void;
  list(): Iterable<string>;
};

export const MAXIMUM_FILE = 200 * 1024 * 1024;

/** No room on the disk, or none left for this user. */
const isDiskFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException)?.code ?? '');

export function fileStore(folder: string): FileStore {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const place = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256);
  return {
    async put(stream, { expected, maximum = MAXIMUM_FILE } = {}) {
      const partial = path.join(folder, `.partial-${randomBytes(8).toString('hex')}`);
      const hash = createHash('sha256');
      let size = 0;
      let tooLarge = false;
      try {
        await pipeline(
          Readable.from(stream),
          async function* (chunks: AsyncIterable<Uint8Array>) {
            for await (const chunk of chunks) {
              size += chunk.length;
              if (size > maximum) {
                tooLarge = true;
                return;
              }
              hash.update(chunk);
              yield chunk;
            }
          },
          fs.createWriteStream(partial, { mode: 0o600, flush: true }),
        );
        if (tooLarge) return refused('file.too-large', { maximum });
        if (size === 0) return refused('file.empty');
        const sha256 = hash.digest('hex');
        if (expected && expected !== sha256) return refused('file.hash-differs', { expected, found: sha256 });
        fs.mkdirSync(path.dirname(place(sha256)), { recursive: true, mode: 0o700 });
        fs.renameSync(partial, place(sha256));
        return ok({ sha256, size });
      } catch (error) {
        if (isDiskFull(error)) return refused('platform.disk-full');
        throw error;
      } finally {
        fs.rmSync(partial, { force: true });
      }
    },
    open: (sha256) =>
      /^[0-9a-f]{64}$/.test(sha256) && fs.existsSync(place(sha256)) ? fs.createReadStream(place(sha256)) : undefined,
    has: (sha256) => /^[0-9a-f]{64}$/.test(sha256) && fs.existsSync(place(sha256)),
    at: (sha256) => (/^[0-9a-f]{64}$/.test(sha256) && fs.existsSync(place(sha256)) ? place(sha256) : undefined),
    remove: (sha256) => fs.rmSync(place(sha256), { force: true }),
    *list() {
      for (const first of fs.readdirSync(folder)) {
        if (first.length !== 2) continue;
        for (const name of fs.readdirSync(path.join(folder, first))) yield name;
      }
    },
  };
}
