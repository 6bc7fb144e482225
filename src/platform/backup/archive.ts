import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { ok, type Result, refused } from '../../kernel/index.ts';

/**
 * One file for a backup: named parts in a row, then a manifest that lists them with their SHA-256, then a seal over the manifest.
 * Records are one byte of type, four bytes of length, the payload. A file that is cut, lengthened or altered anywhere is seen.
 */
const MAGIC = Buffer.from('MUTABAA BACKUP 1\n');
const START = 1;
const DATA = 2;
const END = 3;
const MANIFEST = 4;
const SEAL = 5;
const LARGEST = 64 * 1024 * 1024;
const CHUNK = 256 * 1024;

export type Part = { name: string; bytes: number; sha256: string };

const record = (type: number, payload: Uint8Array): Buffer => {
  const head = Buffer.alloc(5);
  head[0] = type;
  head.writeUInt32BE(payload.length, 1);
  return Buffer.concat([head, payload]);
};

/** The seal: with the passphrase's key nobody without it can make one; see passphrase.ts. */
const sealOf = (manifest: Uint8Array, key: Uint8Array): Buffer => createHmac('sha256', key).update(manifest).digest();

/** Writes beside the target and takes its name only when everything is on the disk. `signal` ends it by throwing. */
export async function archiveWriter(target: string, signal?: AbortSignal) {
  const partial = `${target}.partial`;
  const file = await open(partial, 'w', 0o600);
  const parts: Part[] = [];
  await file.write(MAGIC);
  return {
    parts,
    async part(name: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Part> {
      await file.write(record(START, Buffer.from(name)));
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const chunk of chunks)
        for (let at = 0; at < chunk.length; at += CHUNK) {
          signal?.throwIfAborted();
          const piece = chunk.subarray(at, at + CHUNK);
          hash.update(piece);
          bytes += piece.length;
          await file.write(record(DATA, piece));
        }
      await file.write(record(END, Buffer.alloc(0)));
      const part = { name, bytes, sha256: hash.digest('hex') };
      parts.push(part);
      return part;
    },
    async finish(manifest: object, key: Uint8Array): Promise<void> {
      const text = Buffer.from(JSON.stringify({ ...manifest, parts }));
      await file.write(record(MANIFEST, text));
      await file.write(record(SEAL, sealOf(text, key)));
      await file.sync();
      await file.close();
      await rename(partial, target);
    },
    async abandon(): Promise<void> {
      await file.close().catch(() => {});
      await rm(partial, { force: true });
    },
  };
}

type Record = { type: number; payload: Buffer };

async function* records(file: FileHandle, from: number): AsyncGenerator<Record & { at: number }> {
  const { size } = await file.stat();
  const head = Buffer.alloc(5);
  for (let at = from; at < size; ) {
    const { bytesRead } = await file.read(head, 0, 5, at);
    const length = head.readUInt32BE(1);
    if (bytesRead < 5 || length > LARGEST || at + 5 + length > size) return;
    const payload = Buffer.alloc(length);
    await file.read(payload, 0, length, at + 5);
    yield { type: head[0]!, payload, at };
    at += 5 + length;
  }
}

export type OpenArchive<M> = {
  manifest: M & { parts: Part[] };
  names: readonly string[];
  /** The bytes of a part, whose hash was checked when the archive was opened. */
  read(name: string): AsyncGenerator<Uint8Array>;
  close(): Promise<void>;
};

/**
 * Reads the whole file once and checks every part before any of it is used.
 *
 * keyOf    the seal's key, from what the manifest says about the passphrase
 * refuses  'backup.unreadable' (no backup, or of another version) · 'backup.cut' · 'backup.damaged' with the part ·
 *          'backup.passphrase-wrong' (or the manifest was rewritten by somebody without it)
 */
export async function openArchive<M extends object>(
  path: string,
  keyOf: (manifest: M) => Uint8Array,
): Promise<Result<OpenArchive<M>>> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch {
    return refused('backup.unreadable', { path });
  }
  const result = await check<M>(file, path, keyOf).catch(() => refused('backup.unreadable', { path }));
  if (!result.ok) await file.close();
  return result;
}

async function check<M extends object>(
  file: FileHandle,
  path: string,
  keyOf: (manifest: M) => Uint8Array,
): Promise<Result<OpenArchive<M>>> {
  const magic = Buffer.alloc(MAGIC.length);
  await file.read(magic, 0, MAGIC.length, 0);
  if (!magic.equals(MAGIC)) return refused('backup.unreadable', { path });

  const starts = new Map<string, number>();
  const found: Part[] = [];
  let current: { name: string; bytes: number; hash: ReturnType<typeof createHash> } | undefined;
  let manifest: Buffer | undefined;
  let seal: Buffer | undefined;
  let end = MAGIC.length;
  for await (const { type, payload, at } of records(file, MAGIC.length)) {
    end = at + 5 + payload.length;
    if (type === START && !current && !manifest) {
      current = { name: payload.toString('utf8'), bytes: 0, hash: createHash('sha256') };
      starts.set(current.name, end);
    } else if (type === DATA && current) {
      current.hash.update(payload);
      current.bytes += payload.length;
    } else if (type === END && current) {
      found.push({ name: current.name, bytes: current.bytes, sha256: current.hash.digest('hex') });
      current = undefined;
    } else if (type === MANIFEST && !current && !manifest) manifest = payload;
    else if (type === SEAL && manifest && !seal) seal = payload;
    else return refused('backup.damaged', { part: current?.name ?? '(order of parts)' });
  }
  if (!manifest || !seal || (await file.stat()).size !== end) return refused('backup.cut');
  const says = JSON.parse(manifest.toString('utf8')) as M & { parts: Part[] };
  for (const [at, part] of says.parts.entries())
    if (JSON.stringify(found[at]) !== JSON.stringify(part)) return refused('backup.damaged', { part: part.name });
  if (found.length !== says.parts.length) return refused('backup.damaged', { part: found.at(-1)!.name });
  const expected = sealOf(manifest, keyOf(says));
  if (seal.length !== expected.length || !timingSafeEqual(seal, expected)) return refused('backup.passphrase-wrong');
  return ok({
    manifest: says,
    names: found.map(({ name }) => name),
    async *read(name: string) {
      const from = starts.get(name);
      if (from === undefined) throw new Error(`the backup has no part ${name}`);
      for await (const { type, payload } of records(file, from)) {
        if (type !== DATA) return;
        yield payload;
      }
    },
    close: () => file.close(),
  });
}
